package io.github.dualpassword.setup;

import org.junit.jupiter.api.Test;

import io.github.dualpassword.setup.RealmFacts.Binding;
import io.github.dualpassword.setup.RealmFacts.FlowElement;
import io.github.dualpassword.setup.RealmFacts.Trait;

import static io.github.dualpassword.setup.RealmUnderCheck.ours;
import static io.github.dualpassword.setup.RealmUnderCheck.stock;
import static org.assertj.core.api.Assertions.assertThat;

/** The page before login is where it is wanted, alone, and nowhere else. */
class BeforeLoginRulesTest {

    private static final FlowElement PAGE = ours("dual-password-before-login");

    private final RealmUnderCheck realm = RealmUnderCheck.inOrder();

    private RealmUnderCheck switchedOn() {
        return realm.attribute("dual-password.before-login.enabled", "true").with(Trait.FORGOT_PASSWORD);
    }

    private RealmUnderCheck bound(FlowElement... steps) {
        return realm.flow("reset", steps).bind(Binding.RESET_CREDENTIALS, "reset");
    }

    @Test
    void theOnlyStepOfTheFlowThatIsBoundIsInOrder() {
        switchedOn();

        assertThat(bound(PAGE).findings()).isEmpty();
    }

    @Test
    void switchedOffNothingHasToBeBound() {
        assertThat(bound(stock("reset-password")).codes()).isEmpty();
        assertThat(bound(PAGE).codes()).isEmpty();
    }

    @Test
    void aPageThatIsSwitchedOnAndNotBoundIsReachedByNobody() {
        switchedOn();

        assertThat(bound(stock("reset-password")).codes()).containsExactly("before-login-unreachable");
    }

    @Test
    void withoutForgotPasswordItIsReachedByNobody() {
        realm.attribute("dual-password.before-login.enabled", "true");

        assertThat(bound(PAGE).findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("before-login-unreachable");
            assertThat(finding.severity()).isEqualTo(Severity.ERROR);
            assertThat(finding.place()).isEqualTo("dual-password.before-login.enabled");
            assertThat(finding.sentence()).contains("\"Forgot password\" is off");
        });
    }

    @Test
    void anotherStepBesideItIsAnError() {
        switchedOn();

        assertThat(bound(stock("reset-credentials-choose-user"), PAGE).findings())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.code()).isEqualTo("before-login-not-alone");
                    assertThat(finding.place()).isEqualTo("reset");
                });
    }

    @Test
    void inAnotherFlowItIsAnError() {
        realm.flow("other", PAGE).clientWithBrowserFlow("client", "other");

        assertThat(realm.codes()).contains("before-login-not-alone");
    }

    @Test
    void addressesThatAnybodyWritesAreTold() {
        switchedOn().with(Trait.ADDRESS_OF_ANYBODY);

        assertThat(bound(PAGE).codes()).containsExactly("before-login-address-of-anybody");
    }
}
