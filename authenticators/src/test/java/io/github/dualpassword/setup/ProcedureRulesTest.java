package io.github.dualpassword.setup;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.dualpassword.setup.RealmFacts.Binding;
import io.github.dualpassword.setup.RealmFacts.Maker;

import static io.github.dualpassword.setup.RealmUnderCheck.OUR_FORM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** Temporary and expired passwords are replaced, and stopped users kept out, only where the realm has the procedures for it. */
class ProcedureRulesTest {

    private final RealmUnderCheck realm = RealmUnderCheck.inOrder();

    @ParameterizedTest
    @ValueSource(strings = {ProcedureRules.FORCED_CHANGE, ProcedureRules.EXPIRY, ProcedureRules.SERVICE_STOPPED})
    void aMissingProcedureIsAnError(String action) {
        assertThat(realm.withoutAction(action).findings())
                .extracting(Finding::code, Finding::severity, Finding::place)
                .containsExactly(tuple("procedure-missing", Severity.ERROR, action));
    }

    @Test
    void whereALoginNeedsACodeNothingButTheStopComesBeforeItsPage() {
        realm.attribute("dual-password.token.at-login", "where-usable");
        assertThat(realm.findings())
                .extracting(Finding::code, Finding::severity, Finding::place)
                .containsExactly(tuple("procedure-missing", Severity.ERROR, ProcedureRules.CODE_AT_LOGIN));

        assertThat(realm.action(ProcedureRules.CODE_AT_LOGIN, Maker.DUAL_PASSWORD)
                        .findings())
                .extracting(Finding::code, Finding::severity, Finding::place)
                .containsExactly(tuple("procedure-order", Severity.ERROR, ProcedureRules.CODE_AT_LOGIN));

        realm.withoutAction(ProcedureRules.FORCED_CHANGE)
                .withoutAction(ProcedureRules.EXPIRY)
                .action(ProcedureRules.FORCED_CHANGE, Maker.DUAL_PASSWORD)
                .action(ProcedureRules.EXPIRY, Maker.DUAL_PASSWORD);
        assertThat(realm.codes()).isEmpty();
    }

    @Test
    void keycloaksOwnPageMayComeAfterOurs() {
        assertThat(realm.action("UPDATE_PASSWORD", Maker.KEYCLOAK).findings()).isEmpty();
    }

    @Test
    void keycloaksOwnPageMustNotComeFirst() {
        realm.withoutAction(ProcedureRules.FORCED_CHANGE)
                .action("UPDATE_PASSWORD", Maker.KEYCLOAK)
                .action(ProcedureRules.FORCED_CHANGE, Maker.DUAL_PASSWORD);

        assertThat(realm.findings())
                .extracting(Finding::code, Finding::severity, Finding::place)
                .containsExactly(tuple("procedure-order", Severity.ERROR, ProcedureRules.FORCED_CHANGE));
    }

    @Test
    void keycloaksOwnPageMustNotBeTheFirstOfAll() {
        RealmUnderCheck stockFirst = new RealmUnderCheck()
                .flow("browser", OUR_FORM)
                .bind(Binding.BROWSER, "browser")
                .attribute("dual-password.version", "1")
                .attribute("dual-password.time-zone", "Asia/Tokyo")
                .action("UPDATE_PASSWORD", Maker.KEYCLOAK)
                .action(ProcedureRules.FORCED_CHANGE, Maker.DUAL_PASSWORD)
                .action(ProcedureRules.EXPIRY, Maker.DUAL_PASSWORD)
                .action(ProcedureRules.SERVICE_STOPPED, Maker.DUAL_PASSWORD);

        assertThat(stockFirst.codes()).containsExactly("procedure-order");
    }

    @Test
    void keycloaksOwnPageIsInNobodysWayWhereOursIsMissing() {
        realm.withoutAction(ProcedureRules.FORCED_CHANGE).action("UPDATE_PASSWORD", Maker.KEYCLOAK);

        assertThat(realm.codes()).containsExactly("procedure-missing");
    }
}
