package io.github.dualpassword.password.confirmation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.keycloak.common.util.MultivaluedHashMap;
import org.keycloak.models.credential.PasswordCredentialModel;

import io.github.dualpassword.policy.RealmPolicy;

import static org.assertj.core.api.Assertions.assertThat;

/** How long a confirmation password is good for what, to the millisecond. */
class ConfirmationPasswordDataTest {

    private static final Instant SET_AT = Instant.parse("2026-04-01T00:00:00Z");
    private static final RealmPolicy DEFAULTS = RealmPolicy.of(Map.of());
    private static final RealmPolicy WITHOUT_END = RealmPolicy.of(
            Map.of("dual-password.confirmation.validity-days", "0", "dual-password.provisional.validity-days", "0"));

    private final ConfirmationPasswordData own = new ConfirmationPasswordData(SET_AT, false);
    private final ConfirmationPasswordData provisional = new ConfirmationPasswordData(SET_AT, true);

    @Test
    void anOwnOneIsValidForNinetyDaysAndThenExpired() {
        Instant end = SET_AT.plus(Duration.ofDays(90));

        assertThat(own.validUntil(DEFAULTS)).contains(end);
        assertThat(own.status(DEFAULTS, SET_AT)).isEqualTo(ConfirmationPasswordStatus.VALID);
        assertThat(own.status(DEFAULTS, end.minusMillis(1))).isEqualTo(ConfirmationPasswordStatus.VALID);
        assertThat(own.status(DEFAULTS, end)).isEqualTo(ConfirmationPasswordStatus.EXPIRED);
    }

    @Test
    void aProvisionalOneCanBeReplacedForSevenDaysAndThenNoMore() {
        Instant end = SET_AT.plus(Duration.ofDays(7));

        assertThat(provisional.validUntil(DEFAULTS)).contains(end);
        assertThat(provisional.status(DEFAULTS, end.minusMillis(1))).isEqualTo(ConfirmationPasswordStatus.PROVISIONAL);
        assertThat(provisional.status(DEFAULTS, end)).isEqualTo(ConfirmationPasswordStatus.PROVISIONAL_ENDED);
    }

    @Test
    void withoutAValidityNoneEverEnds() {
        Instant late = SET_AT.plus(Duration.ofDays(36_500));

        assertThat(own.validUntil(WITHOUT_END)).isEmpty();
        assertThat(own.status(WITHOUT_END, late)).isEqualTo(ConfirmationPasswordStatus.VALID);
        assertThat(provisional.status(WITHOUT_END, late)).isEqualTo(ConfirmationPasswordStatus.PROVISIONAL);
    }

    @Test
    void whatIsStoredSaysWhenItWasSetAndByWhom() {
        PasswordCredentialModel stored = stored();
        stored.setCreatedDate(SET_AT.toEpochMilli());
        assertThat(ConfirmationPasswordData.of(stored)).isEqualTo(own);

        ConfirmationPasswordData.markProvisional(stored);
        assertThat(ConfirmationPasswordData.of(stored)).isEqualTo(provisional);
    }

    /** As a realm file may bring it: the strictest reading counts. */
    @Test
    void whatDoesNotSayWhenItWasSetIsExpired() {
        PasswordCredentialModel stored = stored();
        stored.setCreatedDate(null);

        assertThat(ConfirmationPasswordData.of(stored).status(DEFAULTS, SET_AT))
                .isEqualTo(ConfirmationPasswordStatus.EXPIRED);
    }

    private static PasswordCredentialModel stored() {
        return PasswordCredentialModel.createFromValues(
                "pbkdf2-sha512", new byte[16], 1, new MultivaluedHashMap<>(Map.of("kind", List.of("any"))), "hash");
    }
}
