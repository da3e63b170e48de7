package io.github.dualpassword.page;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Pages run nothing of their own in the browser, and never send a secret back to it. */
class TemplatesTest {

    /** For password managers only: whose passwords a form asks for. Nobody types it, and no server reads it. */
    private static final String OWNER =
            "<input type=\"text\" id=\"username\" autocomplete=\"username\" value=\"${loginId}\" readonly hidden />";

    /** What was typed and is no secret, for whoever types the rest anew: of {@link #NO_SECRETS_ARE_KEPT} only. */
    private static final String KEPT = "<#if keeps && kept(name)?has_content> value=\"${kept(name)}\"</#if>";

    private static final List<String> NO_SECRETS_ARE_KEPT =
            List.of("target-id", "operator-id", "mail-address", "mail-address-again", "passkey-label");
    private static final Pattern KEEPING = Pattern.compile("<@form\\.(\\w+) name=\"([^\"]*)\"[^>]* keeps=true");

    private static final Pattern TAG = Pattern.compile("<(?!/|#|@)(\\w+)((?:[^<>]|<[#/@][^>]*>)*)>");
    /** Fields in which nobody types, whose values are names; and what was looked for in a list, which is no secret. */
    private static final Pattern CHOICE = Pattern.compile("type=\"(radio|checkbox|hidden|search|date)\"");

    private static final Pattern EVENT_HANDLER = Pattern.compile("\\son\\w+\\s*=", Pattern.CASE_INSENSITIVE);
    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{([^}]*)}");

    private static final Pattern SCRIPT = Pattern.compile("(?s)<script([^>]*)>(.*?)</script>");

    /** What only a layout has: the map of modules, which is no script and stands in no file, and what Keycloak adds to a page. */
    private static final List<String> OF_LAYOUT = List.of(
            "<script type=\"importmap\">{\"imports\": {\"rfc4648\":"
                    + " \"${url.resourcesCommonPath}/vendor/rfc4648/rfc4648.js\"}}</script>",
            "<script src=\"${script}\"></script>");

    /** Where Keycloak takes forms: of a login or a procedure, and of the page that asks before it logs out. */
    private static final List<String> KEYCLOAKS = List.of("${url.loginAction}", "${url.logoutConfirmAction}");

    private final Bundle messages = Bundle.of(Bundle.OF_PAGES, "en");

    static List<Template> templates() {
        return Template.all();
    }

    static List<Template> pages() {
        return templates().stream()
                .filter(template -> !template.isMail() && !template.isPrinted())
                .toList();
    }

    @Test
    void thereAreTemplates() {
        assertThat(pages()).isNotEmpty();
        assertThat(templates()).anyMatch(Template::isMail);
        assertThat(templates()).anyMatch(Template::isPrinted);
    }

    /** Or else the rules below would hold of nothing. */
    @Test
    void whatTheRulesLookForStandsInSomeTemplate() {
        assertThat(templates())
                .anyMatch(template -> SCRIPT.matcher(template.text()).find())
                .anyMatch(template -> unescaped(template).findAny().isPresent())
                .anyMatch(template -> forms(template).findAny().isPresent())
                .anyMatch(template -> ownMessages(template).anyMatch(message -> message.arguments() > 0));
    }

    @ParameterizedTest
    @MethodSource("templates")
    void noScriptStandsInAPage(Template template) {
        assertThat(SCRIPT.matcher(template.text())
                        .results()
                        .filter(script -> !template.isLayout() || !OF_LAYOUT.contains(script.group())))
                .noneMatch(script -> !script.group(1).contains("src=\"${url.resourcesPath}/")
                        || !script.group(2).isEmpty());
        assertThat(SCRIPT.matcher(template.text()).replaceAll("")).doesNotContainIgnoringCase("<script", "javascript:");
        assertThat(tags(template)).noneMatch(tag -> EVENT_HANDLER.matcher(tag).find());
    }

    /** A content security policy may forbid it. */
    @ParameterizedTest
    @MethodSource("pages")
    void noStyleStandsInAPage(Template template) {
        assertThat(template.text()).doesNotContainIgnoringCase("<style", " style=");
    }

    @ParameterizedTest
    @MethodSource("templates")
    void noFieldIsFilledIn(Template template) {
        assertThat(tags(template)
                        .filter(tag -> tag.startsWith("<input") || tag.startsWith("<textarea"))
                        .filter(tag -> !CHOICE.matcher(tag).find())
                        .filter(tag -> !tag.equals(OWNER)))
                .noneMatch(tag -> tag.replace(KEPT, "").contains("value="));
    }

    @Test
    void onlyWhatIsNoSecretIsKept() {
        assertThat(templates().stream()
                        .flatMap(template -> KEEPING.matcher(template.text()).results())
                        .map(found -> found.group(1) + " " + found.group(2)))
                .containsExactlyElementsOf(
                        NO_SECRETS_ARE_KEPT.stream().map(id -> "text " + id).toList());
    }

    @ParameterizedTest
    @MethodSource("templates")
    void noExpressionReadsAPassword(Template template) {
        assertThat(expressions(template))
                .noneMatch(expression -> expression.matches("(?i).*\\b(login|formData)\\b[.\\[].*"));
        assertThat(expressions(template).map(TemplatesTest::withoutTextsAndStyles))
                .noneMatch(expression -> expression.toLowerCase().contains("password"));
    }

    /** Templates escape what they show; where one does not, Keycloak's sanitizer must have seen it. */
    @ParameterizedTest
    @MethodSource("templates")
    void whatIsNotEscapedIsSanitized(Template template) {
        assertThat(unescaped(template)).noneMatch(expression -> !expression.startsWith("kcSanitize("));
    }

    @ParameterizedTest
    @MethodSource("templates")
    void everyFormIsPostedToKeycloak(Template template) {
        assertThat(forms(template))
                .noneMatch(tag -> KEYCLOAKS.stream().noneMatch(action -> tag.contains("action=\"" + action + "\""))
                        || !tag.contains("method=\"post\""));
    }

    @ParameterizedTest
    @MethodSource("templates")
    void everyMessageIsGivenAllThatItShows(Template template) {
        assertThat(ownMessages(template))
                .noneMatch(message -> messages.placeholders(message.key()).stream()
                        .anyMatch(number -> number >= message.arguments()));
    }

    private static Stream<String> tags(Template template) {
        return TAG.matcher(template.text()).results().map(MatchResult::group);
    }

    private static Stream<String> forms(Template template) {
        return tags(template).filter(tag -> tag.startsWith("<form"));
    }

    private static Stream<String> unescaped(Template template) {
        return expressions(template).filter(expression -> expression.contains("no_esc"));
    }

    private static Stream<Template.Message> ownMessages(Template template) {
        return template.messages().stream().filter(message -> message.key().startsWith("dualPassword"));
    }

    private static Stream<String> expressions(Template template) {
        return EXPRESSION.matcher(template.text()).results().map((MatchResult found) -> found.group(1));
    }

    private static String withoutTextsAndStyles(String expression) {
        return expression.replaceAll("\"[^\"]*\"|'[^']*'|properties\\.\\w+", "");
    }
}
