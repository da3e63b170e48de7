package io.github.dualpassword.page;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

import io.github.dualpassword.page.PageWithForm.Seen;
import io.github.dualpassword.password.Journeys;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.useradministration.Colleagues;

import static org.assertj.core.api.Assertions.assertThat;

/** A form that a script has sent, as password managers do, comes without its button: nothing of it is evaluated. */
class FormWithoutButtonTest {

    @RegisterExtension
    static final TestGround ground =
            TestGround.onTwoStage(file -> file.attribute("dual-password.confirmation-enrolment", "mail-code"));

    private static final String PRESS = ".dual-password-press[role=alert]";

    private static Colleagues colleagues;

    @BeforeAll
    static void addContract() {
        colleagues = Colleagues.of(ground.realm(), "without-button");
    }

    @AfterEach
    void putBack() {
        PageWithForm.putBack(ground.realm());
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "LOGIN")
    void thePageComesAgainAndSaysWhichButtonToPress(PageWithForm page) {
        Seen seen = page.open(colleagues);

        Page answer = send(seen, seen.rightEntries());

        assertThat(answer.has("form.dual-password-step")).as(answer.toString()).isTrue();
        assertThat(answer.document().select(PRESS).text()).isNotBlank();
        assertThat(answer.html()).doesNotContain(secrets(seen));
    }

    @Test
    void theLoginPageTakesItAsItsButtonAsInStock() {
        Seen seen = PageWithForm.LOGIN.open(colleagues);

        assertThat(send(seen, seen.rightEntries()).response().code()).isPresent();
    }

    @Test
    void noConfirmationPasswordIsEvaluated() {
        Seen seen = PageWithForm.CONFIRMATION.open(colleagues);

        Page wrong = send(seen, Map.of(Journeys.CONFIRMATION_FIELD, Journeys.WRONG));

        assertThat(wrong.document().select(PRESS).text()).contains("「実行」");
        assertThat(seen.reader().confirmationState().get("consecutiveFailures").asInt())
                .isZero();
        Page confirmed = wrong.submit(
                Map.of(Journeys.CONFIRMATION_FIELD, seen.reader().confirmationPassword(), "confirm", "true"));
        assertThat(confirmed.response().code()).isPresent();
    }

    @Test
    void noPasswordIsChanged() {
        Seen seen = PageWithForm.CHANGE.open(colleagues);

        Page answer = send(seen, seen.rightEntries());

        assertThat(answer.has("#login-change[checked]"))
                .as("what was chosen is kept")
                .isTrue();
        assertThat(answer.document().select("input[type=password]"))
                .isNotEmpty()
                .allMatch(field -> field.val().isEmpty());
        assertThat(new Journeys(ground.realm()).logIn(seen.reader()).atApplication())
                .isTrue();
    }

    @Test
    void theListKeepsWhoIsSelectedAndWhatIsChosen() {
        Seen seen = PageWithForm.USERS.open(colleagues);

        Page answer = send(seen, seen.rightEntries());

        assertThat(answer.has(
                        "input[name=pick][checked][value=" + seen.colleague().id() + "]"))
                .isTrue();
        assertThat(answer.has("#after option[selected][value=stopped]")).isTrue();
    }

    @Test
    void thePeriodOfTheHistoryIsKept() {
        Seen seen = PageWithForm.HISTORY.open(colleagues);

        Page answer = send(seen, Map.of("from", "2020-01-01"));

        assertThat(answer.document().select("#from").val()).isEqualTo("2020-01-01");
        assertThat(answer.document().select(PRESS).text()).contains("「照会」");
    }

    @Test
    void whatIsKeptIsText() {
        String markup = "\"><b id=\"forged\">";
        Page history = send(PageWithForm.HISTORY.open(colleagues), Map.of("from", markup));
        Page list = send(PageWithForm.USERS.open(colleagues), Map.of("search", markup));

        assertThat(history.document().select("#from").val()).isEqualTo(markup);
        assertThat(list.document().select("#search").val()).isEqualTo(markup);
        assertThat(history.has("#forged") || list.has("#forged")).isFalse();
    }

    private static String[] secrets(Seen seen) {
        return Stream.of(
                        seen.reader().loginPassword(),
                        seen.reader().confirmationPassword(),
                        seen.rightEntries().get("new-login-password"))
                .toArray(String[]::new);
    }

    /** All fields of the page's form with what was entered, and none of its buttons. */
    private static Page send(Seen seen, Map<String, String> entries) {
        List<FormElement> forms = seen.page().document().forms();
        FormElement form = forms.stream()
                .filter(candidate -> candidate.hasClass("dual-password-step"))
                .findFirst()
                .orElse(forms.get(forms.size() - 1));
        Map<String, String> fields = new LinkedHashMap<>();
        form.formData().forEach(field -> fields.put(field.key(), field.value()));
        entries.forEach((name, value) -> {
            if (!form.select("[name='" + name + "']").isEmpty()) {
                fields.put(name, value);
            }
        });
        return seen.page().visitor().post(URI.create(form.absUrl("action")), fields);
    }
}
