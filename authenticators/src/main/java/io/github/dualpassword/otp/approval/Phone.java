package io.github.dualpassword.otp.approval;

/**
 * A phone to which a software token was handed over.
 *
 * @param tokenId of the token, which may be registered by now, or revoked
 * @param publicKey of the phone: ECDSA over P-256, SubjectPublicKeyInfo in base64url without padding
 */
public record Phone(String tokenId, String publicKey) {}
