package io.github.dualpassword.setup;

import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.dualpassword.setup.RealmFacts.Binding;
import io.github.dualpassword.setup.RealmFacts.Disabled;
import io.github.dualpassword.setup.RealmFacts.Missing;

import static org.assertj.core.api.Assertions.assertThat;

/** What a flow is to run can run. */
class FlowRulesTest {

    private static final String FORM = "dual-password-confirmation-form";
    private static final String CONDITION = "dual-password-requested-acr";

    private final RealmUnderCheck realm = RealmUnderCheck.inOrder();

    @Test
    void anAuthenticatorThatTheServerDoesNotHaveIsAnErrorOfTheReachableFlow() {
        realm.flow("login", RealmUnderCheck.level(1, 36_000), RealmUnderCheck.OUR_FORM, new Missing("taken-away"));

        assertThat(realm.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("authenticator-missing");
            assertThat(finding.place()).isEqualTo("browser");
            assertThat(finding.sentence()).contains("taken-away");
        });
    }

    @Test
    void inAFlowThatNobodyReachesItIsNothing() {
        assertThat(realm.flow("unused", new Missing("taken-away")).findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {FORM, CONDITION})
    void aConfirmationStepThatIsDisabledIsAnError(String part) {
        realm.flow("confirmation", new Disabled(Set.of(part)));

        assertThat(realm.codes()).containsExactly("confirmation-disabled");
    }

    @Test
    void aSecondStepThatIsDisabledIsNone() {
        realm.flow("second", new Disabled(Set.of(FORM, CONDITION)))
                .flow("both", RealmUnderCheck.subflow("browser"), RealmUnderCheck.subflow("second"))
                .bind(Binding.BROWSER, "both");

        assertThat(realm.findings()).isEmpty();
    }

    @Test
    void anythingElseMayBeDisabled() {
        realm.flow(
                "login",
                RealmUnderCheck.level(1, 36_000),
                RealmUnderCheck.OUR_FORM,
                new Disabled(Set.of("auth-spnego")));

        assertThat(realm.findings()).isEmpty();
    }
}
