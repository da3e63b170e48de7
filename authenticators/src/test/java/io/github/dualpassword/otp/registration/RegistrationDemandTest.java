package io.github.dualpassword.otp.registration;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.github.dualpassword.otp.TokenStanding;
import io.github.dualpassword.otp.registration.RegistrationDemand.Facts;

import static org.assertj.core.api.Assertions.assertThat;

/** Who is asked to register a token, and whether it can be put off. */
class RegistrationDemandTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @Test
    void whoHasNoneIsOfferedIt() {
        assertThat(demand(true, Optional.empty(), true, Optional.empty())).isEqualTo(RegistrationDemand.OFFERED);
    }

    @Test
    void fromADayOnItIsRequired() {
        assertThat(demand(true, Optional.empty(), true, Optional.of(TODAY.plusDays(1))))
                .isEqualTo(RegistrationDemand.OFFERED);
        assertThat(demand(true, Optional.empty(), true, Optional.of(TODAY))).isEqualTo(RegistrationDemand.REQUIRED);
        assertThat(demand(true, Optional.empty(), true, Optional.of(TODAY.minusDays(1))))
                .isEqualTo(RegistrationDemand.REQUIRED);
    }

    @Test
    void whoNeedsNoneIsNeverAsked() {
        assertThat(demand(false, Optional.empty(), true, Optional.of(TODAY))).isEqualTo(RegistrationDemand.NONE);
    }

    @Test
    void aContractWithoutATokenHasNothingToRegister() {
        assertThat(demand(true, Optional.empty(), false, Optional.of(TODAY))).isEqualTo(RegistrationDemand.IMPOSSIBLE);
        assertThat(demand(false, Optional.empty(), false, Optional.of(TODAY))).isEqualTo(RegistrationDemand.NONE);
    }

    @ParameterizedTest
    @EnumSource(names = {"USABLE", "COOLING_DOWN", "SUSPENDED", "NOT_STARTED", "BARRED"})
    void whoHasATokenIsNotAsked(TokenStanding own) {
        assertThat(demand(true, Optional.of(own), true, Optional.of(TODAY))).isEqualTo(RegistrationDemand.NONE);
        assertThat(demand(true, Optional.of(own), false, Optional.of(TODAY))).isEqualTo(RegistrationDemand.NONE);
    }

    @ParameterizedTest
    @EnumSource(names = {"IN_STOCK", "EXPIRED", "REVOKED"})
    void aTokenThatIsOverIsReplaced(TokenStanding own) {
        assertThat(demand(true, Optional.of(own), true, Optional.empty())).isEqualTo(RegistrationDemand.OFFERED);
    }

    @Test
    void onlyWhatCanBeAnsweredIsOpen() {
        assertThat(Stream.of(RegistrationDemand.values()).filter(RegistrationDemand::isOpen))
                .containsExactly(RegistrationDemand.OFFERED, RegistrationDemand.NOT_YET, RegistrationDemand.REQUIRED);
    }

    private static RegistrationDemand demand(
            boolean isNeeded, Optional<TokenStanding> own, boolean isPossible, Optional<LocalDate> requiredFrom) {
        return RegistrationDemand.of(new Facts(isNeeded, own, isPossible, false, requiredFrom), TODAY);
    }

    /** Who could not register anyway is told nothing, and who could is not kept out of the login. */
    @Test
    void afterARevocationOneIsToldFromWhenOn() {
        assertThat(RegistrationDemand.of(new Facts(true, Optional.empty(), true, true, Optional.of(TODAY)), TODAY))
                .isEqualTo(RegistrationDemand.NOT_YET);
        assertThat(RegistrationDemand.of(new Facts(true, Optional.empty(), false, true, Optional.of(TODAY)), TODAY))
                .isEqualTo(RegistrationDemand.IMPOSSIBLE);
        assertThat(RegistrationDemand.of(new Facts(false, Optional.empty(), true, true, Optional.empty()), TODAY))
                .isEqualTo(RegistrationDemand.NONE);
    }
}
