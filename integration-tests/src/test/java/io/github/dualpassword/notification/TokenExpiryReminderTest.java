package io.github.dualpassword.notification;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.github.dualpassword.adminapi.ImportedTokens;
import io.github.dualpassword.otp.KeyFob;
import io.github.dualpassword.otp.Sharers;
import io.github.dualpassword.password.Messages;
import io.github.dualpassword.testground.TestVault;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.mail.MailServer;
import io.github.dualpassword.testground.realm.TestUser;
import io.github.dualpassword.testground.requirements.Requirement;

import static org.assertj.core.api.Assertions.assertThat;

/** Who is reminded of a token that expires, when, and what the mail asks of its reader: thirty days before the last one. */
@Tag(TestGround.EVERY_DATABASE)
class TokenExpiryReminderTest {

    private static final TestVault VAULT = TestVault.shared();
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final LocalTime NINE = LocalTime.of(9, 0);
    private static final LocalDate LAST_DAY = LocalDate.parse("2026-12-24");
    private static final LocalDate FIRST = LAST_DAY.minusDays(30);

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
        ground.realm().attribute("dual-password.token.reminder-days", "30");
        postbox.sendThrough(ground.mail().port());
    }

    @Test
    @Requirement({"K01", "K02"})
    void aGeneralUserIsToldToAskTheMasterAndTheMasterWhoseTokenItIs() {
        Sharers sharers = expiring("exp-general", 721);
        TestUser user = withMail(sharers.users().get(0), "general");
        TestUser master = member(sharers, "exp-general-master", "master").speaking("en");
        TestUser administrator = member(sharers, "exp-general-administrator", "administrator");

        remind(FIRST, NINE);

        assertThat(postbox.of(user)).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo(text("ja", "dualPasswordMailSubject.token-expiry"));
            assertThat(mail.says(sharers.serial())).isTrue();
            assertThat(mail.says("2026年12月24日まで")).isTrue();
            assertThat(mail.says("マスターユーザへトークンの失効を依頼してください。")).isTrue();
            assertThat(mail.says("ご自身では失効できません")).isFalse();
        });
        assertThat(postbox.of(master)).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo(text("en", "dualPasswordMailSubject.token-expiry"));
            assertThat(mail.says(text("en", "dualPasswordMailTokenExpiryOthers")))
                    .isTrue();
            assertThat(mail.says("Token " + sharers.serial() + " (usable until December 24, 2026)"))
                    .isTrue();
            assertThat(mail.says(user.loginId())).isTrue();
            assertThat(mail.says(text("en", "dualPasswordMailTokenExpiryAdvice.revoke-own")))
                    .isFalse();
        });
        assertThat(postbox.outbox(administrator)).isEmpty();
    }

    @Test
    @Requirement("K03")
    void aMasterIsToldToRevokeTheOwnTokenBeforeItExpires() {
        Sharers sharers = expiring("exp-master", 722);
        TestUser master = withMail(sharers.users().get(0), "master");
        TestUser deputy = member(sharers, "exp-master-deputy", "master");

        remind(FIRST, NINE);

        assertThat(postbox.of(master)).singleElement().satisfies(mail -> {
            assertThat(mail.says(text("ja", "dualPasswordMailTokenExpiryAdvice.revoke-own")))
                    .isTrue();
            assertThat(mail.says(text("ja", "dualPasswordMailTokenExpiryOthers")))
                    .isFalse();
        });
        // Document 003: a master's token is revoked by nobody else.
        assertThat(postbox.outbox(deputy)).isEmpty();
    }

    @Test
    void aTokenThatMasterAndUserShareIsOneMailToEach() {
        Sharers sharers = expiring("exp-shared", 723);
        TestUser master = withMail(sharers.users().get(0), "master");
        TestUser user = member(sharers, "exp-shared-user", "general").speaking("en");
        sharers.register(user);

        remind(FIRST, NINE);

        assertThat(postbox.of(master)).singleElement().satisfies(mail -> {
            assertThat(mail.says(text("ja", "dualPasswordMailTokenExpiryAdvice.revoke-own")))
                    .isTrue();
            assertThat(mail.says("exp-shared-user")).isTrue();
        });
        assertThat(postbox.of(user)).singleElement().satisfies(mail -> {
            assertThat(mail.says("It can be revoked by: Master user")).isTrue();
            assertThat(mail.text()).doesNotContain(master.loginId());
        });
    }

    @Test
    void nobodyIsRemindedEarlierOrBeforeNineOrAfterTheLastDay() {
        Sharers sharers = expiring("exp-days", 724);
        TestUser user = withMail(sharers.users().get(0), "general");

        remind(FIRST.minusDays(1), NINE);
        remind(FIRST, NINE.minusSeconds(1));
        remind(LAST_DAY.plusDays(1), NINE);
        assertThat(postbox.outbox(user)).isEmpty();

        remind(LAST_DAY, NINE);
        assertThat(postbox.outbox(user)).hasSize(1);
    }

    @Test
    void nobodyIsRemindedTwiceWhoeverDoesItAndHoweverOften() {
        Sharers sharers = expiring("exp-once", 725);
        TestUser user = withMail(sharers.users().get(0), "general");
        TestUser master = member(sharers, "exp-once-master", "master");

        for (int day = 0; day <= 30; day += 6) {
            remind(FIRST.plusDays(day), NINE);
        }

        assertThat(postbox.of(user)).hasSize(1);
        assertThat(postbox.of(master)).hasSize(1);
    }

    @Test
    void aMasterGetsOneMailOfAllTokensAndAnotherOneOnlyOfThoseThatComeLater() {
        Sharers sharers = expiring("exp-many", 726);
        withMail(sharers.users().get(0), "general");
        TestUser second = member(sharers, "exp-many-second", "general");
        TestUser third = member(sharers, "exp-many-third", "general");
        further(sharers, 727, "2026-12-24").register(second);
        further(sharers, 728, "2026-12-30").register(third);
        TestUser master = member(sharers, "exp-many-master", "master");

        remind(FIRST, NINE);
        assertThat(postbox.of(master)).hasSize(1);
        remind(LocalDate.parse("2026-11-30"), NINE);

        assertThat(postbox.of(master)).hasSize(2);
        assertThat(postbox.of(master)).first().satisfies(mail -> {
            assertThat(mail.says("10000726")).isTrue();
            assertThat(mail.says("10000727")).isTrue();
            assertThat(mail.says("10000728")).isFalse();
        });
        assertThat(postbox.of(master)).last().satisfies(mail -> {
            assertThat(mail.says("10000728")).isTrue();
            assertThat(mail.says("10000727")).isFalse();
        });
    }

    @Test
    void withoutReminderDaysNobodyIsReminded() {
        Sharers sharers = expiring("exp-none", 729);
        TestUser user = withMail(sharers.users().get(0), "general");
        ground.realm().attribute("dual-password.token.reminder-days", "0");

        remind(LAST_DAY, NINE);

        assertThat(postbox.outbox(user)).isEmpty();
    }

    @Test
    void whoseTokenIsRevokedBeforeTheMailGoesOutNeedsNone() {
        Sharers sharers = expiring("exp-revoked", 730);
        TestUser user = withMail(sharers.users().get(0), "general");
        TestUser master = member(sharers, "exp-revoked-master", "master");
        int nobodyListens;
        try (MailServer down = MailServer.started()) {
            nobodyListens = down.port();
        }
        postbox.sendThrough(nobodyListens);
        remind(FIRST, NINE);

        sharers.revoke();
        postbox.sendThrough(ground.mail().port());
        ground.realm().standClockAt(at(FIRST, NINE.plusHours(1)));

        assertThat(postbox.of(master)).isEmpty();
        assertThat(expiries(user)).containsExactly("DROPPED");
        assertThat(expiries(master)).containsExactly("DROPPED");
    }

    @Test
    void whoHasLeftTheContractIsRemindedOfNothingOfIt() {
        Sharers sharers = expiring("exp-left", 731);
        withMail(sharers.users().get(0), "general");
        TestUser master = member(sharers, "exp-left-master", "master");
        sharers.contract().leave(master);

        remind(FIRST, NINE);

        assertThat(postbox.outbox(master)).isEmpty();
    }

    @Test
    void factsHoldNeitherAddressNorSerialNumber() {
        Sharers sharers = expiring("exp-facts", 732);
        TestUser user = withMail(sharers.users().get(0), "general");

        remind(FIRST, NINE);

        assertThat(postbox.outbox(user))
                .singleElement()
                .satisfies(mail -> assertThat(mail.get("facts").asText())
                        .contains("\"last-day\":\"2026-12-24\"")
                        .doesNotContain("@", sharers.serial(), user.loginId()));
    }

    private static void remind(LocalDate day, LocalTime time) {
        ground.realm().standClockAt(at(day, time));
        ground.realm().remindOfExpiry();
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(TOKYO).toInstant();
    }

    private static Sharers expiring(String name, int number) {
        return Sharers.addedWith(ground.realm(), name, number, "expiry", LAST_DAY.toString());
    }

    /** The same contract with another token. */
    private static Sharers further(Sharers sharers, int number, String lastDay) {
        KeyFob fob = KeyFob.number(number);
        String serial = String.valueOf(10_000_000 + number);
        new ImportedTokens(ground.realm()).addTo(sharers.contract(), serial, fob.hex(), "expiry", lastDay);
        return new Sharers(ground.realm(), sharers.contract(), List.of(), serial, fob);
    }

    private static TestUser withMail(TestUser user, String type) {
        return user.withMail(Postbox.addressOf(user)).withRole(type + "-user");
    }

    private static TestUser member(Sharers sharers, String loginId, String type) {
        TestUser user = TestUser.added(ground.realm(), loginId);
        sharers.contract().join(withMail(user, type));
        return user;
    }

    private List<String> expiries(TestUser user) {
        return postbox.outbox(user).stream()
                .filter(mail -> mail.get("kind").asText().equals("token-expiry"))
                .map(mail -> mail.get("state").asText())
                .toList();
    }

    private static String text(String language, String key) {
        return Messages.in(language).text(key);
    }
}
