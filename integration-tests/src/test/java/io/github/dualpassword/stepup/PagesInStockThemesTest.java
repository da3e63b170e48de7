package io.github.dualpassword.stepup;

import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.dualpassword.password.CodeMail;
import io.github.dualpassword.password.Journeys;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.realm.TestUser;

import static org.assertj.core.api.Assertions.assertThat;

/** The pages inside Keycloak's own themes, and without any. */
@Tag("long")
class PagesInStockThemesTest {

    @RegisterExtension
    static final TestGround ground =
            TestGround.onTwoStage(file -> file.attribute("dual-password.confirmation-enrolment", "mail-code"));

    private final Journeys journeys = new Journeys(ground.realm());

    @ParameterizedTest
    @ValueSource(strings = {"keycloak", "keycloak.v2", "base", ""})
    void aConfirmationWorksInStockThemesToo(String theme) {
        withTheme(theme, () -> {
            TestUser user = ground.user("theme-" + (theme.isEmpty() ? "none" : theme));

            Page wrong = confirm(journeys.toConfirmation(user), Journeys.WRONG);
            assertThat(wrong.document()
                            .select("#input-error-" + Journeys.CONFIRMATION_FIELD)
                            .text())
                    .isNotBlank();
            Page back = confirm(wrong, user.confirmationPassword());

            assertThat(back.response().code()).isPresent();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"keycloak", "keycloak.v2", "base"})
    void theFirstConfirmationPasswordIsSetInStockThemesToo(String theme) {
        withTheme(theme, () -> {
            String address = "first-in-" + theme + "@sample.example";
            TestUser user = ground.userWithLoginPassword("first-in-" + theme).withMail(address);

            Page confirmation = journeys.toConfirmation(user)
                    .press("send")
                    .submit(Map.of(
                            "code",
                            CodeMail.newestCode(ground.mail(), address, 1),
                            "login-password",
                            user.loginPassword(),
                            "new-confirmation-password",
                            user.confirmationPassword(),
                            "new-confirmation-password-again",
                            user.confirmationPassword(),
                            "set",
                            "true"));

            assertThat(confirm(confirmation, user.confirmationPassword())
                            .response()
                            .code())
                    .isPresent();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"keycloak", "base"})
    void aRefusalHasAWayBackInStockThemesToo(String theme) {
        withTheme(theme, () -> {
            TestUser user = ground.user("refused-in-" + theme);
            journeys.wrongConfirmations(user, 5);

            Page back = journeys.toConfirmation(user).press("back");

            assertThat(back.response().errorDescription()).contains("confirmation_suspended");
        });
    }

    /** By the button of the page, which has to be in the form with the field. */
    private static Page confirm(Page page, String entered) {
        return page.submit(Map.of(Journeys.CONFIRMATION_FIELD, entered, "confirm", "true"));
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
