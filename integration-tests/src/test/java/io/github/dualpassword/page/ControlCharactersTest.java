package io.github.dualpassword.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.dualpassword.page.PageWithForm.Seen;
import io.github.dualpassword.testground.http.JsonHttp;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.realm.TestUser;
import io.github.dualpassword.useradministration.Colleagues;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Control characters, which databases refuse, in every field of every page: they are wrong entries and nothing more.
 * Some hundred posts.
 */
@Tag("long")
class ControlCharactersTest {

    @RegisterExtension
    static final TestGround ground =
            TestGround.onTwoStage(file -> file.attribute("dual-password.confirmation-enrolment", "mail-code"));

    private static final String CONTROLS = "\u0000\u0001\u001b\u007f\u0085";
    private static final Path TEMPLATES = Path.of("../authenticators/src/main/resources/theme-resources/templates")
            .toAbsolutePath();

    private static Colleagues colleagues;

    @BeforeAll
    static void addContract() {
        colleagues = Colleagues.of(ground.realm(), "control-characters");
    }

    @AfterEach
    void putBack() {
        PageWithForm.putBack(ground.realm());
    }

    @Test
    void everyFormOfATemplateIsTried() {
        List<String> inTemplates = formIds();
        List<String> tried =
                Stream.of(PageWithForm.values()).map(PageWithForm::formId).toList();

        assertThat(inTemplates).isNotEmpty();
        assertThat(tried).containsAll(inTemplates);
    }

    @ParameterizedTest
    @EnumSource
    void noFieldOfAPageEndsInAServerError(PageWithForm page) {
        Seen seen = page.open(colleagues);
        List<String> posts = posts(seen.page());
        List<String> failed = new ArrayList<>();
        for (String post : posts) {
            if (!page.isOn(seen.page())) {
                seen = page.openAgain(colleagues, seen);
            }
            Page answer = send(seen, post);
            if (answer.status() >= 500) {
                failed.add(post);
            }
            seen = answer.atApplication() || answer.status() != 200
                    ? page.openAgain(colleagues, seen)
                    : new Seen(answer, seen.reader(), seen.colleague());
        }

        assertThat(posts).isNotEmpty();
        assertThat(failed).as("field and button").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"acr_values", "kc_action", "login_hint", "ui_locales", "claims", "max_age", "prompt"})
    void noParameterThatAnApplicationMaySetEndsInAServerError(String parameter) {
        Page page = ground.client()
                .visitor()
                .open(ground.client()
                        .authorization()
                        .with(parameter, "confirmation" + CONTROLS)
                        .url());

        assertThat(page.status()).isLessThan(500);
    }

    @ParameterizedTest
    @ValueSource(strings = {"username", "password", "scope", "acr_values"})
    void noParameterOfTheDirectGrantEndsInAServerError(String parameter) {
        TestUser user = ground.user("grant-" + parameter.replace('_', '-'));
        Map<String, String> fields = new LinkedHashMap<>(Map.of(
                "grant_type", "password",
                "client_id", "test-app",
                "username", user.loginId(),
                "password", user.loginPassword(),
                "scope", "openid"));
        fields.merge(parameter, CONTROLS, String::concat);

        int status = JsonHttp.postForm(URI.create(ground.realm().url() + "/protocol/openid-connect/token"), fields)
                .status();

        assertThat(status).isLessThan(500);
    }

    /** Each field with each button by which it can be sent: name, blank, name. */
    private static List<String> posts(Page page) {
        List<String> posts = new ArrayList<>();
        for (FormElement form : page.document().forms()) {
            List<String> buttons = names(form, "button[name], input[type=submit][name]");
            names(form, "[name]")
                    .forEach(name -> (buttons.isEmpty() ? List.of("none") : buttons)
                            .forEach(button -> posts.add(name + " " + button)));
        }
        return posts;
    }

    private static List<String> names(Element form, String selector) {
        return form.select(selector).stream()
                .map(field -> field.attr("name"))
                .distinct()
                .toList();
    }

    private static Page send(Seen seen, String post) {
        String odd = post.split(" ")[0];
        String button = post.split(" ")[1];
        FormElement form = seen.page().document().forms().stream()
                .filter(candidate -> !candidate.select("[name='" + odd + "']").isEmpty())
                .findFirst()
                .orElseThrow();
        Map<String, String> fields = new LinkedHashMap<>();
        form.formData().forEach(field -> fields.put(field.key(), field.value()));
        seen.rightEntries().forEach((name, value) -> {
            if (!form.select("[name='" + name + "']").isEmpty()) {
                fields.put(name, value);
            }
        });
        if (!button.equals("none")) {
            fields.put(button, form.select("[name='" + button + "']").attr("value"));
        }
        fields.merge(odd, CONTROLS, String::concat);
        fields.computeIfPresent(odd + "-again", (again, value) -> value + CONTROLS);
        return seen.page().visitor().post(URI.create(form.absUrl("action")), fields);
    }

    /** Those of the templates; a name in the id of a list stands for the one list that the product has. */
    private static List<String> formIds() {
        Pattern id = Pattern.compile(
                "<@(?:form\\.step|wizard\\.page) id=\"([^\"]+)\"(?: \\+ view\\.name\\(\\)(?: \\+ \"([^\"]+)\")?)?");
        try (Stream<Path> templates = Files.list(TEMPLATES)) {
            return templates
                    .filter(Files::isRegularFile)
                    .flatMap(template -> id.matcher(read(template)).results())
                    .map(ControlCharactersTest::formId)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String formId(MatchResult match) {
        boolean ofList = match.group(1).endsWith("-");
        return match.group(1) + (ofList ? "stop-release" : "") + (match.group(2) == null ? "" : match.group(2));
    }

    private static String read(Path template) {
        try {
            return Files.readString(template);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
