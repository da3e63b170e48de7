package io.github.dualpassword.setup;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.github.dualpassword.policy.ConfirmationSettings;
import io.github.dualpassword.setup.RealmFacts.Binding;
import io.github.dualpassword.setup.RealmFacts.Maker;
import io.github.dualpassword.setup.RealmFacts.Trait;

import static io.github.dualpassword.setup.RealmUnderCheck.STOCK_FORM;
import static io.github.dualpassword.setup.RealmUnderCheck.stock;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** What else in a realm works against the product. */
class OtherRulesTest {

    private final RealmUnderCheck realm = RealmUnderCheck.inOrder();

    @ParameterizedTest
    @EnumSource(StockAction.class)
    void stockActionsThatGoRoundAreReportedAndNoOthers(StockAction action) {
        realm.action(action.id(), Maker.KEYCLOAK);

        if (action.effect() == StockAction.Effect.GOES_ROUND) {
            assertThat(realm.findings())
                    .extracting(Finding::code, Finding::place)
                    .containsExactly(tuple("action-goes-round", action.id()));
        } else {
            assertThat(realm.findings()).isEmpty();
        }
    }

    @Test
    void anActionOfSomebodyElseCannotBeJudged() {
        realm.action("mystery", Maker.SOMEBODY_ELSE)
                .action("UPDATE_PASSWORD", Maker.SOMEBODY_ELSE)
                .action("invented-later", Maker.KEYCLOAK)
                .action("dual-password-menu", Maker.DUAL_PASSWORD);

        assertThat(realm.findings())
                .extracting(Finding::code, Finding::place)
                .containsExactly(
                        tuple("action-unknown", "mystery"),
                        tuple("action-unknown", "UPDATE_PASSWORD"),
                        tuple("action-unknown", "invented-later"));
    }

    @Test
    void stockBruteForceDetectionIsAWarning() {
        assertThat(realm.with(Trait.BRUTE_FORCE_DETECTION).codes()).containsExactly("stock-brute-force-counts");
    }

    @Test
    void stockBruteForceDetectionThatDisablesAccountsIsAnError() {
        assertThat(realm.with(Trait.BRUTE_FORCE_DETECTION, Trait.PERMANENT_LOCKOUT)
                        .codes())
                .containsExactly("stock-brute-force-disables-accounts");
    }

    @Test
    void permanentLockoutWithoutDetectionDoesNothing() {
        assertThat(realm.with(Trait.PERMANENT_LOCKOUT).findings()).isEmpty();
    }

    @Test
    void stockPasswordExpiryIsReported() {
        assertThat(realm.with(Trait.PASSWORD_EXPIRY).codes()).containsExactly("stock-password-expiry");
    }

    @Test
    void aStockPasswordHistoryIsReported() {
        assertThat(realm.with(Trait.PASSWORD_HISTORY).codes()).containsExactly("stock-password-history");
    }

    @Test
    void sampleUsersAreReported() {
        assertThat(realm.with(Trait.SAMPLE_USERS).codes()).containsExactly("sample-users");
    }

    @Test
    void aClientThatMayUseCibaIsReported() {
        assertThat(realm.client("teller", Door.CIBA).findings())
                .extracting(Finding::code, Finding::place)
                .containsExactly(tuple("ciba-client", "teller"));
    }

    @Test
    void aResetByMailIsReportedWhileUsersCanAskForIt() {
        realm.flow("reset", stock("reset-credentials-choose-user"), stock("reset-credential-email"))
                .bind(Binding.RESET_CREDENTIALS, "reset");
        assertThat(realm.findings()).isEmpty();

        assertThat(realm.with(Trait.FORGOT_PASSWORD).codes()).containsExactly("reset-by-mail");
    }

    @Test
    void aMissingVersionIsAnErrorWhereOurAuthenticatorsAreReachable() {
        assertThat(realm.without("dual-password.version").findings())
                .extracting(Finding::code, Finding::place)
                .containsExactly(tuple("version-missing", "dual-password.version"));
    }

    @Test
    void aStockRealmNeedsNoVersion() {
        RealmUnderCheck stockRealm =
                new RealmUnderCheck().flow("browser", STOCK_FORM).bind(Binding.BROWSER, "browser");

        assertThat(stockRealm.codes()).containsExactly("bound-flow-evaluates-secret");
    }

    @Test
    void aPasswordPolicyThatTheServerCannotUseIsAWrongSetting() {
        realm.unusable(ConfirmationSettings.PASSWORD_POLICY, "noSuchRule(3)");

        assertThat(realm.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("wrong-setting");
            assertThat(finding.place()).isEqualTo("dual-password.confirmation.password-policy");
            assertThat(finding.sentence()).contains("'noSuchRule(3)'", "a password policy in Keycloak's notation");
        });
    }

    @Test
    void everyWrongSettingIsAnErrorWithItsMessage() {
        realm.attribute("dual-password.login.max-failures", "many").attribute("dual-password.colour", "blue");

        assertThat(realm.findings())
                .extracting(Finding::code, Finding::place)
                .containsExactlyInAnyOrder(
                        tuple("wrong-setting", "dual-password.login.max-failures"),
                        tuple("wrong-setting", "dual-password.colour"));
        assertThat(realm.findings())
                .extracting(Finding::sentence)
                .anyMatch(sentence -> sentence.contains("'many', but must be a whole number"));
    }
}
