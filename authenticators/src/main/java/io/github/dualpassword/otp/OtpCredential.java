package io.github.dualpassword.otp;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

import org.jboss.logging.Logger;
import org.keycloak.credential.CredentialModel;
import org.keycloak.models.credential.OTPCredentialModel;
import org.keycloak.models.credential.dto.OTPCredentialData;

/**
 * A credential of Keycloak's own, as a device that shows codes.
 *
 * @param stored as Keycloak's database has it
 * @param parameters how it makes its codes
 * @param progress how far they are used up
 * @param secret not empty
 */
record OtpCredential(CredentialModel stored, CodeParameters parameters, CodeProgress progress, byte[] secret) {

    private static final Logger LOG = Logger.getLogger(OtpCredential.class);

    /**
     * Whether it counts by its age: one without a date may be of any.
     *
     * @param switchedOn before which it must have been made
     */
    static boolean isOlder(CredentialModel stored, Instant switchedOn) {
        return stored.getCreatedDate() != null
                && Instant.ofEpochMilli(stored.getCreatedDate()).isBefore(switchedOn);
    }

    /** Empty for one whose codes nobody could tell: Keycloak takes what this product does not, and imports take anything. */
    static Optional<OtpCredential> of(CredentialModel stored, Optional<CodeProgress> remembered) {
        try {
            OTPCredentialModel otp = OTPCredentialModel.createFromCredentialModel(stored);
            OTPCredentialData data = otp.getOTPCredentialData();
            byte[] secret = otp.getDecodedSecret();
            if (secret.length == 0) {
                throw new IllegalArgumentException("The secret is empty");
            }
            CodeParameters parameters = parameters(data);
            return Optional.of(new OtpCredential(stored, parameters, progress(parameters, data, remembered), secret));
        } catch (RuntimeException wrong) {
            // Its message could hold what it was made of.
            LOG.warnf(
                    "Credential %s cannot be used as a one-time password: %s",
                    stored.getId(), wrong.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    private static CodeParameters parameters(OTPCredentialData data) {
        MacAlgorithm algorithm = Stream.of(MacAlgorithm.values())
                .filter(known -> known.mac().equals(data.getAlgorithm()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Unknown algorithm"));
        return switch (data.getSubType()) {
            case OTPCredentialModel.TOTP ->
                new CodeParameters(TokenKind.TOTP, algorithm, data.getDigits(), data.getPeriod());
            case OTPCredentialModel.HOTP -> new CodeParameters(TokenKind.HOTP, algorithm, data.getDigits(), 0);
            default -> throw new IllegalArgumentException("Unknown kind");
        };
    }

    /** Of a button, Keycloak has counted before: whichever of both is further. */
    private static CodeProgress progress(
            CodeParameters parameters, OTPCredentialData data, Optional<CodeProgress> remembered) {
        CodeProgress ours = remembered.orElseGet(() -> CodeProgress.before(0));
        CodeProgress stock = CodeProgress.before(data.getCounter());
        return parameters.kind() == TokenKind.HOTP && stock.lastUsed() > ours.lastUsed() ? stock : ours;
    }

    String id() {
        return stored.getId();
    }

    TokenCodes codes() {
        return new TokenCodes(parameters, secret);
    }

    /** The credential as Keycloak is to keep it: the next press of a button is written back. */
    CredentialModel after(CodeProgress used) {
        OTPCredentialModel written = OTPCredentialModel.createFromCredentialModel(stored);
        if (parameters.kind() == TokenKind.HOTP) {
            written.updateCounter(Math.toIntExact(used.lastUsed() + 1));
        }
        return written;
    }

    @Override
    public String toString() {
        return "OtpCredential[id=" + id() + ", secret=***]";
    }
}
