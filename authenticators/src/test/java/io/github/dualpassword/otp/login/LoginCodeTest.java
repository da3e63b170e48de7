package io.github.dualpassword.otp.login;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import io.github.dualpassword.otp.TokenStanding;
import io.github.dualpassword.otp.level.OtpRefusal;
import io.github.dualpassword.otp.login.LoginCode.Demand;
import io.github.dualpassword.policy.CodeAtLogin;

import static org.assertj.core.api.Assertions.assertThat;

/** What a login asks for, by what the realm wants and what the user's token is good for. */
class LoginCodeTest {

    @ParameterizedTest
    @EnumSource
    void whereTheRealmWantsNoneNobodyIsAskedOrTold(TokenStanding own) {
        assertThat(code(CodeAtLogin.NEVER, Optional.of(own), false, true)).isEqualTo(LoginCode.NOTHING);
    }

    @ParameterizedTest
    @EnumSource(
            names = {"WHERE_USABLE", "ALWAYS"},
            value = CodeAtLogin.class)
    void whoHasAUsableTokenIsAsked(CodeAtLogin setting) {
        assertThat(code(setting, Optional.of(TokenStanding.USABLE), true, true))
                .isEqualTo(new LoginCode(Demand.ASKED, Optional.empty()));
    }

    @ParameterizedTest
    @EnumSource(
            names = {"WHERE_USABLE", "ALWAYS"},
            value = CodeAtLogin.class)
    void whatConfirmsNothingYetIsGoodForALogin(CodeAtLogin setting) {
        assertThat(code(setting, Optional.of(TokenStanding.COOLING_DOWN), true, true))
                .isEqualTo(new LoginCode(Demand.ASKED, Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource({
        "SUSPENDED, WHERE_USABLE, TOLD, SUSPENDED",
        "SUSPENDED, ALWAYS, REFUSED, SUSPENDED",
        "NOT_STARTED, WHERE_USABLE, TOLD, NOT_STARTED",
        "NOT_STARTED, ALWAYS, REFUSED, NOT_STARTED",
        "EXPIRED, WHERE_USABLE, TOLD, EXPIRED",
        "EXPIRED, ALWAYS, REFUSED, EXPIRED",
        "BARRED, WHERE_USABLE, TOLD, NOT_AVAILABLE",
        "BARRED, ALWAYS, REFUSED, NOT_AVAILABLE",
    })
    void aTokenThatCannotBeUsedKeepsItsUserOutOnlyWhereNobodyGetsInWithout(
            TokenStanding own, CodeAtLogin setting, Demand demand, OtpRefusal why) {
        assertThat(code(setting, Optional.of(own), false, false)).isEqualTo(new LoginCode(demand, Optional.of(why)));
    }

    @ParameterizedTest
    @EnumSource(
            names = {"WHERE_USABLE", "ALWAYS"},
            value = CodeAtLogin.class)
    void aTokenThatHasExpiredIsReplacedInTheSameLogin(CodeAtLogin setting) {
        assertThat(code(setting, Optional.of(TokenStanding.EXPIRED), true, true))
                .isEqualTo(LoginCode.NOTHING);
    }

    @ParameterizedTest
    @CsvSource({
        "WHERE_USABLE, true, true, NONE",
        "WHERE_USABLE, false, true, NONE",
        "ALWAYS, true, true, NONE",
        "ALWAYS, true, false, NONE",
        "ALWAYS, false, false, NONE",
        "ALWAYS, false, true, REFUSED",
    })
    void whoHasNoneIsRefusedOnlyWhereItIsRequiredAndThereIsNothingToRegister(
            CodeAtLogin setting, boolean isRegistrable, boolean isRequired, Demand demand) {
        assertThat(code(setting, Optional.empty(), isRegistrable, isRequired).demand())
                .isEqualTo(demand);
        assertThat(code(setting, Optional.of(TokenStanding.REVOKED), isRegistrable, isRequired)
                        .demand())
                .isEqualTo(demand);
    }

    @Test
    void whoIsRefusedWithoutATokenIsToldSo() {
        assertThat(code(CodeAtLogin.ALWAYS, Optional.empty(), false, true).why())
                .contains(OtpRefusal.NOT_REGISTERED);
    }

    private static LoginCode code(
            CodeAtLogin setting, Optional<TokenStanding> own, boolean isRegistrable, boolean isRequired) {
        return LoginCode.of(new LoginCode.Facts(setting, own, isRegistrable, isRequired));
    }
}
