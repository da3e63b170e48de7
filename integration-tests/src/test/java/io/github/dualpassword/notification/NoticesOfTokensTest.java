package io.github.dualpassword.notification;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.dualpassword.otp.KeyFob;
import io.github.dualpassword.otp.Sharers;
import io.github.dualpassword.otp.StockOtp;
import io.github.dualpassword.password.Journeys;
import io.github.dualpassword.password.Messages;
import io.github.dualpassword.testground.TestVault;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.realm.TestUser;
import io.github.dualpassword.useradministration.Colleagues;
import io.github.dualpassword.useradministration.TokenScreens;

import static org.assertj.core.api.Assertions.assertThat;

/** Who is told by mail of the registration, suspension, release and revocation of tokens. */
class NoticesOfTokensTest {

    private static final TestVault VAULT = TestVault.shared();
    private static final String TEMPORARY = "dual-password.token.temporary-suspensions";
    private static final String TEMPORARY_REGISTRATION = "dual-password.token-registration.temporary-suspensions";

    @RegisterExtension
    static final TestGround ground = TestGround.onServer()
            .withProfile("hardware-token", file -> file.withoutUsers().quickHashes());

    private Postbox postbox;

    @BeforeEach
    void start() {
        VAULT.keys(ground.realm(), TestVault.KEY);
        ground.realm().standClockAt(TestGround.MORNING);
        postbox = new Postbox(ground.realm(), ground.mail());
    }

    @AfterEach
    void putSettingsBack() {
        ground.realm().attribute(TEMPORARY, "0");
        ground.realm().attribute(TEMPORARY_REGISTRATION, "1000");
        StockOtp.switchOff(ground.realm());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void whoRegistersATokenIsToldOfItAndNobodyElse(String language) {
        Sharers sharers = Sharers.added(ground.realm(), "told-reg-" + language, 701 + index(language), 1);
        TestUser user = postbox.user("told-registers-" + language).speaking(language);
        sharers.contract().join(user);

        Page back = register(user, sharers, sharers.code());

        assertThat(back.response().code()).isPresent();
        assertThat(postbox.of(user)).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo(text(language, "dualPasswordMailSubject.token-registered"));
            assertThat(mail.says(sharers.serial())).isTrue();
            assertThat(mail.says(moment(language))).isTrue();
            assertThat(mail.text() + mail.html()).doesNotContain(sharers.code(), user.loginId());
        });
        assertThat(postbox.outbox(sharers.users().get(0))).isEmpty();
    }

    @Test
    void aSuspensionIsToldToAllWhoShareTheTokenEachInTheOwnLanguage() {
        ground.realm().attribute(TEMPORARY, "2");
        Sharers sharers = shared("told-suspended", 703, "general", "general");
        TestUser entered = sharers.users().get(0);
        TestUser other = sharers.users().get(1).speaking("en");

        for (int suspension = 0; suspension < 3; suspension++) {
            ground.realm().standClockAt(TestGround.MORNING.plus(Duration.ofMinutes(30L * suspension)));
            sharers.suspend();
        }

        assertThat(subjects(entered))
                .containsExactly(
                        text("ja", "dualPasswordMailSubject.token-suspended"),
                        text("ja", "dualPasswordMailSubject.token-suspended-last-time"),
                        text("ja", "dualPasswordMailSubject.token-suspended-for-good"));
        assertThat(subjects(other))
                .containsExactly(
                        text("en", "dualPasswordMailSubject.token-suspended"),
                        text("en", "dualPasswordMailSubject.token-suspended-last-time"),
                        text("en", "dualPasswordMailSubject.token-suspended-for-good"));
        assertThat(postbox.of(entered)).first().satisfies(mail -> {
            assertThat(mail.says(text("ja", "dualPasswordMailOtpSuspended.token")))
                    .isTrue();
            assertThat(mail.says(sharers.serial())).isTrue();
            assertThat(mail.says("2026年11月24日 09:30")).isTrue();
            assertThat(mail.says("2026年11月24日 10:00")).isTrue();
        });
        // Document 003: masters release general users.
        assertThat(postbox.of(entered))
                .last()
                .satisfies(mail ->
                        assertThat(mail.says("マスターユーザへ利用停止の解除を依頼してください。")).isTrue());
        assertThat(postbox.of(other)).last().satisfies(mail -> {
            assertThat(mail.says(text("en", "dualPasswordMailOtpSuspendedForGood.token")))
                    .isTrue();
            assertThat(mail.says("It can be released by: Master user")).isTrue();
        });
    }

    @Test
    void whereTheTokenIsSharedWithAMasterOnlyTheBankCanReleaseItAndTheMailSaysSo() {
        Sharers sharers = shared("told-master", 704, "master", "general");

        sharers.suspend();

        assertThat(sharers.users())
                .hasSize(2)
                .allSatisfy(user -> assertThat(postbox.of(user)).singleElement().satisfies(mail -> {
                    assertThat(mail.says(text("ja", "dualPasswordMailOtpReleasedByBank")))
                            .isTrue();
                    assertThat(mail.says("依頼してください")).isFalse();
                }));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void aSuspendedRegistrationAndItsReleaseAreToldToTheUserAlone(String language) {
        ground.realm().attribute(TEMPORARY_REGISTRATION, "0");
        Sharers sharers = Sharers.added(ground.realm(), "told-door-" + language, 705 + index(language), 1);
        TestUser user = postbox.user("told-door-user-" + language).speaking(language);
        sharers.contract().join(user);
        Page page = register(user, sharers, sharers.wrongCode());
        for (int entry = 1; entry < 5; entry++) {
            page = page.submit(Map.of("token-serial", sharers.serial(), "one-time-password", sharers.wrongCode()));
        }
        ground.realm().standClockAt(TestGround.MORNING.plus(Duration.ofMinutes(1)));

        user.release("token-registration").orFail();

        assertThat(subjects(user))
                .containsExactly(
                        text(language, "dualPasswordMailSubject.token-suspended-for-good"),
                        text(language, "dualPasswordMailSubject.token-released"));
        assertThat(postbox.of(user)).first().satisfies(mail -> {
            assertThat(mail.says(text(language, "dualPasswordMailOtpSuspendedForGood.token-registration")))
                    .isTrue();
            assertThat(mail.says(text(language, "dualPasswordMailOtpReleasedByBank")))
                    .isTrue();
            // Which token was meant, nobody knows.
            assertThat(mail.text()).doesNotContain(sharers.serial());
        });
        assertThat(postbox.of(user))
                .last()
                .satisfies(mail -> assertThat(mail.says(text(language, "dualPasswordLabel.token-registration")))
                        .isTrue());
        assertThat(postbox.outbox(sharers.users().get(0))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void aSuspendedAppAndItsReleaseAreTold(String language) {
        StockOtp.switchOn(ground.realm());
        KeyFob app = KeyFob.number(707 + index(language));
        TestUser user = StockOtp.user(ground.realm(), "told-app-" + language, StockOtp.clock(app, StockOtp.BEFORE))
                .withMail("told-app-" + language + "@sample.example")
                .speaking(language);
        for (int entry = 0; entry < 5; entry++) {
            assertThat(Sharers.enter(ground.realm(), user, app.wrongCodeAt(TestGround.MORNING.toEpochMilli())))
                    .isEqualTo("WRONG");
        }
        ground.realm().standClockAt(TestGround.MORNING.plus(Duration.ofMinutes(1)));

        user.release("existing-otp").orFail();

        assertThat(subjects(user))
                .containsExactly(
                        text(language, "dualPasswordMailSubject.token-suspended-for-good"),
                        text(language, "dualPasswordMailSubject.token-released"));
        assertThat(postbox.of(user)).first().satisfies(mail -> {
            assertThat(mail.says(text(language, "dualPasswordMailOtpSuspendedForGood.existing-otp")))
                    .isTrue();
            assertThat(mail.says(text(language, "dualPasswordMailToken"))).isFalse();
        });
        assertThat(postbox.of(user))
                .last()
                .satisfies(mail -> assertThat(mail.says(text(language, "dualPasswordMailTokenReleased")))
                        .isTrue());
    }

    @Test
    void whatTheBankReleasesIsToldToAllWhoShareTheToken() {
        Sharers sharers = shared("told-bank", 709, "general", "general");
        sharers.users().get(1).speaking("en");
        sharers.suspend();
        ground.realm().standClockAt(TestGround.MORNING.plus(Duration.ofMinutes(1)));

        ground.realm()
                .admin()
                .post(ground.realm().path("/dual-password/tokens/" + sharers.serial() + "/release"), Map.of());

        assertThat(postbox.of(sharers.users().get(0))).last().satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo(text("ja", "dualPasswordMailSubject.token-released"));
            assertThat(mail.says(sharers.serial())).isTrue();
        });
        assertThat(postbox.of(sharers.users().get(1)))
                .last()
                .satisfies(mail ->
                        assertThat(mail.subject()).isEqualTo(text("en", "dualPasswordMailSubject.token-released")));
    }

    @Test
    void whatAMasterReleasesIsToldOnceToEachWhoSharesTheToken() {
        Sharers sharers = shared("told-colleague", 710, "general", "general");
        TestUser master = new Colleagues(sharers.contract()).master("told-colleague-master");
        sharers.suspend();
        ground.realm().standClockAt(TestGround.MORNING.plus(Duration.ofMinutes(1)));

        TokenScreens.RELEASE.carriedOut(ground.realm(), master, sharers.users().get(0));

        assertThat(sharers.users())
                .hasSize(2)
                .allSatisfy(user -> assertThat(subjects(user))
                        .containsExactly(
                                text("ja", "dualPasswordMailSubject.token-suspended-for-good"),
                                text("ja", "dualPasswordMailSubject.token-released")));
    }

    /** A revocation of document 003 is told with the moment from which on the next token can be registered. */
    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void aRevocationIsToldToWhoLosesTheToken(String language) {
        Sharers sharers = shared("told-revoked-" + language, 711 + index(language), "general", "general");
        TestUser user = sharers.users().get(0).speaking(language);
        TestUser master = new Colleagues(sharers.contract()).master("told-revoked-master-" + language);

        TokenScreens.REVOCATION.carriedOut(ground.realm(), master, user);

        assertThat(postbox.of(user)).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo(text(language, "dualPasswordMailSubject.token-revoked"));
            assertThat(mail.says(sharers.serial())).isTrue();
            assertThat(mail.says(language.equals("ja") ? "2026年11月24日 10:00" : "November 24, 2026, 10:00"))
                    .isTrue();
        });
        assertThat(postbox.outbox(sharers.users().get(1))).isEmpty();
    }

    /** Users who can get mail, of these types, with a token that they share. */
    private static Sharers shared(String name, int number, String... types) {
        Sharers sharers = Sharers.added(ground.realm(), name, number, types.length);
        for (int index = 0; index < types.length; index++) {
            TestUser user = sharers.users().get(index);
            user.withMail(Postbox.addressOf(user)).withRole(types[index] + "-user");
        }
        return sharers;
    }

    private static Page register(TestUser user, Sharers sharers, String code) {
        return new Journeys(ground.realm())
                .logIn(user)
                .submit(Map.of("token-serial", sharers.serial(), "one-time-password", code));
    }

    private List<String> subjects(TestUser user) {
        return postbox.of(user).stream().map(ReceivedMail::subject).toList();
    }

    private static int index(String language) {
        return Stream.of("ja", "en").toList().indexOf(language);
    }

    private static String moment(String language) {
        return language.equals("ja") ? "2026年11月24日 09:30" : "November 24, 2026, 09:30";
    }

    private static String text(String language, String key) {
        return Messages.in(language).text(key);
    }
}
