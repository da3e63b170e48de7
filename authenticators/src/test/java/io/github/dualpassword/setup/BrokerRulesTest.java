package io.github.dualpassword.setup;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.dualpassword.setup.RealmFacts.Availability;
import io.github.dualpassword.setup.RealmFacts.Binding;
import io.github.dualpassword.setup.RealmFacts.Disabled;
import io.github.dualpassword.setup.RealmFacts.FlowElement;

import static io.github.dualpassword.setup.RealmUnderCheck.AFTER_BROKER;
import static io.github.dualpassword.setup.RealmUnderCheck.OUR_FORM;
import static io.github.dualpassword.setup.RealmUnderCheck.level;
import static io.github.dualpassword.setup.RealmUnderCheck.ours;
import static io.github.dualpassword.setup.RealmUnderCheck.requestedAcr;
import static io.github.dualpassword.setup.RealmUnderCheck.stock;
import static io.github.dualpassword.setup.RealmUnderCheck.subflow;
import static org.assertj.core.api.Assertions.assertThat;

/** Users of identity providers get the levels that others get, and nobody becomes somebody else by a name. */
class BrokerRulesTest {

    private static final FlowElement LOGIN = level(1, 36_000);
    private static final FlowElement CONFIRMATION = requestedAcr("confirmation");
    private static final FlowElement FORM = ours("dual-password-confirmation-form");
    private static final FlowElement LAST = ours("dual-password-reached-level");

    private final RealmUnderCheck realm = RealmUnderCheck.inOrder();

    @Test
    void aProviderWithAllLevelsIsInOrder() {
        assertThat(provider(AFTER_BROKER).findings()).isEmpty();
    }

    @Test
    void theLevelsMayStandInSubflows() {
        realm.flow("nested", subflow(AFTER_BROKER));

        assertThat(provider("nested").findings()).isEmpty();
    }

    @Test
    void aProviderWithoutAPostLoginFlowIsAnError() {
        assertThat(provider(null).findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("broker-levels-missing");
            assertThat(finding.severity()).isEqualTo(Severity.ERROR);
            assertThat(finding.place()).isEqualTo("partner");
            assertThat(finding.sentence())
                    .startsWith(
                            "Identity provider 'partner' has no post login flow: choose 'dual-password post broker");
        });
    }

    @Test
    void aPostLoginFlowThatIsGoneIsAnError() {
        assertThat(provider("gone").codes()).containsExactly("broker-levels-missing");
    }

    static Stream<Arguments> incompleteFlows() {
        return Stream.of(
                Arguments.of(List.of(CONFIRMATION, FORM, LAST), "lacks the level of a login"),
                Arguments.of(List.of(LOGIN, FORM, LAST), "lacks the acr 'confirmation'"),
                Arguments.of(List.of(LOGIN, CONFIRMATION, LAST), "lacks the step 'dual-password-confirmation-form'"),
                Arguments.of(List.of(LOGIN, CONFIRMATION, FORM), "lacks the step 'dual-password-reached-level'"),
                Arguments.of(
                        List.of(LOGIN, CONFIRMATION, FORM, new Disabled(Set.of("dual-password-reached-level"))),
                        "lacks the step 'dual-password-reached-level'"));
    }

    @ParameterizedTest
    @MethodSource("incompleteFlows")
    void aPostLoginFlowThatLacksALevelIsAnErrorThatNamesIt(List<FlowElement> steps, String words) {
        realm.flow("incomplete", steps.toArray(FlowElement[]::new));

        assertThat(provider("incomplete").findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("broker-levels-missing");
            assertThat(finding.sentence()).contains("the post login flow 'incomplete', which " + words);
        });
    }

    @Test
    void aNameThatAnyFlowServesIsNeeded() {
        realm.attribute("acr.loa.map", "{\"login\":1,\"confirmation\":2,\"seal\":9}")
                .flow("shop", LOGIN, OUR_FORM, requestedAcr("seal"), ours("dual-password-confirmation-form"))
                .clientWithBrowserFlow("shop", "shop");

        assertThat(provider(AFTER_BROKER).findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.sentence()).contains("lacks the acr 'seal'"));
    }

    @Test
    void theStepOfAOneTimePasswordIsNeededWhereAnyFlowHasIt() {
        realm.flow("browser", LOGIN, OUR_FORM, CONFIRMATION, FORM, requestedAcr("otp"), ours("dual-password-otp-form"))
                .flow("without", LOGIN, CONFIRMATION, FORM, LAST);

        assertThat(provider("without").findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.sentence())
                        .contains("the acr 'otp'")
                        .contains("the step 'dual-password-otp-form'"));
    }

    @Test
    void aProviderThatNobodyLogsInThroughNeedsNone() {
        assertThat(realm.identityProvider("partner", Availability.DISABLED, null, null)
                        .findings())
                .isEmpty();
    }

    @Test
    void aRealmWithoutRequestedLevelsNeedsNone() {
        realm.flow("browser", LOGIN, OUR_FORM);

        assertThat(provider(null).findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"idp-auto-link", "idp-email-verification"})
    void aFirstLoginThatMakesSomebodyAUserWhoIsThereIsAWarning(String step) {
        realm.flow("first", stock("idp-detect-existing-broker-user"), stock(step))
                .bind(Binding.FIRST_BROKER_LOGIN, "first");

        assertThat(provider(AFTER_BROKER).findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("broker-flow-links-users");
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
            assertThat(finding.place()).isEqualTo("first");
            assertThat(finding.sentence()).contains(step);
        });
    }

    private RealmUnderCheck provider(String postLoginFlow) {
        return realm.identityProvider("partner", Availability.ENABLED, null, postLoginFlow);
    }
}
