package io.github.dualpassword.page;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import io.github.dualpassword.contract.Contract;
import io.github.dualpassword.policy.RealmPolicy;

import static org.assertj.core.api.Assertions.assertThat;

/** The contract's word comes before the realm's, in the language of the page. */
class ContactTest {

    private static final RealmPolicy REALM = RealmPolicy.of(Map.of(
            "dual-password.contact-form-url", "https://bank.example/{language}/form.pdf",
            "dual-password.help-url", "https://bank.example/help/{screen}"));

    @Test
    void whoHasNoContractIsToldTheRealmsContact() {
        Contact contact = Contact.of(Optional.empty(), REALM, Locale.JAPANESE);

        assertThat(contact.lines()).isEmpty();
        assertThat(contact.form()).isEqualTo("https://bank.example/ja/form.pdf");
    }

    @Test
    void theTextInTheLanguageOfThePageComesFirst() {
        Optional<Contract> contract = contract(Map.of(
                "dual-password.contact", List.of("all"),
                "dual-password.contact.ja", List.of("日本語")));

        assertThat(Contact.of(contract, REALM, Locale.JAPAN).lines()).containsExactly("日本語");
        assertThat(Contact.of(contract, REALM, Locale.ENGLISH).lines()).containsExactly("all");
    }

    @Test
    void aContractThatSaysNothingInTheLanguageLeavesItToTheRealm() {
        Optional<Contract> contract = contract(Map.of("dual-password.contact.ja", List.of("日本語")));

        assertThat(Contact.of(contract, REALM, Locale.ENGLISH).lines()).isEmpty();
    }

    @Test
    void linesAreTakenApartHoweverTheyAreWritten() {
        assertThat(Contact.split("one\\ntwo\r\n\n three ")).containsExactly("one", "two", "three");
    }

    @Test
    void theContractsFormComesBeforeTheRealms() {
        Optional<Contract> contract =
                contract(Map.of("dual-password.contact-form-url", List.of("https://branch.example/form")));

        assertThat(Contact.of(contract, REALM, Locale.JAPANESE).form()).isEqualTo("https://branch.example/form");
    }

    @Test
    void anAddressOfAContractThatNoPageMayLinkToIsPassedOver() {
        Optional<Contract> contract = contract(Map.of(
                "dual-password.contact-form-url", List.of("javascript:alert(1)"),
                "dual-password.help-url", List.of("javascript:alert(1)")));

        assertThat(Contact.of(contract, REALM, Locale.JAPANESE).form()).isEqualTo("https://bank.example/ja/form.pdf");
        assertThat(PageFrame.of(contract, REALM, Locale.JAPANESE).help("refused"))
                .isEqualTo("https://bank.example/help/refused");
    }

    @Test
    void theContractsHelpComesBeforeTheRealms() {
        Optional<Contract> contract =
                contract(Map.of("dual-password.help-url", List.of("https://branch.example/{language}/{screen}")));

        assertThat(PageFrame.of(contract, REALM, Locale.ENGLISH).help("refused"))
                .isEqualTo("https://branch.example/en/refused");
    }

    @Test
    void withoutAnAddressThePagesOwnHelpIsShown() {
        assertThat(PageFrame.of(Optional.empty(), RealmPolicy.of(Map.of()), Locale.ENGLISH)
                        .help("refused"))
                .isEmpty();
    }

    private static Optional<Contract> contract(Map<String, List<String>> attributes) {
        return Optional.of(new Contract("1", "サンプル商事", attributes));
    }
}
