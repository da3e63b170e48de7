package io.github.dualpassword.setup;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** A web address that an organization has of its own and that no page may link to is reported. */
class ContractRulesTest {

    private static final String HELP = "dual-password.help-url";

    private final RealmUnderCheck realm = RealmUnderCheck.inOrder();

    @ParameterizedTest
    @ValueSource(strings = {"https://bank.example/help/{screen}", "http://bank.example", "", " "})
    void anAddressOrNoneIsInOrder(String text) {
        assertThat(realm.contractText("company", HELP, text).findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "bank.example", "https://bank.example/<b>"})
    void anythingElseIsAnErrorWithItsPlace(String text) {
        realm.contractText("company", HELP, text);

        assertThat(realm.findings())
                .extracting(Finding::code, Finding::severity, Finding::place)
                .containsExactly(tuple("contract-address-wrong", Severity.ERROR, "company"));
        assertThat(realm.findings().get(0).sentence()).contains(HELP).doesNotContain(text);
    }

    @Test
    void contractsWithoutAMasterAreCountedAndNamed() {
        assertThat(RealmUnderCheck.inOrder().withoutMaster(3, "acme", "bolt").findings())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.code()).isEqualTo("contract-without-master");
                    assertThat(finding.sentence()).contains("3 organization(s), acme, bolt and 1 more");
                });
    }

    @Test
    void severalValuesOfOneAttributeAreNoAddress() {
        realm.contractText("company", HELP, "https://one.example").contractText("company", HELP, "https://two.example");

        assertThat(realm.codes()).containsExactly("contract-address-wrong");
    }
}
