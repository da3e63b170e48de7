package io.github.dualpassword.otp.software;

import java.util.Optional;

/**
 * What a phone has sent, as typed.
 *
 * @param serviceId サービスID
 * @param userId ユーザID
 * @param activationPassword 利用開始パスワード
 * @param deviceKey public key of the phone: ECDSA P-256 as SubjectPublicKeyInfo, in base64url without padding; empty where an app of
 *     somebody else is to have the secret
 */
public record HandOverEntry(String serviceId, String userId, String activationPassword, Optional<String> deviceKey) {

    TokenApp app() {
        return deviceKey.isPresent() ? TokenApp.PHONE_PAGE : TokenApp.OTHER_APP;
    }

    @Override
    public String toString() {
        return "HandOverEntry[serviceId=" + serviceId + ", userId=" + userId + ", ***]";
    }
}
