package io.github.dualpassword.portal.administration;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.dualpassword.portal.RequiredLevels;
import io.github.dualpassword.portal.signin.UserType;
import io.github.dualpassword.portal.stepup.Level;

import static org.assertj.core.api.Assertions.assertThat;

/** Whoever needs no tokens is offered nothing that concerns them, and passkeys are registered where they sign. */
class TaskTest {

    @ParameterizedTest
    @CsvSource({"CONFIRMATION, OTP", "CONFIRMATION_OTP, CONFIRMATION", "PHR, PHR"})
    void whereUsersNeedTokensMastersLookAfterThem(Level transfer, Level payees) {
        RequiredLevels levels = new RequiredLevels(transfer, payees);

        assertThat(Task.offeredTo(Optional.of(UserType.MASTER), levels)).contains(Task.RELEASE_OTP, Task.REVOKE_TOKENS);
        assertThat(Task.offeredTo(Optional.of(UserType.ADMINISTRATOR), levels))
                .isNotEmpty()
                .doesNotContain(Task.RELEASE_OTP, Task.REVOKE_TOKENS);
    }

    @ParameterizedTest
    @CsvSource({"PHR, CONFIRMATION, true", "CONFIRMATION, PHR, true", "CONFIRMATION_OTP, OTP, false"})
    void everybodyRegistersAPasskeyWhereOneSignsAndMastersRevokeThem(Level transfer, Level payees, boolean offered) {
        RequiredLevels levels = new RequiredLevels(transfer, payees);

        for (UserType type : UserType.values()) {
            assertThat(Task.offeredTo(Optional.of(type), levels).contains(Task.REGISTER_PASSKEY))
                    .isEqualTo(offered);
            assertThat(Task.offeredTo(Optional.of(type), levels).contains(Task.REVOKE_PASSKEYS))
                    .isEqualTo(offered && type == UserType.MASTER);
        }
    }

    @Test
    void elsewhereNobodyDoes() {
        RequiredLevels levels = new RequiredLevels(Level.CONFIRMATION, Level.CONFIRMATION);

        assertThat(Task.offeredTo(Optional.of(UserType.MASTER), levels))
                .isNotEmpty()
                .doesNotContain(Task.RELEASE_OTP, Task.REVOKE_TOKENS);
    }
}
