package io.github.dualpassword.setup;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.dualpassword.setup.RealmFacts.Trait;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** Whatever lets somebody become a user, or act for one, without the user's passwords is reported. */
class GrantRulesTest {

    private final RealmUnderCheck realm = RealmUnderCheck.inOrder();

    @ParameterizedTest
    @CsvSource({
        "LEGACY_TOKEN_EXCHANGE, ERROR, legacy-token-exchange, token-exchange",
        "TOKEN_DELEGATION, WARNING, token-delegation, token-exchange-delegation",
        "SCIM, WARNING, scim-enabled, scim",
        "ADMIN_API_V2, WARNING, admin-api-v2, client-admin-api"
    })
    void aFeatureIsReportedOnceItIsOn(Trait trait, Severity severity, String code, String place) {
        assertThat(realm.findings()).isEmpty();

        assertThat(realm.with(trait).findings())
                .extracting(Finding::severity, Finding::code, Finding::place)
                .containsExactly(tuple(severity, code, place));
    }

    @ParameterizedTest
    @CsvSource({"TOKEN_EXCHANGE, token-exchange-client", "JWT_GRANT, jwt-grant-client"})
    void aClientThatMayUseAGrantIsReportedByItsName(Door door, String code) {
        assertThat(realm.client("quiet").client("partner", door).findings())
                .extracting(Finding::code, Finding::place, Finding::severity)
                .containsExactly(tuple(code, "partner", Severity.WARNING));
    }

    @Test
    void whoMayBecomeAnyOtherUserIsCountedAndNamed() {
        assertThat(realm.impersonators(12, "clerk", "robot").findings())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.code()).isEqualTo("impersonation-granted");
                    assertThat(finding.sentence())
                            .startsWith(
                                    "May become any other user: 12 user(s), clerk, robot and 10 more: take the role");
                });
    }
}
