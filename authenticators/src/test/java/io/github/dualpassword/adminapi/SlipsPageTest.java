package io.github.dualpassword.adminapi;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.theme.beans.MessageFormatterMethod;
import org.keycloak.theme.freemarker.DefaultFreeMarkerProvider;

import io.github.dualpassword.Password;
import io.github.dualpassword.adminapi.SlipSheet.Secret;
import io.github.dualpassword.audit.OperationRecord.Person;
import io.github.dualpassword.notification.MailTheme;
import io.github.dualpassword.page.Contact;
import io.github.dualpassword.policy.UserType;
import io.github.dualpassword.servicestop.ServiceStop.SetBy;
import io.github.dualpassword.servicestop.StopMessage;
import io.github.dualpassword.staff.ContractInitialisation.Slip;
import io.github.dualpassword.staff.InitialisationFailure;

import static org.assertj.core.api.Assertions.assertThat;

/** What is printed: a sheet for each user, and one for the bank. */
class SlipsPageTest {

    private static final Instant EARLIER = Instant.parse("2026-12-07T15:00:00Z");
    private static final Instant LATER = Instant.parse("2026-12-30T15:00:00Z");

    private static final Slip DONE = new Slip(
            new Person("id-1", "hanako", ""),
            Optional.of(UserType.MASTER),
            Map.of(Password.CONFIRMATION, "visible-2", Password.LOGIN, "visible-1"),
            Map.of(Password.LOGIN, LATER, Password.CONFIRMATION, EARLIER),
            "service_stopped",
            Optional.of(SetBy.BANK),
            Optional.empty());

    private static final SlipSheet SHEET = new SlipSheet(
            "hanako",
            "花子 <b>O'Hara & Co</b>",
            List.of(new Secret("login", "visible-1"), new Secret("confirmation", "visible-2")),
            "2026年12月07日",
            "",
            false);

    @Test
    void theLoginPasswordStandsFirstAndTheEarlierEndCounts() {
        List<SlipSheet> sheets =
                SlipsPage.sheets(List.of(DONE, failed(InitialisationFailure.FAILED)), id -> "name of " + id, end -> {
                    assertThat(end).isEqualTo(EARLIER);
                    return "the day";
                });

        assertThat(sheets)
                .containsExactly(new SlipSheet(
                        "hanako",
                        "name of id-1",
                        List.of(new Secret("login", "visible-1"), new Secret("confirmation", "visible-2")),
                        "the day",
                        "dualPasswordSlipStoppedByBank",
                        false));
        assertThat(sheets.toString()).doesNotContain("visible");
    }

    @Test
    void whoWasLeftAloneIsOnTheSheetOfTheBank() {
        assertThat(SlipsPage.failures(
                        List.of(DONE, failed(InitialisationFailure.NOT_IN_CONTRACT)), id -> "name of " + id))
                .containsExactly(new SlipFailure("taro", "name of id-2", "not_in_contract"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void theLetterSaysWhatAndUntilWhenInItsLanguage(String language) throws Exception {
        String page = page(language, List.of(SHEET), List.of());

        assertThat(page)
                .contains("<html lang=\"" + language + "\">", "visible-1", "visible-2", "Desk &lt;of&gt; A &amp; B")
                .contains(language.equals("ja") ? "2026年12月07日まで" : "until 2026年12月07日")
                .contains(language.equals("ja") ? "Co&lt;/b&gt; 様" : "Co&lt;/b&gt;</p>")
                .doesNotContain("dualPassword")
                .doesNotContain("<b>")
                .doesNotContain("bank-only\">");
        assertThat(page.indexOf("visible-1")).isLessThan(page.indexOf("visible-2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void aStopThatStaysIsSaidAndWhoHasSetIt(String language) throws Exception {
        String usable = page(language, List.of(SHEET), List.of());
        assertThat(usable).doesNotContain("class=\"stopped\"");

        for (SetBy setBy : SetBy.values()) {
            SlipSheet stopped = new SlipSheet("hanako", "", SHEET.secrets(), "", StopMessage.inLetter(setBy), false);
            assertThat(page(language, List.of(stopped), List.of()))
                    .contains(text(language, StopMessage.inLetter(setBy)))
                    .doesNotContain(text(language, "dualPasswordSlipDisabled"));
        }
        SlipSheet disabled = new SlipSheet("hanako", "", SHEET.secrets(), "", "", true);
        assertThat(page(language, List.of(disabled), List.of())).contains(text(language, "dualPasswordSlipDisabled"));
    }

    /** Operators can lift a stop of the bank, but a letter of the bank does not send anybody round it. */
    @Test
    void whomTheBankHasStoppedTurnsToTheBank() throws Exception {
        assertThat(text("ja", "dualPasswordSlipStoppedByBank"))
                .contains("銀行", "お問い合わせ先")
                .doesNotContain("マスター");
        assertThat(text("en", "dualPasswordSlipStoppedByBank"))
                .contains("The bank", "contact us")
                .doesNotContain("master");
    }

    @ParameterizedTest
    @EnumSource
    void theSheetOfTheBankSaysWhyInASentence(InitialisationFailure reason) throws Exception {
        for (String language : List.of("ja", "en")) {
            String page = page(language, List.of(), List.of(new SlipFailure("taro", "太郎", reason.id())));

            assertThat(page)
                    .contains(text(language, "dualPasswordSlipBankOnly"), "taro", "太郎")
                    .doesNotContain(">" + reason.id() + "<")
                    .doesNotContain("dualPassword");
        }
    }

    @Test
    void aContractWithoutAnybodyIsAPageToo() throws Exception {
        assertThat(page("en", List.of(), List.of())).contains(text("en", "dualPasswordSlipNobody"));
    }

    @Test
    void whatIsPrintedIsLoadedFromNowhere() throws Exception {
        assertThat(page("ja", List.of(SHEET), List.of()))
                .doesNotContain("http", "url(", "<script", "<link", "<img", "@import")
                .contains("@page { size: A4; margin: 0; }");
    }

    static String page(String language, List<SlipSheet> sheets, List<SlipFailure> failures) throws Exception {
        Locale locale = Locale.forLanguageTag(language);
        Map<String, Object> data = new HashMap<>();
        data.put("msg", new MessageFormatterMethod(locale, MailTheme.stock().getMessages(locale)));
        data.put("language", language);
        data.put("bank", "Bank & Söhne");
        data.put("company", "Sample <Trading>");
        data.put("contact", new Contact(List.of("Desk <of> A & B", "03-0000-0000"), ""));
        data.put("day", "2026年11月30日");
        data.put("moment", "2026年11月30日 10:00");
        data.put("sheets", sheets);
        data.put("failures", failures);
        return new DefaultFreeMarkerProvider(null, null).processTemplate(data, SlipsPage.TEMPLATE, MailTheme.stock());
    }

    private static String text(String language, String key) throws Exception {
        return MailTheme.stock().getMessages(Locale.forLanguageTag(language)).getProperty(key);
    }

    private static Slip failed(InitialisationFailure reason) {
        return new Slip(
                new Person("id-2", "taro", ""),
                Optional.empty(),
                Map.of(),
                Map.of(),
                "",
                Optional.empty(),
                Optional.of(reason));
    }
}
