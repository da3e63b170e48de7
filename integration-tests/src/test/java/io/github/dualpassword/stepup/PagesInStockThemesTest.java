package io.github.dualpassword.stepup;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.dualpassword.password.Journeys;
import io.github.dualpassword.testground.browser.Window;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.realm.TestUser;

import static org.assertj.core.api.Assertions.assertThat;

/** The pages inside Keycloak's own themes, and without any. */
@Tag("long")
class PagesInStockThemesTest {

    @RegisterExtension
    static final TestGround ground =
            TestGround.onTwoStage(file -> file.attribute("dual-password.confirmation-enrolment", "mail-code"));

    private final PeopleInWindows people = new PeopleInWindows(ground);

    @ParameterizedTest
    @ValueSource(strings = {"keycloak", "keycloak.v2", "base", ""})
    void aConfirmationWorksInStockThemesToo(String theme) {
        withTheme(theme, () -> {
            TestUser user = people.confirmingUser("theme-" + (theme.isEmpty() ? "none" : theme));
            Window window = ground.window();

            window.open(people.request().url());
            window.logIn(user.loginId(), user.loginPassword());
            PeopleInWindows.confirm(window, Journeys.WRONG);
            assertThat(window.page()
                            .locator("#input-error-" + Journeys.CONFIRMATION_FIELD)
                            .innerText())
                    .isNotBlank();
            PeopleInWindows.confirm(window, user.confirmationPassword());

            assertThat(window.awaitApplication().code()).isPresent();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"keycloak", "keycloak.v2", "base"})
    void theFirstConfirmationPasswordIsSetInStockThemesToo(String theme) {
        withTheme(theme, () -> {
            TestUser user = TestUser.added(ground.realm(), "first-in-" + theme)
                    .withLoginPassword()
                    .withMail("first-in-" + theme + "@sample.example");

            assertThat(people.setFirstAndConfirm(ground.window(), user)).isTrue();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"keycloak", "base"})
    void aRefusalHasAWayBackInStockThemesToo(String theme) {
        withTheme(theme, () -> {
            Window window = ground.window();
            TestUser user = people.confirmingUser("refused-in-" + theme);
            new Journeys(ground.realm()).wrongConfirmations(user, 5);
            window.open(people.request().url());
            window.logIn(user.loginId(), user.loginPassword());

            window.page().locator("[name=back]").click();

            assertThat(window.awaitApplication().errorDescription()).contains("confirmation_suspended");
        });
    }

    private static void withTheme(String theme, Runnable test) {
        String ours = ground.realm()
                .admin()
                .get(ground.realm().path(""))
                .path("loginTheme")
                .asText();
        ground.realm().update(realm -> realm.put("loginTheme", theme));
        try {
            test.run();
        } finally {
            ground.realm().update(realm -> realm.put("loginTheme", ours));
        }
    }
}
