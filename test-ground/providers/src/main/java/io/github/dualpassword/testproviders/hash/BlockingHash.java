package io.github.dualpassword.testproviders.hash;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;

import org.keycloak.credential.hash.PasswordHashProvider;
import org.keycloak.models.PasswordPolicy;
import org.keycloak.models.credential.PasswordCredentialModel;

/**
 * A cheap hash that asks a {@link Gate} before it compares, so that a test can stop the server between the charge of an
 * attempt and its evaluation.
 */
final class BlockingHash implements PasswordHashProvider {

    /** Passwords that begin so wait at the gate when they are hashed, too. */
    private static final String HELD = "Held-";

    /** Comparing a password that begins so fails. */
    private static final String FAILING = "Failing-";

    private static final int SALT_BYTES = 16;

    private final String id;
    private final Gate gate;

    BlockingHash(String id, Gate gate) {
        this.id = id;
        this.gate = gate;
    }

    @Override
    public boolean policyCheck(PasswordPolicy policy, PasswordCredentialModel credential) {
        return id.equals(credential.getPasswordCredentialData().getAlgorithm());
    }

    @Override
    public PasswordCredentialModel encodedCredential(String rawPassword, int iterations) {
        gate.countEncoding();
        if (rawPassword.startsWith(HELD)) {
            gate.pass();
        }
        byte[] salt = new byte[SALT_BYTES];
        new SecureRandom().nextBytes(salt);
        return PasswordCredentialModel.createFromValues(id, salt, 1, digest(rawPassword, salt));
    }

    @Override
    public boolean verify(String rawPassword, PasswordCredentialModel credential) {
        gate.pass();
        EvaluationJournal.note(credential);
        if (rawPassword.startsWith(FAILING)) {
            throw new IllegalStateException("This comparison fails, as a test wants it");
        }
        return digest(rawPassword, credential.getPasswordSecretData().getSalt())
                .equals(credential.getPasswordSecretData().getValue());
    }

    private static String digest(String rawPassword, byte[] salt) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(salt);
            return HexFormat.of().formatHex(sha256.digest(rawPassword.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }

    @Override
    public void close() {}
}
