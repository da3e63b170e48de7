package io.github.dualpassword.setup;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import io.github.dualpassword.setup.RealmFacts.Maker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** A workflow may not do by itself what this product lets nobody do. */
class WorkflowRulesTest {

    private final RealmUnderCheck realm =
            RealmUnderCheck.inOrder().attribute("dual-password.role.administrator", "deputies");

    @ParameterizedTest
    @CsvSource({
        "remove-required-action, action, UPDATE_PASSWORD, lets a password that must be changed go on as it is",
        "set-user-attribute, dual-password.service-state, free, writes it past the user profile",
        "set-user-attribute, certificate-login, false, writes it past the user profile",
        "set-user-attribute, certificate-sha256, 00, writes it past the user profile",
        "set-user-attribute, email, me@thief.example, writes it past the user profile",
        "remove-user-attribute, attribute, certificate-login, removes it past the user profile",
        "grant-role, role, master-user, makes users operators",
        "grant-role, role, deputies, makes users operators",
        "grant-role, role, realm-management/manage-users, makes users operators"
    })
    void aStepThatGoesRoundIsAnErrorThatNamesIt(String step, String key, String value, String reason) {
        realm.workflowStep(step, Maker.KEYCLOAK, Map.of("priority", List.of("1"), key, List.of(value)));

        assertThat(realm.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.ERROR);
            assertThat(finding.code()).isEqualTo("workflow-goes-round");
            assertThat(finding.place()).isEqualTo("joiners");
            assertThat(finding.sentence()).contains("'" + step + "'", reason);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "remove-required-action, action, VERIFY_EMAIL",
        "set-user-attribute, department, sales",
        "remove-user-attribute, attribute, department",
        "grant-role, role, general-user",
        "grant-role, role, account/view-profile"
    })
    void theSameStepsAreInOrderWhereTheyTouchNothingOfThisProduct(String step, String key, String value) {
        realm.workflowStep(step, Maker.KEYCLOAK, Map.of(key, List.of(value)));

        assertThat(realm.findings()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(StockStep.class)
    void aStockStepWithoutConfigurationIsInOrder(StockStep step) {
        assertThat(realm.workflowStep(step.id(), Maker.KEYCLOAK, Map.of()).findings())
                .isEmpty();
    }

    @Test
    void aStepOfSomebodyElseOrOfALaterKeycloakCannotBeJudged() {
        Stream.of(Maker.values()).forEach(maker -> realm.workflowStep("set-password", maker, Map.of()));
        realm.workflowStep("notify-user", Maker.SOMEBODY_ELSE, Map.of());

        assertThat(realm.findings())
                .extracting(Finding::code, Finding::severity)
                .containsExactly(
                        tuple("workflow-unknown", Severity.WARNING), tuple("workflow-unknown", Severity.WARNING));
        assertThat(realm.findings())
                .extracting(Finding::sentence)
                .anyMatch(sentence -> sentence.contains("'set-password'"))
                .anyMatch(sentence -> sentence.contains("'notify-user'"));
    }
}
