package io.github.dualpassword.lockout;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

import org.keycloak.common.util.Base64Url;
import org.keycloak.common.util.SecretGenerator;
import org.keycloak.crypto.HashProvider;
import org.keycloak.crypto.JavaAlgorithm;
import org.keycloak.models.KeycloakSession;

import io.github.dualpassword.ForeignText;
import io.github.dualpassword.IssuedCode;

/**
 * One code that was issued to a user, without the code itself: to be kept on the server by whoever asks for it.
 *
 * @param userId Keycloak's id of the user
 * @param code what it is for
 * @param number which issue it is; one that is not the newest of its user is void
 * @param salt of the hash
 * @param hash of the code
 * @param validUntil milliseconds since the epoch; from then on it is void
 */
public record CodeIssue(String userId, IssuedCode code, long number, String salt, String hash, long validUntil) {

    static CodeIssue of(KeycloakSession session, LockoutKey key, long number, String value, long validUntil) {
        String salt = SecretGenerator.getInstance().randomString();
        return new CodeIssue(
                key.subjectId(), (IssuedCode) key.counted(), number, salt, hash(session, salt, value), validUntil);
    }

    LockoutKey key(KeycloakSession session) {
        return new LockoutKey(session.getContext().getRealm().getId(), userId, code);
    }

    boolean matches(KeycloakSession session, String entered) {
        return MessageDigest.isEqual(
                hash.getBytes(StandardCharsets.UTF_8),
                hash(session, salt, ForeignText.typed(entered)).getBytes(StandardCharsets.UTF_8));
    }

    private static String hash(KeycloakSession session, String salt, String value) {
        return Base64Url.encode(
                session.getProvider(HashProvider.class, JavaAlgorithm.SHA256).hash(salt + value));
    }
}
