package io.github.dualpassword.password;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.fasterxml.jackson.databind.JsonNode;

import io.github.dualpassword.testground.http.JsonHttp.Answer;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.AuthorizationRequest;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.realm.RealmFile;
import io.github.dualpassword.testground.realm.TestUser;

import static org.assertj.core.api.Assertions.assertThat;

/** A confirmation password that is provisional or expired is good for its own change and nothing else. */
class ProvisionalConfirmationPasswordTest {

    @RegisterExtension
    static final TestGround ground = TestGround.onServer()
            .withProfile("two-stage", ProvisionalConfirmationPasswordTest::withoutPagesAboutTheLoginPassword)
            .withClockStandingAt(TestGround.MORNING);

    /** 09:30 in Japan, the time zone of the profile. */

    /** Midnight in Japan, after the seventh day that follows that of {@link #TestGround.MORNING}. */
    private static final Instant PROVISIONAL_END = Instant.parse("2026-12-01T15:00:00Z");

    /** Midnight in Japan, after the ninetieth day that follows that of {@link #TestGround.MORNING}. */
    private static final Instant END = Instant.parse("2027-02-22T15:00:00Z");

    private static final Duration LONGER_THAN_VALID = Duration.ofDays(91);
    private static final String PROVISIONAL = "Provisional-1";
    private static final String OWN = "My-own-choice-1";

    private Journeys journeys;

    @BeforeEach
    void openJourneys() {
        journeys = new Journeys(ground.realm());
    }

    @Test
    void aProvisionalOneIsNotAskedForButMustBeChanged() {
        TestUser user = provisional("must-change");

        Page page = journeys.toConfirmation(user);

        assertThat(page.has("input[name=" + Journeys.CONFIRMATION_FIELD + "]")).isFalse();
        assertThat(page.has("input[name=current-confirmation-password]")).isTrue();
    }

    @Test
    void postingAProvisionalOneAsIfItWereAskedForConfirmsNothing() {
        TestUser user = ground.userWithLoginPassword("posted-anyway");
        var visitor = journeys.signedIn(user);
        user.withProvisionalConfirmationPassword(PROVISIONAL);
        Page change = visitor.open(journeys.confirmationRequest().url());

        Page page = visitor.post(change.formAction(), Map.of(Journeys.CONFIRMATION_FIELD, PROVISIONAL));

        assertThat(page.atApplication()).isFalse();
        assertThat(user.confirmationState().get("status").asText()).isEqualTo("provisional");
    }

    @Test
    void afterTheChangeTheNewOneMustBeEntered() {
        TestUser user = provisional("then-entered");
        AuthorizationRequest request = journeys.confirmationRequest();

        Page confirmation = change(journeys.toConfirmation(user, request), PROVISIONAL, OWN);

        assertThat(confirmation.atApplication()).isFalse();
        Page back = journeys.confirm(confirmation, OWN);
        assertThat(ground.client()
                        .exchange(request, back.response())
                        .idToken()
                        .get("acr")
                        .asText())
                .isEqualTo("confirmation");
        assertThat(user.confirmationState().get("status").asText()).isEqualTo("valid");
    }

    @Test
    void aWrongCurrentOneChangesNothingAndCounts() {
        TestUser user = provisional("wrong-current");

        Page page = change(journeys.toConfirmation(user), Journeys.WRONG, OWN);

        assertThat(page.has("#input-error-current-confirmation-password")).isTrue();
        assertThat(user.confirmationState().get("consecutiveFailures").asInt()).isEqualTo(1);
        assertThat(user.confirmationState().get("status").asText()).isEqualTo("provisional");
        assertThat(ground.realm().newestLoginError().get("error").asText()).isEqualTo("invalid_user_credentials");
    }

    @Test
    void fiveWrongCurrentOnesSuspend() {
        TestUser user = provisional("five-wrong-current");
        Page page = journeys.toConfirmation(user);
        for (int i = 0; i < 5; i++) {
            page = change(page, Journeys.WRONG, OWN);
        }

        assertThat(page.has("[data-refusal=confirmation_suspended]")).isTrue();
        assertThat(user.confirmationState().get("state").asText()).isEqualTo("temporarily_suspended");
    }

    @Test
    void theProvisionalOneItselfIsNoChange() {
        TestUser user = provisional("no-change");

        Page page = change(journeys.toConfirmation(user), PROVISIONAL, PROVISIONAL);

        assertThat(page.text()).contains(Messages.JAPANESE.text("dualPasswordConfirmationUsedBefore"));
        assertThat(user.confirmationState().get("status").asText()).isEqualTo("provisional");
    }

    @Test
    void inTheLastSecondOfTheSeventhDayItCanStillBeChanged() {
        TestUser user = provisional("seven-days-less");

        ground.realm().standClockAt(PROVISIONAL_END.minusSeconds(1));

        assertThat(change(journeys.toConfirmation(user), PROVISIONAL, OWN)
                        .has("input[name=" + Journeys.CONFIRMATION_FIELD + "]"))
                .isTrue();
    }

    @Test
    void afterTheSeventhDayItIsGoodForNothing() {
        TestUser user = provisional("seven-days");
        assertThat(user.confirmationState().get("validUntil").asText()).isEqualTo(PROVISIONAL_END.toString());

        ground.realm().standClockAt(PROVISIONAL_END);

        Page page = journeys.toConfirmation(user);
        assertThat(page.has("input[type=password]")).isFalse();
        assertThat(page.text()).contains(Messages.JAPANESE.text("dualPasswordConfirmationProvisionalEnded"));
        assertThat(page.press("back").response().errorDescription()).contains("confirmation_not_set");
        assertThat(ground.realm().newestLoginError().get("error").asText()).isEqualTo("confirmation_not_set");
    }

    @Test
    void aNewProvisionalOneStartsSevenDaysAnew() {
        TestUser user = provisional("seven-days-anew");
        ground.realm().standClockAt(PROVISIONAL_END);

        user.withProvisionalConfirmationPassword("Provisional-2");

        assertThat(user.confirmationState().get("status").asText()).isEqualTo("provisional");
        assertThat(change(journeys.toConfirmation(user), "Provisional-2", OWN)
                        .has("input[name=" + Journeys.CONFIRMATION_FIELD + "]"))
                .isTrue();
    }

    @Test
    void inTheLastSecondOfTheNinetiethDayAnOwnOneStillConfirms() {
        TestUser user = ground.userWithLoginPassword("ninety-days-less").withConfirmationPassword();

        ground.realm().standClockAt(END.minusSeconds(1));

        assertThat(journeys.confirmed(user).idToken().get("acr").asText()).isEqualTo("confirmation");
    }

    @Test
    void afterTheNinetiethDayAnOwnOneMustBeChanged() {
        TestUser user = ground.userWithLoginPassword("ninety-days").withConfirmationPassword();

        ground.realm().standClockAt(END);

        Page page = journeys.toConfirmation(user);
        assertThat(user.confirmationState().get("status").asText()).isEqualTo("expired");
        assertThat(page.has("input[name=current-confirmation-password]")).isTrue();
        Page confirmation = change(page, user.confirmationPassword(), OWN);
        assertThat(journeys.confirm(confirmation, OWN).response().code()).isPresent();
    }

    @Test
    void aPageOpenedBeforeTheExpiryDoesNotConfirmAfterIt() {
        TestUser user = ground.userWithLoginPassword("opened-before").withConfirmationPassword();
        Page openBefore = journeys.toConfirmation(user);

        ground.realm().standClockAt(END);

        assertThat(journeys.confirm(openBefore, user.confirmationPassword()).atApplication())
                .isFalse();
    }

    @Test
    void whereItIsValidForEverItNeverExpires() {
        TestUser user = ground.userWithLoginPassword("for-ever").withConfirmationPassword();
        ground.realm().attribute("dual-password.confirmation.validity-days", "0");
        try {
            ground.realm().standClockAt(TestGround.MORNING.plus(Duration.ofDays(3650)));

            assertThat(journeys.confirmed(user).idToken().get("acr").asText()).isEqualTo("confirmation");
        } finally {
            ground.realm().attribute("dual-password.confirmation.validity-days", "90");
        }
    }

    @Test
    void threeFormerOnesAreRefused() {
        TestUser user = ground.userWithLoginPassword("three-former").withConfirmationPassword("Number-1-of-all");
        changeEveryNinetyDays(user, "Number-1-of-all", "Number-2-of-all", "Number-3-of-all", "Number-4-of-all");

        Page page = journeys.toConfirmation(user);

        for (String former :
                new String[] {"Number-4-of-all", "Number-3-of-all", "Number-2-of-all", "Number-1-of-all"}) {
            page = change(page, "Number-4-of-all", former);
            assertThat(page.text()).as(former).contains(Messages.JAPANESE.text("dualPasswordConfirmationUsedBefore"));
        }
    }

    @Test
    void theFourthFormerOneMayBeUsedAgain() {
        TestUser user = ground.userWithLoginPassword("fourth-former").withConfirmationPassword("Number-1-of-all");
        changeEveryNinetyDays(
                user, "Number-1-of-all", "Number-2-of-all", "Number-3-of-all", "Number-4-of-all", "Number-5-of-all");

        Page confirmation = change(journeys.toConfirmation(user), "Number-5-of-all", "Number-1-of-all");

        assertThat(confirmation.has("input[name=" + Journeys.CONFIRMATION_FIELD + "]"))
                .isTrue();
    }

    @Test
    void aStaffMemberIsToldWhichRuleIsBroken() {
        TestUser user = ground.userWithLoginPassword("staff-told");

        Answer answer = user.setConfirmationPassword("short", true);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("error").asText()).isEqualTo("password_refused");
        assertThat(user.confirmationState().get("status").asText()).isEqualTo("not_set");
    }

    @Test
    void noSecretAndNoCounterIsInWhatKeycloakShowsOfTheCredential() {
        TestUser user = provisional("nothing-shown");
        journeys.wrongConfirmations(
                ground.userWithLoginPassword("somebody-else").withConfirmationPassword(), 1);

        JsonNode shown = user.storedCredentials();

        assertThat(shown)
                .anySatisfy(credential ->
                        assertThat(credential.get("type").asText()).isEqualTo("confirmation-password"));
        assertThat(shown.toString()).doesNotContain("secretData", "salt", "ailure", PROVISIONAL);
    }

    /** Each time the one before has expired, as soon as its ninetieth day is over, and is replaced by the next. */
    private void changeEveryNinetyDays(TestUser user, String... values) {
        for (int i = 1; i < values.length; i++) {
            ground.realm().standClockAt(TestGround.MORNING.plus(LONGER_THAN_VALID.multipliedBy(i)));
            assertThat(change(journeys.toConfirmation(user), values[i - 1], values[i])
                            .has("input[name=" + Journeys.CONFIRMATION_FIELD + "]"))
                    .as(values[i])
                    .isTrue();
        }
        ground.realm().standClockAt(TestGround.MORNING.plus(LONGER_THAN_VALID.multipliedBy(values.length)));
    }

    private static Page change(Page page, String current, String value) {
        return page.submit(Map.of(
                "current-confirmation-password",
                current,
                "new-confirmation-password",
                value,
                "new-confirmation-password-again",
                value));
    }

    private static TestUser provisional(String loginId) {
        return ground.userWithLoginPassword(loginId).withProvisionalConfirmationPassword(PROVISIONAL);
    }

    private static RealmFile withoutPagesAboutTheLoginPassword(RealmFile file) {
        return file.withoutUsers()
                .quickHashes()
                .attribute("dual-password.login.validity-days", "0")
                .attribute("dual-password.reminder-days", "0");
    }
}
