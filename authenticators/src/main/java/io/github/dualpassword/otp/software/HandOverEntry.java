package io.github.dualpassword.otp.software;

/**
 * What a phone has sent, as typed.
 *
 * @param serviceId サービスID
 * @param userId ユーザID
 * @param activationPassword 利用開始パスワード
 * @param deviceKey public key of the phone: ECDSA P-256 as SubjectPublicKeyInfo, in base64url without padding
 */
public record HandOverEntry(String serviceId, String userId, String activationPassword, String deviceKey) {

    @Override
    public String toString() {
        return "HandOverEntry[serviceId=" + serviceId + ", userId=" + userId + ", ***]";
    }
}
