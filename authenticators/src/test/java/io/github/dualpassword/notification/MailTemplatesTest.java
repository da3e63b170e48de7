package io.github.dualpassword.notification;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.dualpassword.page.Contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** Every mail, in both forms and both languages, as Keycloak renders it. */
class MailTemplatesTest {

    private static final Contact OF_THE_REALM = new Contact(List.of(), "");
    private static final Contact OF_A_CONTRACT =
            new Contact(List.of("Desk <of> A & B", "電話 03-0000-0000"), "https://bank.example/form.pdf");

    static List<String> bodies() {
        return Stream.concat(Stream.of(MailKind.values()).map(MailKind::template), Stream.of("dual-password-code.ftl"))
                .toList();
    }

    static Stream<Arguments> mails() {
        return bodies().stream().flatMap(body -> Stream.of(arguments(body, "ja"), arguments(body, "en")));
    }

    @ParameterizedTest
    @MethodSource("mails")
    void theContactOfAContractStandsInItsLines(String body, String language) throws Exception {
        RenderedMail mail = mail(body, language, OF_A_CONTRACT);

        assertThat(mail.text().lines()).contains("Desk <of> A & B", "電話 03-0000-0000");
        assertThat(mail.html()).contains("Desk &lt;of&gt; A &amp; B<br>電話 03-0000-0000</p>");
        assertThat(mail.text() + mail.html()).doesNotContain(message(language, "dualPasswordContact"), "http");
    }

    @ParameterizedTest
    @MethodSource("mails")
    void withoutOneTheRealmsContactStandsThere(String body, String language) throws Exception {
        RenderedMail mail = mail(body, language, OF_THE_REALM);

        assertThat(mail.text()).contains(message(language, "dualPasswordContact") + "\n");
        assertThat(mail.html()).contains(message(language, "dualPasswordContact") + "</p>");
    }

    @ParameterizedTest
    @MethodSource("mails")
    void aLineBreakInTheRealmsContactIsALineBreak(String body, String language) throws Exception {
        RenderedMail mail = RenderedMail.of(
                MailTheme.stock(),
                body,
                language,
                OF_THE_REALM,
                Map.of("dualPasswordContact", "Centre <of> all\\nTelephone 1"));

        assertThat(mail.text().lines()).contains("Centre <of> all", "Telephone 1");
        assertThat(mail.html()).contains("Centre &lt;of&gt; all<br>Telephone 1</p>");
        assertThat(mail.text() + mail.html()).doesNotContain("\\n");
    }

    /** A sentence and a contact of one line stay together, a contact of several lines begins on a line of its own. */
    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void aContactOfOneLineEndsItsSentence(String language) throws Exception {
        String body = MailKind.RELEASED.template();
        String sentence = message(language, "dualPasswordMailReleaseUnexpected");

        assertThat(mail(body, language, new Contact(List.of("Desk"), "")).text().lines())
                .contains(sentence.replace("{0}", "Desk"));
        assertThat(mail(body, language, OF_A_CONTRACT).text().lines())
                .contains(sentence.replace("{0}", "").strip());
    }

    @ParameterizedTest
    @MethodSource("mails")
    void bothFormsSayTheSame(String body, String language) throws Exception {
        RenderedMail mail = mail(body, language, OF_A_CONTRACT);

        assertThat(words(visible(mail.html()))).containsExactlyInAnyOrderElementsOf(words(mail.text()));
    }

    @ParameterizedTest
    @MethodSource("mails")
    void everyMailIsInTheFrame(String body, String language) throws Exception {
        RenderedMail mail = mail(body, language, OF_A_CONTRACT);

        assertThat(mail.html())
                .startsWith("<!DOCTYPE html>\n<html lang=\"" + language + "\" dir=\"ltr\">")
                .contains("<title>Subject &lt;of&gt; the mail</title>", ">Bank &lt;of&gt; A &amp; B</p>")
                .endsWith("</html>\n");
        assertThat(mail.text()).endsWith("\n\nBank <of> A & B\n").doesNotContain("&lt;", "&amp;", "&#39;");
    }

    /** As above every page. */
    @ParameterizedTest
    @MethodSource("mails")
    void theBankIsCalledAsTheRealmCallsItInThatLanguage(String body, String language) throws Exception {
        RenderedMail mail = RenderedMail.of(
                MailTheme.stock(), body, language, OF_THE_REALM, Map.of("dualPasswordBank", "Sample <of> {0}"));

        assertThat(mail.html()).contains(">Sample &lt;of&gt; Bank &lt;of&gt; A &amp; B</p>");
        assertThat(mail.text()).endsWith("\n\nSample <of> Bank <of> A & B\n");
    }

    @ParameterizedTest
    @MethodSource("mails")
    void noNameBecomesMarkup(String body, String language) throws Exception {
        assertThat(mail(body, language, OF_A_CONTRACT).html())
                .doesNotContain("<b>", "<script", "<i>", "<of>", "O'Hara");
    }

    @Test
    void namesAreEscapedInHtmlAndOnlyThere() throws Exception {
        RenderedMail mail = mail(MailKind.USER_ADMINISTERED.template(), "ja", OF_THE_REALM);

        assertThat(mail.text()).contains(RenderedMail.RECEIVER, RenderedMail.OPERATOR, RenderedMail.TARGET);
        assertThat(mail.html())
                .contains(
                        "花子 &lt;b&gt;O&#39;Hara &amp; Co&lt;/b&gt; 様",
                        "boss &quot;操作&quot; &amp; &lt;i&gt;一郎&lt;/i&gt;",
                        "target &lt;script&gt;alert(1)&lt;/script&gt;");
    }

    @ParameterizedTest
    @MethodSource("mails")
    void everyMailGreetsItsReceiverAndSaysThatItAsksForNoSecret(String body, String language) throws Exception {
        String greeting = message(language, "dualPasswordMailReceiver").replace("{0}", RenderedMail.RECEIVER);

        assertThat(mail(body, language, OF_THE_REALM).text())
                .startsWith(greeting + "\n\n" + message(language, "dualPasswordMailGreeting") + "\n")
                .contains("\n" + message(language, "dualPasswordMailNoSecret") + "\n");
    }

    @Test
    void theMailWithTheCodeHoldsTheCode() throws Exception {
        RenderedMail mail = mail("dual-password-code.ftl", "ja", OF_THE_REALM);

        assertThat(mail.text()).contains("12345678");
        assertThat(mail.html()).contains(">12345678</strong>");
    }

    /** What these mails tell is over, or will be; whoever is stopped still cannot use anything. */
    @ParameterizedTest
    @CsvSource({
        "SUSPENDED, ja",
        "SUSPENDED, en",
        "SUSPENDED_LAST_TIME, ja",
        "SUSPENDED_LAST_TIME, en",
        "RELEASED, ja",
        "RELEASED, en",
        "SUSPENDED_FOR_GOOD, ja",
        "SUSPENDED_FOR_GOOD, en",
        "PASSWORDS_CHANGED, ja",
        "PASSWORDS_CHANGED, en",
        "CONFIRMATION_REGISTERED, ja",
        "CONFIRMATION_REGISTERED, en",
        "TOKEN_REGISTERED, ja",
        "TOKEN_REGISTERED, en",
        "TOKEN_SUSPENDED, ja",
        "TOKEN_SUSPENDED, en",
        "TOKEN_SUSPENDED_LAST_TIME, ja",
        "TOKEN_SUSPENDED_LAST_TIME, en",
        "TOKEN_SUSPENDED_FOR_GOOD, ja",
        "TOKEN_SUSPENDED_FOR_GOOD, en",
        "TOKEN_RELEASED, ja",
        "TOKEN_RELEASED, en",
        "TOKEN_EXPIRY, ja",
        "TOKEN_EXPIRY, en",
        "BEFORE_LOGIN_COMPLETED, ja",
        "BEFORE_LOGIN_COMPLETED, en"
    })
    void nobodyWhoseServiceIsStoppedIsToldThatEverythingIsWell(MailKind kind, String language) throws Exception {
        RenderedMail mail = mail(kind.template(), language, Map.of("stopped", true));

        assertThat(mail.text()).contains("\n" + message(language, "dualPasswordMailStillStopped") + "\n");
        assertThat(mail.text() + mail.html())
                .doesNotContain(
                        "必要ありません",
                        "ご利用の再開",
                        "Usable again",
                        "再度ご利用いただけ",
                        "You need not do anything",
                        "You can use it again");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SUSPENDED", "RELEASED", "PASSWORDS_CHANGED"})
    void othersAreToldNothingOfAStop(MailKind kind) throws Exception {
        assertThat(mail(kind.template(), "ja", OF_THE_REALM).text())
                .doesNotContain(message("ja", "dualPasswordMailStillStopped"));
    }

    /** What is suspended is named as it is; only a token has a serial number. */
    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource({
        "token, ja",
        "token, en",
        "existing-otp, ja",
        "existing-otp, en",
        "token-registration, ja",
        "token-registration, en"
    })
    void aSuspensionOfOneTimePasswordsSaysOfWhich(String otp, String language) throws Exception {
        Map<String, Object> facts = Map.of("otp", otp, "token", otp.equals("token") ? "12345678" : "");

        assertThat(mail(MailKind.TOKEN_SUSPENDED.template(), language, facts).text())
                .contains(message(language, "dualPasswordMailOtpSuspended." + otp))
                .doesNotContain(message(language, "dualPasswordMailOtpSuspendedLastTime"));
        assertThat(mail(MailKind.TOKEN_SUSPENDED_LAST_TIME.template(), language, facts)
                        .text())
                .contains(
                        message(language, "dualPasswordMailOtpSuspended." + otp),
                        message(language, "dualPasswordMailOtpSuspendedLastTime"));
        RenderedMail forGood = mail(MailKind.TOKEN_SUSPENDED_FOR_GOOD.template(), language, facts);
        assertThat(forGood.text()).contains(message(language, "dualPasswordMailOtpSuspendedForGood." + otp));
        assertThat(forGood.text().contains(message(language, "dualPasswordMailToken")))
                .isEqualTo(otp.equals("token"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void whoCanReleaseATokenIsNamedOrElseTheBank(String language) throws Exception {
        String body = MailKind.TOKEN_SUSPENDED_FOR_GOOD.template();
        String masters = message(language, "dualPasswordMailOtpAskForRelease")
                .replace("{0}", message(language, "dualPasswordUserType.master"));

        assertThat(mail(body, language, Map.of("entitled", List.of("master"))).text())
                .contains("\n" + masters + "\n");
        assertThat(mail(body, language, Map.of("entitled", List.of())).text())
                .contains("\n" + message(language, "dualPasswordMailOtpReleasedByBank"));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource({"revoke-own, ja", "revoke-own, en", "replace, ja", "replace, en"})
    void aTokenThatExpiresComesWithWhatItsReaderIsToDo(String advice, String language) throws Exception {
        String body = MailKind.TOKEN_EXPIRY.template();

        String own = mail(body, language, Map.of("advice", advice, "otherTokens", List.of(), "further", 0))
                .text();
        assertThat(own)
                .contains("12345678", message(language, "dualPasswordMailTokenExpiryAdvice." + advice))
                .doesNotContain("87654321", message(language, "dualPasswordMailTokenExpiryOthers"));
        assertThat(mail(body, language, Map.of("ownTokens", List.of())).text())
                .contains("87654321", RenderedMail.TARGET, message(language, "dualPasswordMailTokenExpiryOthers"))
                .doesNotContain("12345678");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void theOperatorIsNotAskedToAskTheOperator(String language) throws Exception {
        String toOthers =
                message(language, "dualPasswordMailAdministeredUnexpected").replace("{0}", "");
        String toOperator =
                message(language, "dualPasswordMailAdministeredByReader").replace("{0}", "");
        String body = MailKind.USER_ADMINISTERED.template();

        assertThat(mail(body, language, Map.of("byReader", true)).text())
                .contains(toOperator)
                .doesNotContain(toOthers);
        assertThat(mail(body, language, OF_THE_REALM).text()).contains(toOthers).doesNotContain(toOperator);
    }

    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource({
        "TARGET, ja, true, true",
        "TARGET, en, true, true",
        "MASTER, ja, true, false",
        "MASTER, en, true, false",
        "OPERATOR, ja, true, false",
        "OPERATOR, en, true, false",
        "COLLEAGUE, ja, false, false",
        "COLLEAGUE, en, false, false"
    })
    void aProcedureBeforeLoginIsToldToAllAndWhoItConcernsToSome(
            String reader, String language, boolean names, boolean advice) throws Exception {
        RenderedMail mail =
                mail(MailKind.BEFORE_LOGIN_COMPLETED.template(), language, Map.of("contractReader", reader));

        assertThat(mail.text())
                .contains(
                        message(language, "dualPasswordMailProcedure.reset"),
                        "2026年11月24日 10:00",
                        message(language, "dualPasswordMailBeforeLoginUnexpected")
                                .replace("{0}", "")
                                .strip());
        assertThat(mail.text().contains(RenderedMail.OPERATOR)).isEqualTo(names);
        assertThat(mail.text().contains(RenderedMail.TARGET)).isEqualTo(names);
        assertThat(mail.text().contains(message(language, "dualPasswordMailProcedureAdvice.reset")))
                .isEqualTo(advice);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void whichPasswordsWereSetAndByWhenTheyMustBeChangedIsTold(String language) throws Exception {
        String body = MailKind.BEFORE_LOGIN_COMPLETED.template();
        String changeBy = message(language, "dualPasswordMailChangeBy");

        assertThat(mail(body, language, OF_THE_REALM).text())
                .contains(
                        message(language, "dualPasswordLabel.login") + " / "
                                + message(language, "dualPasswordLabel.confirmation"),
                        changeBy,
                        "2026年12月01日");
        assertThat(mail(body, language, Map.of("passwords", List.of(), "changeBy", ""))
                        .text())
                .doesNotContain(message(language, "dualPasswordLabel.confirmation"), changeBy);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void whoseTokenWasUsedIsToldSo(String language) throws Exception {
        String toOthers =
                message(language, "dualPasswordMailBeforeLoginUnexpected").replace("{0}", "");
        String toOperator =
                message(language, "dualPasswordMailBeforeLoginByReader").replace("{0}", "");
        String body = MailKind.BEFORE_LOGIN_COMPLETED.template();

        assertThat(mail(body, language, Map.of("byReader", true, "contractReader", "OPERATOR"))
                        .text())
                .contains(toOperator.strip())
                .doesNotContain(toOthers.strip());
        assertThat(mail(body, language, OF_THE_REALM).text()).doesNotContain(toOperator.strip());
    }

    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource({
        "SUSPENDED, ja", "SUSPENDED, en",
        "SUSPENDED_LAST_TIME, ja", "SUSPENDED_LAST_TIME, en",
        "SUSPENDED_FOR_GOOD, ja", "SUSPENDED_FOR_GOOD, en"
    })
    void aSuspensionIsToldWithTheUnlockBeforeLoginWhereThereIsOne(MailKind kind, String language) throws Exception {
        String unlock = message(language, "dualPasswordMailUnlockBeforeLogin");

        assertThat(mail(kind.template(), language, OF_THE_REALM).text()).contains(unlock);
        assertThat(mail(kind.template(), language, Map.of("unlocksBeforeLogin", false))
                        .text())
                .doesNotContain(unlock);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void theMailToAPhoneLeadsToItsPageWhereTheBankWantsThatAndThenSaysWhatIsAskedThere(String language)
            throws Exception {
        RenderedMail without = mail(MailKind.TOKEN_ISSUED.template(), language, OF_THE_REALM);
        RenderedMail with = mail(
                MailKind.TOKEN_ISSUED.template(), language, Map.of("page", "https://bank.example/realms/a/phone/"));

        assertThat(without.text())
                .contains("12345678", "012345", message(language, "dualPasswordMailNoSecret"))
                .doesNotContain("https:");
        assertThat(with.text())
                .contains("https://bank.example/realms/a/phone/#s=12345678&u=012345")
                .contains(message(language, "dualPasswordMailNoSecretButActivation"))
                .doesNotContain(message(language, "dualPasswordMailNoSecret"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void whoseTokenItIsReadsOtherWordsThanAMaster(String language) throws Exception {
        assertThat(mail(MailKind.SOFTWARE_TOKEN_REGISTERED.template(), language, Map.of("ofReader", true))
                        .text())
                .contains(message(language, "dualPasswordMailSoftwareTokenRegistered"))
                .doesNotContain(message(language, "dualPasswordMailSoftwareTokenRegisteredOther"));
        assertThat(mail(MailKind.TOKEN_ISSUE_NOTICE.template(), language, Map.of("ofReader", true))
                        .text())
                .contains(message(language, "dualPasswordMailTokenIssueNotice"))
                .doesNotContain(message(language, "dualPasswordMailTokenIssueNoticeOther"));
    }

    @Test
    void englishTextsForCustomersSayEMail() throws Exception {
        Properties messages = MailTheme.stock().getMessages(Locale.ENGLISH);

        assertThat(messages.values().stream().map(Object::toString))
                .isNotEmpty()
                .noneMatch(text -> text.matches("(?si).*(?<![-\\w])mails?\\b.*"));
    }

    @Test
    void aBankReplacesTheBodyOfOneMailAndTheFrameOfAll(@TempDir Path folder) throws Exception {
        Files.writeString(
                Files.createDirectories(folder.resolve("mail")).resolve(MailKind.RELEASED.template()),
                "<@paragraph \"<own> body\"/>\n");
        Files.writeString(
                Files.createDirectories(folder.resolve("html")).resolve("dual-password-mail.ftl"),
                "<#macro paragraph text><h1>${text}</h1></#macro>own frame\n<#include \"../mail/\" + body>");
        RenderedMail mail =
                RenderedMail.of(MailTheme.of(folder), MailKind.RELEASED.template(), "ja", OF_THE_REALM, Map.of());

        assertThat(mail.html()).isEqualTo("own frame\n<h1>&lt;own&gt; body</h1>");
        assertThat(mail.text()).isEqualTo("<own> body\n\nBank <of> A & B\n");
    }

    private static RenderedMail mail(String body, String language, Contact contact) throws Exception {
        return RenderedMail.of(MailTheme.stock(), body, language, contact, Map.of());
    }

    private static RenderedMail mail(String body, String language, Map<String, Object> facts) throws Exception {
        return RenderedMail.withFacts(MailTheme.stock(), body, language, OF_THE_REALM, facts);
    }

    private static String message(String language, String key) throws Exception {
        Properties messages = MailTheme.stock().getMessages(Locale.forLanguageTag(language));
        return messages.getProperty(key);
    }

    private static String visible(String html) {
        return html.replaceAll("(?s)<head>.*</head>|<[^>]+>", " ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }

    /** What marks names of facts, and warnings, in plain text is a matter of style in HTML. */
    private static List<String> words(String text) {
        return Stream.of(text.replace(":", " ").replace("**", " ").split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
