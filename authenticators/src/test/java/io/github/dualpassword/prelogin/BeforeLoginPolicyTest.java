package io.github.dualpassword.prelogin;

import java.util.Map;

import org.junit.jupiter.api.Test;

import io.github.dualpassword.policy.Operation;
import io.github.dualpassword.policy.RealmPolicy;

import static org.assertj.core.api.Assertions.assertThat;

class BeforeLoginPolicyTest {

    private static BeforeLoginPolicy policy(Map<String, String> attributes) {
        return BeforeLoginPolicy.of(RealmPolicy.of(attributes));
    }

    @Test
    void nothingIsOpenUnlessARealmThatIsSetUpSwitchesItOn() {
        assertThat(policy(Map.of("dual-password.version", "1")).isOpen()).isFalse();
        assertThat(policy(Map.of("dual-password.before-login.enabled", "true")).isOpen())
                .isFalse();
        assertThat(policy(Map.of("dual-password.version", "1", "dual-password.before-login.enabled", "true"))
                        .isOpen())
                .isTrue();
    }

    @Test
    void theReleaseOfARegistrationAsksForAPasswordUnlessTheRealmSaysOtherwise() {
        assertThat(policy(Map.of()).offered()).containsExactly(BeforeLoginProcedure.values());
        assertThat(policy(Map.of()).withPassword()).containsExactly(BeforeLoginProcedure.RELEASE_OTP);
        assertThat(policy(Map.of(
                                "dual-password.before-login.release.credentials", "otp-and-confirmation",
                                "dual-password.before-login.release-otp.credentials", "otp"))
                        .withPassword())
                .containsExactly(BeforeLoginProcedure.RELEASE);
    }

    @Test
    void proceduresAreOfferedInTheOrderOfThePage() {
        assertThat(policy(Map.of("dual-password.before-login.procedures", "release-otp release"))
                        .offered())
                .containsExactly(BeforeLoginProcedure.RELEASE, BeforeLoginProcedure.RELEASE_OTP);
    }

    @Test
    void eachProcedureIsAnOperationOfTheMatrix() {
        assertThat(BeforeLoginPolicy.operation(BeforeLoginProcedure.RELEASE)).isEqualTo(Operation.PRE_LOGIN_UNLOCK);
        assertThat(BeforeLoginPolicy.operation(BeforeLoginProcedure.RESET)).isEqualTo(Operation.PRE_LOGIN_RESET);
        assertThat(BeforeLoginPolicy.operation(BeforeLoginProcedure.RELEASE_OTP))
                .isEqualTo(Operation.PRE_LOGIN_RELEASE_OTP);
    }
}
