package io.github.dualpassword.sessionend;

import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.github.dualpassword.password.Journeys;
import io.github.dualpassword.password.Messages;
import io.github.dualpassword.password.change.ChangeEntries;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.AuthorizationRequest;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.oidc.Tokens;
import io.github.dualpassword.testground.realm.TestUser;

import static org.assertj.core.api.Assertions.assertThat;

/** A step-up that is under way when the confirmation password is replaced by which it was confirmed. */
class ReplacedConfirmationTest {

    @RegisterExtension
    static final TestGround ground = TestGround.onTwoStage();

    private static final String CHANGE = "change-passwords";
    private static final String REPLACED = "form[data-refusal=confirmation_password_replaced]";
    private static final String NEW = "Newer-confirm-1";

    private Journeys journeys;

    @BeforeEach
    void start() {
        journeys = new Journeys(ground.realm());
    }

    @AfterEach
    void asBefore() {
        Standing.consentRequired(ground.realm(), false);
    }

    @Test
    void aPageThatIsLeftAfterwardsConfirmsNothing() {
        TestUser user = ground.user("left-afterwards");
        AuthorizationRequest request = journeys.confirmationRequest().action(CHANGE);
        Page open = confirmed(user, request);
        user.withConfirmationPassword(NEW);

        Page after = open.press("cancel-aia");

        assertThat(after.has(REPLACED)).isTrue();
        assertThat(after.text()).contains(Messages.JAPANESE.text("dualPasswordConfirmationReplaced"));
        Page back = after.press("back");
        assertThat(back.response().code()).isEmpty();
        assertThat(back.response().error()).contains("access_denied");
        assertThat(back.response().errorDescription()).contains("confirmation_password_replaced");
    }

    @Test
    void consentThatIsGivenAfterwardsConfirmsNothing() {
        TestUser user = ground.user("consent-afterwards");
        Standing.consentRequired(ground.realm(), true);
        AuthorizationRequest request = journeys.confirmationRequest();
        Page consent = confirmed(user, request);
        user.withConfirmationPassword(NEW);

        Page after = consent.press("accept");

        assertThat(Standing.granted(ground.realm(), request, after)).isEmpty();
    }

    @Test
    void whoeverReplacesItOnThatVeryPageHasConfirmed() {
        TestUser user = ground.user("own-change");
        AuthorizationRequest request = journeys.confirmationRequest().action(CHANGE);
        Page open = confirmed(user, request);

        Page result =
                ChangeEntries.confirmation(user.confirmationPassword(), NEW).executeOn(open);

        Optional<Tokens> tokens = Standing.granted(ground.realm(), request, result.press("continue"));
        assertThat(tokens.map(granted -> granted.idToken().get("acr").asText())).contains("confirmation");
    }

    private Page confirmed(TestUser user, AuthorizationRequest request) {
        return journeys.confirm(journeys.toConfirmation(user, request), user.confirmationPassword());
    }
}
