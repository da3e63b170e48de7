package io.github.dualpassword.otp;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.dualpassword.lockout.Standing;
import io.github.dualpassword.policy.AfterRevocation;

import static org.assertj.core.api.Assertions.assertThat;

/** What is told of a token of one's own contract before any code of it is looked at. */
class RegistrationRulesTest {

    @ParameterizedTest
    @CsvSource({
        "REVOKED, REVOKED",
        "EXPIRED, EXPIRED",
        "SUSPENDED, TOKEN_SUSPENDED",
        "NOT_STARTED, NOT_STARTED",
    })
    void aTokenThatCannotBeUsedIsNotRegistered(TokenStanding standing, RegistrationAnswer answer) {
        assertThat(RegistrationRules.hindrance(standing, 0, 100)).contains(answer);
    }

    @Test
    void aUsableTokenIsSharedByAsManyAsMay() {
        assertThat(RegistrationRules.hindrance(TokenStanding.USABLE, 0, 1)).isEmpty();
        assertThat(RegistrationRules.hindrance(TokenStanding.USABLE, 1, 2)).isEmpty();
        assertThat(RegistrationRules.hindrance(TokenStanding.USABLE, 2, 2))
                .contains(RegistrationAnswer.SHARED_BY_ENOUGH);
    }

    @Test
    void whatWasDecidedAboutATokenSinceIsTold() {
        assertThat(RegistrationRules.lateHindrance(TokenState.REVOKED, 0, 100)).contains(RegistrationAnswer.REVOKED);
        assertThat(RegistrationRules.lateHindrance(TokenState.SUSPENDED, 0, 100))
                .contains(RegistrationAnswer.TOKEN_SUSPENDED);
        assertThat(RegistrationRules.lateHindrance(TokenState.IN_STOCK, 0, 100)).contains(RegistrationAnswer.WRONG);
        assertThat(RegistrationRules.lateHindrance(TokenState.ASSIGNED, 1, 2)).isEmpty();
        assertThat(RegistrationRules.lateHindrance(TokenState.ASSIGNED, 2, 2))
                .contains(RegistrationAnswer.SHARED_BY_ENOUGH);
    }

    @Test
    void afterARevocationOneWaits() {
        AfterRevocation rule = new AfterRevocation(Duration.ofMillis(50), Optional.empty(), ZoneOffset.UTC);

        assertThat(RegistrationRules.waitsUntil(Optional.empty(), rule, 120)).isEmpty();
        assertThat(RegistrationRules.waitsUntil(Optional.of(100L), rule, 149)).contains(150L);
        assertThat(RegistrationRules.waitsUntil(Optional.of(100L), rule, 150)).isEmpty();
    }

    @Test
    void nothingIsToldOfATokenInStock() {
        assertThat(RegistrationRules.hindrance(TokenStanding.IN_STOCK, 9, 1)).isEmpty();
    }

    @Test
    void whatWasNotEvaluatedSuspendsNobody() {
        assertThat(RegistrationResult.of(RegistrationAnswer.REVOKED))
                .isEqualTo(new RegistrationResult(RegistrationAnswer.REVOKED, Standing.USABLE, 0, Optional.empty()));
    }

    @Test
    void entriesAreReadInHalfWidthAndNeverWritten() {
        RegistrationEntry entry = RegistrationEntry.read(" １２３４５６７８", "１２３ ４５６", " ");

        assertThat(entry).isEqualTo(new RegistrationEntry(TokenSerial.read("12345678"), "123456", Optional.empty()));
        assertThat(RegistrationEntry.read("1234", "1", "２").serial()).isEmpty();
        assertThat(RegistrationEntry.read("1234", "1", "２").next()).contains("2");
        assertThat(entry.toString()).contains("12345678").doesNotContain("123456,");
    }
}
