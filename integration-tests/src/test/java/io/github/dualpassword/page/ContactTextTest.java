package io.github.dualpassword.page;

import java.util.List;
import java.util.Map;

import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.dualpassword.password.CodeMail;
import io.github.dualpassword.password.Journeys;
import io.github.dualpassword.password.Messages;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.realm.TestContract;
import io.github.dualpassword.testground.realm.TestUser;
import io.github.dualpassword.testground.requirements.Requirement;

import static org.assertj.core.api.Assertions.assertThat;

/** Whom a page says to turn to: the desk of the reader's contract, else the one of the realm. */
class ContactTextTest {

    @RegisterExtension
    static final TestGround ground =
            TestGround.onTwoStage(file -> file.attribute("dual-password.confirmation-enrolment", "provisional"));

    private static final String CONTACT = ".dual-password-contact";
    private static final String FORM = "dual-password.contact-form-url";
    private static final Map<String, String> DESK = Map.of(
            "dual-password.contact.ja",
            "東京支店 サポートデスク\\n電話 03-0000-0000\\n平日 9:00～17:00",
            "dual-password.contact.en",
            "Tokyo branch, support desk\\nTelephone +81 3 0000 0000",
            FORM,
            "https://branch.example/{language}/reset.pdf");

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    @Requirement("A11")
    void whoHasNoContractReadsTheRealmsContact(String language) {
        TestUser user = ground.userWithLoginPassword("without-contract-" + language);

        assertThat(contact(user, language).text()).contains(realmsContact(language));
    }

    @Test
    @Requirement("A11")
    void theBankWritesItsOwnInTheRealm() {
        TestUser user = ground.userWithLoginPassword("own-text");
        ground.realm().texts("ja", Map.of("dualPasswordContact", "サポートセンター\\n電話 0120-000-000"));
        ground.realm().attribute(FORM, "https://bank.example/{language}/form.pdf");
        try {
            Element contact = contact(user, "ja");

            assertThat(contact.select("br")).hasSize(1);
            assertThat(contact.text()).contains("サポートセンター 電話 0120-000-000");
            assertThat(contact.selectFirst("a").attr("href")).isEqualTo("https://bank.example/ja/form.pdf");
        } finally {
            ground.realm().forgetText("ja", "dualPasswordContact");
            ground.realm().attribute(FORM, "");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ja,東京支店 サポートデスク 電話 03-0000-0000 平日 9:00～17:00",
        "en,'Tokyo branch, support desk Telephone +81 3 0000 0000'"
    })
    @Requirement("A11")
    void aUserReadsTheContactOfTheContractInTheLanguageOfThePage(String language, String text) {
        TestUser user = ground.userWithLoginPassword("of-contract-" + language);
        TestContract.added(ground.realm(), "contract-" + language)
                .withAttributes(DESK)
                .join(user);

        Element contact = contact(user, language);

        assertThat(contact.text()).contains(text);
        assertThat(contact.selectFirst("a").attr("href"))
                .isEqualTo("https://branch.example/" + language + "/reset.pdf");
    }

    @Test
    @Requirement("A11")
    void theFormOpensInANewTabWhichIsSaidAndKnowsNothingOfThePage() {
        TestUser user = ground.userWithLoginPassword("form-tab");
        TestContract.added(ground.realm(), "form-tab").withAttributes(DESK).join(user);

        Element link = contact(user, "en").selectFirst("a");

        assertThat(link.attr("target")).isEqualTo("_blank");
        assertThat(link.attr("rel")).contains("noopener");
        assertThat(link.text()).contains(Messages.ENGLISH.text("dualPasswordNewTab"));
    }

    @Test
    void aUserOfAnotherContractReadsThatContractsContact() {
        TestUser one = ground.userWithLoginPassword("of-one");
        TestUser other = ground.userWithLoginPassword("of-other");
        TestContract.added(ground.realm(), "one")
                .withAttributes(Map.of("dual-password.contact", "Desk one"))
                .join(one);
        TestContract.added(ground.realm(), "other")
                .withAttributes(Map.of("dual-password.contact", "Desk other"))
                .join(other);

        assertThat(contact(one, "en").text()).contains("Desk one").doesNotContain("Desk other");
        assertThat(contact(other, "en").text()).contains("Desk other").doesNotContain("Desk one");
    }

    @Test
    void whoIsInTwoContractsReadsTheRealmsContactUntilOnlyOneIsLeft() {
        TestUser user = ground.userWithLoginPassword("of-two");
        TestContract first = TestContract.added(ground.realm(), "first-of-two")
                .withAttributes(Map.of("dual-password.contact", "Desk first"))
                .join(user);
        TestContract second = TestContract.added(ground.realm(), "second-of-two")
                .withAttributes(Map.of("dual-password.contact", "Desk second"))
                .join(user);

        assertThat(contact(user, "en").text()).contains(realmsContact("en"));
        second.leave(user);
        assertThat(contact(user, "en").text()).contains("Desk first");
        second.join(user);
        first.switchedOff();
        assertThat(contact(user, "en").text()).contains("Desk second");
    }

    @Test
    void aContractThatIsSwitchedOffSaysNothing() {
        TestUser user = ground.userWithLoginPassword("of-ended");
        TestContract.added(ground.realm(), "ended")
                .withAttributes(Map.of("dual-password.contact", "Desk ended"))
                .join(user)
                .switchedOff();

        assertThat(contact(user, "en").text()).contains(realmsContact("en")).doesNotContain("Desk ended");
    }

    @Test
    void aMailAddressInAContractsDomainMakesNobodyItsMember() {
        TestUser user = ground.userWithLoginPassword("by-domain").withMail("by-domain@by-domain.example");
        TestContract.added(ground.realm(), "by-domain")
                .withAttributes(Map.of("dual-password.contact", "Desk by domain"));

        assertThat(contact(user, "en").text()).contains(realmsContact("en")).doesNotContain("Desk by domain");
    }

    @Test
    void whereOrganizationsAreOffTheRealmSpeaks() {
        TestUser user = ground.userWithLoginPassword("organizations-off");
        TestContract.added(ground.realm(), "organizations-off")
                .withAttributes(Map.of("dual-password.contact", "Desk off"))
                .join(user);
        ground.realm().update(realm -> realm.put("organizationsEnabled", false));
        try {
            assertThat(contact(user, "en").text()).contains(realmsContact("en")).doesNotContain("Desk off");
        } finally {
            ground.realm().update(realm -> realm.put("organizationsEnabled", true));
        }
    }

    @Test
    void whatAContractNotesIsTextAndNothingMore() {
        TestUser user = ground.userWithLoginPassword("markup");
        TestContract.added(ground.realm(), "markup")
                .withAttributes(Map.of(
                        "dual-password.contact",
                        "<script>document.title='x'</script><b>desk</b> ${7*7} {0}",
                        FORM,
                        "javascript:document.title='x'"))
                .join(user);

        Page page = refused(user, "en");

        assertThat(page.html()).contains("&lt;script&gt;").doesNotContain("<script>document", "javascript:document");
        assertThat(page.document().selectFirst(CONTACT).text())
                .contains("<script>document.title='x'</script><b>desk</b> ${7*7} {0}");
        assertThat(page.document().selectFirst(CONTACT).select("a, b")).isEmpty();
    }

    @Test
    @Requirement("A11")
    void theAlertOfTheLoginPageHasTheContactInItsLinesAndNothingThatCouldDoHarm() {
        TestUser user = ground.userWithLoginPassword("switched-off-markup").disabled();
        TestContract.added(ground.realm(), "of-switched-off-markup")
                .withAttributes(Map.of("dual-password.contact", "Desk A & B\\nTelephone 1<script>1</script>"))
                .join(user);

        Page page = new Journeys(ground.realm()).logIn(user.loginId(), user.loginPassword(), "en");

        Element alert = page.document().select("[role=alert]").first();
        assertThat(alert.select("p").last().wholeText()).isEqualTo("Desk A & B\nTelephone 1");
        assertThat(alert.select("script")).isEmpty();
    }

    @Test
    @Requirement("A11")
    void whoseLoginIdIsSwitchedOffIsToldWhomToTurnTo() {
        TestUser user = ground.userWithLoginPassword("switched-off").disabled();
        TestContract.added(ground.realm(), "of-switched-off")
                .withAttributes(Map.of("dual-password.contact", "Desk\\nTelephone 1"))
                .join(user);

        Page page = new Journeys(ground.realm()).logIn(user.loginId(), user.loginPassword(), "en");

        assertThat(page.text()).contains(Messages.ENGLISH.readable("dualPasswordLoginIdDisabled", "Desk Telephone 1"));
    }

    @Test
    @Requirement("A11")
    void theMailWithACodeNamesTheContact() {
        TestUser user = ground.userWithLoginPassword("mailed").withMail("mailed@sample.example");
        TestContract.added(ground.realm(), "mailed")
                .withAttributes(Map.of("dual-password.contact", "Desk <of> mails\\nTelephone 2"))
                .join(user);
        ground.realm().attribute("dual-password.confirmation-enrolment", "mail-code");
        try {
            new Journeys(ground.realm()).toConfirmation(user).press("send");

            String text = CodeMail.newestText(ground.mail(), "mailed@sample.example", 1);
            assertThat(List.of(text.split("\\R"))).contains("Desk <of> mails", "Telephone 2");
        } finally {
            ground.realm().attribute("dual-password.confirmation-enrolment", "provisional");
        }
    }

    private static Element contact(TestUser user, String language) {
        return refused(user, language).document().selectFirst(CONTACT);
    }

    /** The page that refuses a user who has no confirmation password. */
    private static Page refused(TestUser user, String language) {
        Journeys journeys = new Journeys(ground.realm());
        return journeys.toConfirmation(user, journeys.confirmationRequest().locale(language));
    }

    private static String realmsContact(String language) {
        return Messages.in(language).text("dualPasswordContact");
    }
}
