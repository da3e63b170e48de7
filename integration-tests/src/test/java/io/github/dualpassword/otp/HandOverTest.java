package io.github.dualpassword.otp;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.fasterxml.jackson.databind.JsonNode;

import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.realm.TestUser;
import io.github.dualpassword.testground.requirements.Requirement;

import static org.assertj.core.api.Assertions.assertThat;

/** The same on PostgreSQL, and all that needs to be seen on one database only: who gets the secret of an issued token, and who does not. */
class HandOverTest extends ExactHandOver {

    private static final String PER_ADDRESS_SUSPECTED = "dual-password.spraying.login-ids-per-address";
    private static final String PER_PASSWORD_SUSPECTED = "dual-password.spraying.login-ids-per-password";

    @RegisterExtension
    static final TestGround ground = TestGround.onServer()
            .withProfile("software-token", file -> file.withoutUsers().quickHashes());

    @Override
    TestGround ground() {
        return ground;
    }

    @AfterEach
    void putSettingsBack() {
        ground.realm().attribute("dual-password.software-token.issue", "on");
        ground.realm().attribute(PER_ADDRESS_SUSPECTED, "30");
        ground.realm().attribute(PER_PASSWORD_SUSPECTED, "10");
    }

    @Test
    @Requirement("L01")
    void onePhoneHasItOnce() {
        SoftwareTokens.Issued issued = tokens().issued(user("once"));
        Phone phone = Phone.another();

        assertThat(ask(phone, issued, SoftwareTokens.PASSWORD)).isEqualTo(Phone.HANDED);
        assertThat(ask(phone, issued, SoftwareTokens.PASSWORD)).isEqualTo(Phone.REFUSED);
        assertThat(ask(Phone.another(), issued, SoftwareTokens.PASSWORD)).isEqualTo(Phone.REFUSED);
    }

    @Test
    void fiveWrongEntriesVoidTheIssueAndItsUserIsTold() {
        TestUser user = user("five-wrong");
        SoftwareTokens.Issued issued = tokens().issued(user);

        for (int entry = 0; entry < 5; entry++) {
            assertThat(ask(Phone.another(), issued, WRONG)).isEqualTo(Phone.REFUSED);
        }

        assertThat(ask(Phone.another(), issued, SoftwareTokens.PASSWORD)).isEqualTo(Phone.REFUSED);
        assertThat(errors(user))
                .containsExactlyInAnyOrder(
                        "activation_wrong",
                        "activation_wrong",
                        "activation_wrong",
                        "activation_wrong",
                        "activation_wrong",
                        "activation_void");
        assertThat(events(user, "code_used_up"))
                .singleElement()
                .satisfies(
                        event -> assertThat(event.at("/details/credential_type").asText())
                                .isEqualTo("activation-password"));
        Page page = issued.page().press("confirm-token");
        assertThat(page.has(SoftwareTokens.PAGE)).isTrue();
        SoftwareTokens.Issued again =
                SoftwareTokens.Issued.on(SoftwareTokens.issue(page, SoftwareTokens.ADDRESS, SoftwareTokens.PASSWORD));
        assertThat(ask(Phone.another(), again, SoftwareTokens.PASSWORD)).isEqualTo(Phone.HANDED);
    }

    @Test
    void fourWrongEntriesAndTheRightOneAreNotTooMany() {
        SoftwareTokens.Issued issued = tokens().issued(user("four-wrong"));

        for (int entry = 0; entry < 4; entry++) {
            assertThat(ask(Phone.another(), issued, WRONG)).isEqualTo(Phone.REFUSED);
        }

        assertThat(ask(Phone.another(), issued, SoftwareTokens.PASSWORD)).isEqualTo(Phone.HANDED);
    }

    @Test
    void itEndsToTheVeryMillisecond() {
        SoftwareTokens.Issued first = tokens().issued(user("ends"));
        SoftwareTokens.Issued second = tokens().issued(user("ends-later"));
        ground.realm()
                .standClockAt(TestGround.MORNING.plus(Duration.ofHours(24)).minusMillis(1));
        assertThat(ask(Phone.another(), first, SoftwareTokens.PASSWORD)).isEqualTo(Phone.HANDED);
        ground.realm().standClockAt(TestGround.MORNING.plus(Duration.ofHours(24)));

        assertThat(ask(Phone.another(), second, SoftwareTokens.PASSWORD)).isEqualTo(Phone.REFUSED);
    }

    @Test
    void whatNamesNothingIsAnsweredLikeWhatIsWrong() {
        SoftwareTokens.Issued issued = tokens().issued(user("alike"));
        String nobody = issued.userId().equals("000000") ? "000001" : "000000";
        Phone phone = Phone.another();

        assertThat(List.of(
                        phone.ask(ground.realm(), issued.userId(), WRONG).name(),
                        phone.ask(ground.realm(), nobody, SoftwareTokens.PASSWORD)
                                .name(),
                        phone.ask(ground.realm(), "87654321", issued.userId(), SoftwareTokens.PASSWORD)
                                .name(),
                        phone.ask(ground.realm(), "x", "y", "z").name(),
                        new Phone("no key")
                                .ask(ground.realm(), issued.userId(), SoftwareTokens.PASSWORD)
                                .name()))
                .containsOnly(Phone.REFUSED);
        assertThat(ask(phone, issued, SoftwareTokens.PASSWORD)).isEqualTo(Phone.HANDED);
    }

    @Test
    void theBankRevokesWhatWasIssuedAndNoPhoneHasItThen() {
        TestUser user = user("revoked");
        SoftwareTokens.Issued issued = tokens().issued(user);
        String serial = events(user, "token_issued").get(0).at("/details/token").asText();

        ground.realm()
                .admin()
                .call("POST", ground.realm().path("/dual-password/tokens/" + serial + "/revoke"), null)
                .orFail();

        assertThat(ask(Phone.another(), issued, SoftwareTokens.PASSWORD)).isEqualTo(Phone.REFUSED);
        assertThat(issued.page().press("confirm-token").has(SoftwareTokens.PAGE))
                .isTrue();
    }

    @Test
    void whereNoneAreIssuedAnyMoreNoneIsHandedOver() {
        SoftwareTokens.Issued issued = tokens().issued(user("switched-off"));
        ground.realm().attribute("dual-password.software-token.issue", "off");

        assertThat(ask(Phone.another(), issued, SoftwareTokens.PASSWORD)).isEqualTo(Phone.REFUSED);
    }

    @Test
    void anAddressThatHasGuessedTooOftenWaitsAndAnybodyElseCouldGoOn() {
        SoftwareTokens.Issued issued = tokens().issued(user("throttled"));
        ground.realm().attribute(PER_ADDRESS, "3");
        Phone phone = Phone.another();
        for (int entry = 0; entry < 3; entry++) {
            assertThat(phone.ask(ground.realm(), "87654321", issued.userId(), WRONG)
                            .name())
                    .isEqualTo(Phone.REFUSED);
        }

        assertThat(ask(phone, issued, SoftwareTokens.PASSWORD)).isEqualTo(Phone.UNAVAILABLE);
        assertThat(ask(phone, issued, SoftwareTokens.PASSWORD)).isEqualTo(Phone.UNAVAILABLE);

        assertThat(ground.realm().events("CUSTOM_REQUIRED_ACTION_ERROR").stream()
                        .map(event -> event.path("error").asText())
                        .filter("address_throttled"::equals))
                .hasSize(1);
        ground.realm().standClockAt(TestGround.MORNING.plus(Duration.ofMinutes(10)));
        assertThat(ask(phone, issued, SoftwareTokens.PASSWORD)).isEqualTo(Phone.HANDED);
    }

    @Test
    void onePasswordForManyUserIdsIsToldOnceAndThePasswordIsNot() {
        // Of the other tests, nothing counts on that day.
        ground.realm().standClockAt(TestGround.MORNING.plus(Duration.ofDays(1)));
        ground.realm().clearEvents();
        ground.realm().attribute(PER_ADDRESS_SUSPECTED, "8");
        ground.realm().attribute(PER_PASSWORD_SUSPECTED, "4");
        Phone phone = Phone.another();

        IntStream.range(0, 20).forEach(each -> phone.ask(ground.realm(), "%06d".formatted(each), "８３５２"));

        List<JsonNode> suspected = ground.realm().events("CUSTOM_REQUIRED_ACTION").stream()
                .filter(event ->
                        event.at("/details/dual_password_event").asText().equals("spraying_suspected"))
                .toList();
        assertThat(suspected)
                .extracting(event -> event.at("/details/sign").asText())
                .containsExactlyInAnyOrder("many_login_ids", "one_password");
        assertThat(suspected).allSatisfy(event -> {
            assertThat(event.at("/details/door").asText()).isEqualTo("token-activation");
            assertThat(event.has("userId")).isFalse();
            assertThat(event.toString()).doesNotContain("8352", "８３５２");
        });
    }
}
