package io.github.dualpassword.notification;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.dualpassword.password.Journeys;
import io.github.dualpassword.password.Messages;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.realm.TestUser;

import static org.assertj.core.api.Assertions.assertThat;

/** Who is told by mail of a suspension, its release, and a login after several wrong entries; and who is not. */
@Tag(TestGround.EVERY_DATABASE)
class NoticesOfSuspensionTest {

    @RegisterExtension
    static final TestGround ground = TestGround.onTwoStage().withClockStandingAt(TestGround.MORNING);

    /** Mails go out in the order in which they were due. */
    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);

    private Journeys journeys;
    private Postbox postbox;

    @BeforeEach
    void openJourneys() {
        journeys = new Journeys(ground.realm());
        postbox = new Postbox(ground.realm(), ground.mail());
    }

    @Test
    void aTemporarySuspensionIsToldWithItsBeginningAndItsEnd() {
        TestUser user = postbox.user("first-suspension");

        journeys.wrongLogins(user, 5);

        assertThat(postbox.of(user)).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo(japanese("dualPasswordMailSubject.suspended"));
            assertThat(mail.says("データ花子 様")).isTrue();
            assertThat(mail.says("ログインパスワード")).isTrue();
            assertThat(mail.says("2026年11月24日 09:30")).isTrue();
            assertThat(mail.says("2026年11月24日 10:00")).isTrue();
            assertThat(mail.says(japanese("dualPasswordContact"))).isTrue();
            assertThat(mail.says(japanese("dualPasswordMailSuspendedLastTime"))).isFalse();
        });
    }

    @Test
    void fourWrongEntriesAreNotTold() {
        TestUser user = postbox.user("four-wrong");

        journeys.wrongLogins(user, 4);

        assertThat(postbox.outbox(user)).isEmpty();
    }

    @Test
    void theLastTemporarySuspensionSaysThatTheNextOneIsPermanent() {
        TestUser user = postbox.user("second-suspension");
        journeys.wrongLogins(user, 5);
        ground.realm().standClockAt(TestGround.MORNING.plus(HALF_AN_HOUR));

        journeys.wrongLogins(user, 5);

        assertThat(postbox.kinds(user)).containsExactly("suspended", "suspended-last-time");
        assertThat(postbox.of(user)).last().satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo(japanese("dualPasswordMailSubject.suspended-last-time"));
            assertThat(mail.says(japanese("dualPasswordMailSuspendedLastTime"))).isTrue();
            assertThat(mail.says("2026年11月24日 10:30")).isTrue();
        });
    }

    @Test
    void aPermanentSuspensionSaysWhomToAskForItsRelease() {
        TestUser user = suspendedForGood("third-suspension");

        assertThat(postbox.kinds(user)).containsExactly("suspended", "suspended-last-time", "suspended-for-good");
        assertThat(postbox.of(user)).last().satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo(japanese("dualPasswordMailSubject.suspended-for-good"));
            assertThat(mail.says(japanese("dualPasswordMailAskForRelease"))).isTrue();
        });
    }

    @Test
    void aSuspendedConfirmationPasswordIsNamed() {
        TestUser user = postbox.user("confirmation-suspended").withConfirmationPassword();
        ground.realm().standClockAt(TestGround.MORNING.plus(A_MINUTE));

        journeys.wrongConfirmations(user, 5);

        assertThat(postbox.of(user)).last().satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo(japanese("dualPasswordMailSubject.suspended"));
            assertThat(mail.says("確認用パスワード")).isTrue();
            assertThat(mail.says("ログインパスワード")).isFalse();
        });
    }

    @Test
    void aReleaseIsTold() {
        TestUser user = suspendedForGood("released");
        ground.realm()
                .standClockAt(
                        TestGround.MORNING.plus(HALF_AN_HOUR).plus(HALF_AN_HOUR).plus(A_MINUTE));

        user.release("login").orFail();

        assertThat(postbox.of(user)).last().satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo(japanese("dualPasswordMailSubject.released"));
            assertThat(mail.says("2026年11月24日 10:31")).isTrue();
        });
    }

    @Test
    void aReleaseOfWhatIsNotSuspendedIsNotTold() {
        TestUser user = postbox.user("nothing-to-release");
        journeys.wrongLogins(user, 2);

        user.release("login").orFail();

        assertThat(postbox.outbox(user)).isEmpty();
    }

    @Test
    void theFirstLoginAfterThreeWrongEntriesIsTold() {
        TestUser user = postbox.user("three-wrong");
        journeys.wrongLogins(user, 3);

        journeys.logIn(user).response();

        assertThat(postbox.of(user)).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo(japanese("dualPasswordMailSubject.login-after-failures"));
            assertThat(mail.says("3回")).isTrue();
            assertThat(mail.says(japanese("dualPasswordMailSuspensions"))).isFalse();
        });
    }

    @Test
    void theFirstLoginAfterASuspensionIsTold() {
        TestUser user = postbox.user("after-suspension");
        journeys.wrongLogins(user, 5);
        ground.realm().standClockAt(TestGround.MORNING.plus(HALF_AN_HOUR));

        journeys.logIn(user).response();

        assertThat(postbox.of(user))
                .last()
                .satisfies(mail -> assertThat(mail.says(japanese("dualPasswordMailSuspensions")))
                        .isTrue());
    }

    @Test
    void theNextLoginIsNotToldAgain() {
        TestUser user = postbox.user("once-only");
        journeys.wrongLogins(user, 3);
        journeys.logIn(user).response();

        journeys.logIn(user).response();

        assertThat(postbox.kinds(user)).containsExactly("login-after-failures");
    }

    @Test
    void aLoginAfterTwoWrongEntriesIsNotTold() {
        TestUser user = postbox.user("two-wrong");
        journeys.wrongLogins(user, 2);

        journeys.logIn(user).response();

        assertThat(postbox.outbox(user)).isEmpty();
    }

    @Test
    void aLoginIdThatNobodyHasIsMailedToNobody() {
        int before = ground.realm().mails().size();

        for (int i = 0; i < 5; i++) {
            journeys.logIn("nobody-has-it", Journeys.WRONG);
        }

        assertThat(ground.realm().mails()).hasSize(before);
    }

    @Test
    void nobodyElseIsTold() {
        TestUser user = postbox.user("told");
        TestUser other = postbox.user("not-told");

        journeys.wrongLogins(user, 5);

        assertThat(postbox.of(user)).hasSize(1);
        assertThat(postbox.of(other)).isEmpty();
    }

    @Test
    void whatIsMeantForAUserWithoutAnAddressIsDropped() {
        TestUser user = ground.userWithLoginPassword("without-address");

        journeys.wrongLogins(user, 5);

        assertThat(postbox.of(user)).isEmpty();
        assertThat(postbox.states(user)).containsExactly("DROPPED");
    }

    @Test
    void mailsOfARemovedUserGoWithTheUser() {
        TestUser user = ground.userWithLoginPassword("removed");
        journeys.wrongLogins(user, 5);
        assertThat(postbox.outbox(user)).hasSize(1);

        ground.realm().admin().delete(ground.realm().path("/users/" + user.id()));

        assertThat(postbox.outbox(user)).isEmpty();
    }

    @Test
    void whatBecameOfAMailIsForgottenAfterThirtyDays() {
        TestUser user = postbox.user("forgotten");
        journeys.wrongLogins(user, 5);
        postbox.of(user);

        ground.realm().standClockAt(TestGround.MORNING.plus(Duration.ofDays(30)).minusSeconds(1));
        ground.realm().sweep();
        assertThat(postbox.states(user)).containsExactly("SENT");

        ground.realm().standClockAt(TestGround.MORNING.plus(Duration.ofDays(30)));
        ground.realm().sweep();
        assertThat(postbox.outbox(user)).isEmpty();
    }

    /** Pages are asked for in the other language: the language of a mail is that of its receiver. */
    @ParameterizedTest(name = "receiver: {0}, page: {1}")
    @CsvSource({"ja, en", "en, ja"})
    void aMailIsInTheLanguageOfItsReceiver(String receiver, String page) {
        TestUser user = postbox.user("speaks-" + receiver).speaking(receiver);

        for (int i = 0; i < 5; i++) {
            journeys.logIn(user.loginId(), Journeys.WRONG, page);
        }

        assertThat(postbox.of(user)).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo(Messages.in(receiver).text("dualPasswordMailSubject.suspended"));
            assertThat(mail.says(Messages.in(receiver).text("dualPasswordMailSuspensionEnds")))
                    .isTrue();
            assertThat(mail.says(Messages.in(receiver).text("dualPasswordContact")))
                    .isTrue();
        });
    }

    @Test
    void theEnglishMailHasEnglishDates() {
        TestUser user = postbox.user("english-dates").speaking("en");

        journeys.wrongLogins(user, 5);

        assertThat(postbox.of(user)).singleElement().satisfies(mail -> {
            assertThat(mail.text()).contains("November 24, 2026", "10:00", "Dear データ花子,");
            assertThat(mail.says("login password")).isTrue();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void noMailHoldsASecret(String language) {
        TestUser user = suspendedForGood("secrets-" + language).speaking(language);
        user.release("login").orFail();
        journeys.wrongLogins(user, 3);
        journeys.logIn(user).response();
        user.withConfirmationPassword();

        List<ReceivedMail> mails = postbox.of(user);

        assertThat(mails).hasSize(6);
        assertThat(mails.stream().flatMap(mail -> List.of(mail.subject(), mail.text(), mail.html()).stream()))
                .noneMatch(text -> text.contains(user.loginPassword())
                        || text.contains(user.confirmationPassword())
                        || text.contains(Journeys.WRONG)
                        || text.contains(user.loginId()));
        assertThat(postbox.outbox(user).toString())
                .doesNotContain(user.loginPassword(), user.confirmationPassword(), Journeys.WRONG, "@");
    }

    private TestUser suspendedForGood(String loginId) {
        TestUser user = postbox.user(loginId);
        for (int suspension = 0; suspension < 3; suspension++) {
            ground.realm().standClockAt(TestGround.MORNING.plus(HALF_AN_HOUR.multipliedBy(suspension)));
            journeys.wrongLogins(user, 5);
        }
        return user;
    }

    private static String japanese(String key) {
        return Messages.JAPANESE.text(key);
    }
}
