package io.github.dualpassword.password.confirmation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.keycloak.models.credential.PasswordCredentialModel;

import io.github.dualpassword.policy.RealmPolicy;

/**
 * What is known of a stored confirmation password apart from its hash.
 *
 * @param setAt when it was set
 * @param provisional whether somebody else than the user has set it
 */
record ConfirmationPasswordData(Instant setAt, boolean provisional) {

    /** Stands beside the hash parameters; Keycloak shows those to administrators and users, so it holds no secret. */
    private static final String PROVISIONAL = "provisional";

    static ConfirmationPasswordData of(PasswordCredentialModel stored) {
        return new ConfirmationPasswordData(
                Instant.ofEpochMilli(stored.getCreatedDate() == null ? 0 : stored.getCreatedDate()),
                stored.getPasswordCredentialData().getAdditionalParameters().containsKey(PROVISIONAL));
    }

    static void markProvisional(PasswordCredentialModel password) {
        password.getPasswordCredentialData().getAdditionalParameters().put(PROVISIONAL, List.of("true"));
    }

    ConfirmationPasswordStatus status(RealmPolicy policy, Instant now) {
        if (provisional) {
            return over(policy.provisionalValidity(), now)
                    ? ConfirmationPasswordStatus.PROVISIONAL_ENDED
                    : ConfirmationPasswordStatus.PROVISIONAL;
        }
        return over(policy.confirmationValidity(), now)
                ? ConfirmationPasswordStatus.EXPIRED
                : ConfirmationPasswordStatus.VALID;
    }

    /** The moment from which on it is no longer valid; empty when there is none. */
    Optional<Instant> validUntil(RealmPolicy policy) {
        return (provisional ? policy.provisionalValidity() : policy.confirmationValidity()).map(setAt::plus);
    }

    private boolean over(Optional<Duration> validity, Instant now) {
        return validity.filter(length -> !now.isBefore(setAt.plus(length))).isPresent();
    }
}
