package io.github.dualpassword.setup;

import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import io.github.dualpassword.setup.RealmFacts.Availability;
import io.github.dualpassword.setup.RealmFacts.Binding;
import io.github.dualpassword.setup.RealmFacts.Trait;
import io.github.dualpassword.setup.StockAuthenticator.Secret;

import static io.github.dualpassword.setup.RealmUnderCheck.AFTER_BROKER;
import static io.github.dualpassword.setup.RealmUnderCheck.OUR_FORM;
import static io.github.dualpassword.setup.RealmUnderCheck.STOCK_FORM;
import static io.github.dualpassword.setup.RealmUnderCheck.foreign;
import static io.github.dualpassword.setup.RealmUnderCheck.stock;
import static io.github.dualpassword.setup.RealmUnderCheck.subflow;
import static org.assertj.core.api.Assertions.assertThat;

/** Flows that evaluate a secret outside the engine are found on every way that leads to them, and only there. */
class WaysRoundTest {

    private final RealmUnderCheck realm = RealmUnderCheck.inOrder().flow("stock", STOCK_FORM);

    @Test
    void aRealmInOrderHasNoFindings() {
        assertThat(realm.findings()).isEmpty();
    }

    @Test
    void aFlowThatNothingLeadsToIsLeftAlone() {
        realm.flow("forgotten", STOCK_FORM, foreign("mystery"));

        assertThat(realm.findings()).isEmpty();
    }

    static Stream<Arguments> ways() {
        return Stream.of(
                way("bound-flow-evaluates-secret", realm -> realm.bind(Binding.BROWSER, "stock")),
                way("bound-flow-evaluates-secret", realm -> realm.bind(Binding.DIRECT_GRANT, "stock")),
                way("bound-flow-evaluates-secret", realm -> realm.bind(Binding.RESET_CREDENTIALS, "stock")),
                way("client-flow-evaluates-secret", realm -> realm.clientWithBrowserFlow("shop", "stock")),
                way("client-flow-evaluates-secret", realm -> realm.clientWithDirectGrantFlow("shop", "stock")),
                way("client-policy-flow-evaluates-secret", realm -> realm.policySelects("strict", "stock")),
                way(
                        "broker-flow-evaluates-secret",
                        realm -> realm.identityProvider("partner", Availability.ENABLED, "stock", AFTER_BROKER)),
                way(
                        "broker-flow-evaluates-secret",
                        realm -> realm.flow("stock", subflow(AFTER_BROKER), STOCK_FORM)
                                .identityProvider("partner", Availability.ENABLED, null, "stock")),
                way(
                        "broker-flow-evaluates-secret",
                        realm -> realm.bind(Binding.FIRST_BROKER_LOGIN, "stock")
                                .identityProvider("partner", Availability.DISABLED, null, null)),
                way(
                        "saml-ecp-flow-evaluates-secret",
                        realm -> realm.flow("saml ecp", stock("http-basic-authenticator"))
                                .client("shop", Door.SAML_ECP)),
                way(
                        "docker-flow-evaluates-secret",
                        realm -> realm.bind(Binding.DOCKER, "stock").with(Trait.DOCKER)));
    }

    @ParameterizedTest
    @MethodSource("ways")
    void everyWayToAStockFormIsFound(String code, UnaryOperator<RealmUnderCheck> change) {
        assertThat(change.apply(realm).findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(code);
            assertThat(finding.severity()).isEqualTo(Severity.ERROR);
            assertThat(finding.place()).isIn("stock", "saml ecp");
        });
    }

    static Stream<UnaryOperator<RealmUnderCheck>> closedWays() {
        return Stream.of(
                realm -> realm.bind(Binding.DOCKER, "stock"),
                realm -> realm.bind(Binding.FIRST_BROKER_LOGIN, "stock"),
                realm -> realm.identityProvider("partner", Availability.DISABLED, "stock", "stock"),
                realm -> realm.flow("saml ecp", stock("http-basic-authenticator"))
                        .client("shop"),
                realm -> realm.clientWithBrowserFlow("shop", "a flow that is gone"),
                realm -> realm.policySelects("strict", "a flow that is gone"));
    }

    @ParameterizedTest
    @MethodSource("closedWays")
    void aWayThatIsClosedIsNotReported(UnaryOperator<RealmUnderCheck> change) {
        assertThat(change.apply(realm).findings()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(StockAuthenticator.class)
    void everyStockAuthenticatorThatEvaluatesASecretIsFoundAndNoOther(StockAuthenticator authenticator) {
        realm.flow("one step", stock(authenticator.id())).clientWithBrowserFlow("shop", "one step");

        if (authenticator.secret() == Secret.NONE) {
            assertThat(realm.codes()).doesNotContain("client-flow-evaluates-secret");
        } else {
            assertThat(realm.codes()).containsExactly("client-flow-evaluates-secret");
        }
    }

    @Test
    void aStockFormDeepInSubflowsIsFoundUnderTheFlowThatLeadsToIt() {
        realm.flow("top", OUR_FORM, subflow("middle"))
                .flow("middle", subflow("bottom"))
                .flow("bottom", STOCK_FORM)
                .clientWithBrowserFlow("shop", "top");

        assertThat(realm.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.place()).isEqualTo("top");
            assertThat(finding.sentence())
                    .isEqualTo("Flow 'top' (browser flow of client 'shop') evaluates secrets without counting them, by"
                            + " auth-username-password-form: remove the override from the client, or choose a flow"
                            + " with the dual-password authenticators.");
        });
    }

    @Test
    void subflowsThatLeadBackToThemselvesEndTheSearch() {
        realm.flow("round", STOCK_FORM, subflow("about"))
                .flow("about", subflow("round"))
                .clientWithBrowserFlow("shop", "round");

        assertThat(realm.codes()).containsExactly("client-flow-evaluates-secret");
    }

    @Test
    void aFlowOfManyClientsIsOneFindingThatNamesTheFirstFive() {
        IntStream.rangeClosed(1, 7).forEach(number -> realm.clientWithBrowserFlow("shop" + number, "stock"));

        assertThat(realm.findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.sentence())
                        .contains("browser flow of client 'shop1'")
                        .contains("browser flow of client 'shop5' and 2 more"));
    }

    @Test
    void anAuthenticatorOfSomebodyElseCannotBeJudgedAndIsReportedOnceForAFlow() {
        realm.flow("stranger", foreign("mystery"))
                .clientWithBrowserFlow("shop", "stranger")
                .policySelects("strict", "stranger");

        assertThat(realm.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("authenticator-unknown");
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
            assertThat(finding.sentence()).contains("mystery");
        });
    }

    @Test
    void anAuthenticatorOfANewerKeycloakCannotBeJudgedEither() {
        realm.flow("new", stock("invented-later")).clientWithBrowserFlow("shop", "new");

        assertThat(realm.codes()).containsExactly("authenticator-unknown");
    }

    @Test
    void somebodyElsesAuthenticatorUnderAHarmlessStockIdCannotBeJudged() {
        realm.flow("disguised", foreign("auth-cookie")).clientWithBrowserFlow("shop", "disguised");

        assertThat(realm.codes()).containsExactly("authenticator-unknown");
    }

    @Test
    void errorsComeBeforeWarnings() {
        realm.flow("both", foreign("mystery"), STOCK_FORM).clientWithBrowserFlow("shop", "both");

        assertThat(realm.findings()).extracting(Finding::severity).containsExactly(Severity.ERROR, Severity.WARNING);
    }

    private static Arguments way(String code, UnaryOperator<RealmUnderCheck> change) {
        return Arguments.of(code, change);
    }
}
