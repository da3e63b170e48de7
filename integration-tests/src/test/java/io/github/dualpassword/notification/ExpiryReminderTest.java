package io.github.dualpassword.notification;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.fasterxml.jackson.databind.JsonNode;

import io.github.dualpassword.password.Messages;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.mail.MailServer;
import io.github.dualpassword.testground.realm.TestUser;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who is reminded of an expiring password, and when. Passwords are set at the real time, because Keycloak itself dates a
 * login password; then the realm's clock moves on. Valid for 90 days, reminded of from 7 days before the last one.
 */
@Tag(TestGround.EVERY_DATABASE)
class ExpiryReminderTest {

    @RegisterExtension
    static final TestGround ground = TestGround.onTwoStage();

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final LocalTime NINE = LocalTime.of(9, 0);

    private Postbox postbox;

    @BeforeEach
    void look() {
        postbox = new Postbox(ground.realm(), ground.mail());
    }

    @Test
    void oneMailNamesBothPasswordsWithTheirLastDay() {
        TestUser user = postbox.user("both").withConfirmationPassword();
        postbox.of(user);
        int before = ground.mail().to(Postbox.addressOf(user)).size();

        remind(day(user).plusDays(83), NINE);

        List<ReceivedMail> mails = postbox.of(user);
        assertThat(mails).hasSize(before + 1).last().satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo(Messages.JAPANESE.text("dualPasswordMailSubject.expiry-reminder"));
            assertThat(mail.says("ログインパスワード")).isTrue();
            assertThat(mail.says("確認用パスワード")).isTrue();
            assertThat(mail.says(japanese(day(user).plusDays(90)) + "まで")).isTrue();
        });
        assertThat(reminders(user)).containsExactlyInAnyOrder("SENT", "JOINED");
    }

    @Test
    void nobodyIsRemindedEightDaysBeforeTheLastDay() {
        TestUser user = postbox.user("too-early");

        remind(day(user).plusDays(82), NINE);

        assertThat(reminders(user)).isEmpty();
    }

    @Test
    void nobodyIsRemindedAfterTheLastDay() {
        TestUser user = postbox.user("too-late");

        remind(day(user).plusDays(91), NINE);

        assertThat(reminders(user)).isEmpty();
    }

    @Test
    void nobodyIsRemindedBeforeNineInTheMorning() {
        TestUser user = postbox.user("early-morning");

        remind(day(user).plusDays(83), NINE.minusSeconds(1));

        assertThat(reminders(user)).isEmpty();
    }

    @Test
    void nobodyIsRemindedTwiceOfTheSamePassword() {
        TestUser user = postbox.user("once").withConfirmationPassword();
        for (int days = 83; days <= 90; days++) {
            remind(day(user).plusDays(days), NINE);
        }

        assertThat(postbox.of(user).stream()
                        .filter(mail -> mail.subject()
                                .equals(Messages.JAPANESE.text("dualPasswordMailSubject.expiry-reminder"))))
                .hasSize(1);
    }

    @Test
    void whoMustChangeItAnywayIsNotReminded() {
        TestUser user = postbox.user("flagged").withProvisionalConfirmationPassword("Provisional-1");
        JsonNode representation = user.representation();
        ((com.fasterxml.jackson.databind.node.ObjectNode) representation)
                .withArrayProperty("requiredActions")
                .add("UPDATE_PASSWORD");
        ground.realm().admin().put(ground.realm().path("/users/" + user.id()), representation);

        remind(day(user).plusDays(83), NINE);

        assertThat(reminders(user)).isEmpty();
    }

    @Test
    void whoIsDisabledOrHasNoAddressIsNotReminded() {
        TestUser disabled = postbox.user("disabled-user").disabled();
        TestUser withoutAddress = ground.userWithLoginPassword("no-address");

        remind(day(disabled).plusDays(83), NINE);

        assertThat(reminders(disabled)).isEmpty();
        assertThat(reminders(withoutAddress)).isEmpty();
    }

    @Test
    void withoutReminderDaysNobodyIsReminded() {
        TestUser user = postbox.user("none");
        ground.realm().attribute("dual-password.reminder-days", "0");
        try {
            remind(day(user).plusDays(90), NINE);
        } finally {
            ground.realm().attribute("dual-password.reminder-days", "7");
        }

        assertThat(reminders(user)).isEmpty();
    }

    @Test
    void whoChangesThePasswordBeforeTheReminderGoesOutNeedsNone() {
        TestUser user = postbox.user("changed-meanwhile");
        int nobodyListens;
        try (MailServer down = MailServer.started()) {
            nobodyListens = down.port();
        }
        LocalDate reminded = day(user).plusDays(83);
        postbox.sendThrough(nobodyListens);
        remind(reminded, NINE);
        user.withLoginPassword("Another-one-1");
        postbox.sendThrough(ground.mail().port());
        ground.realm().standClockAt(at(reminded, NINE.plusHours(1)));

        assertThat(postbox.of(user)).isEmpty();
        assertThat(reminders(user)).containsExactly("DROPPED");
    }

    private static void remind(LocalDate day, LocalTime time) {
        ground.realm().standClockAt(at(day, time));
        ground.realm().remindOfExpiry();
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(TOKYO).toInstant();
    }

    /** The day on which the user's login password was set. */
    private static LocalDate day(TestUser user) {
        for (JsonNode credential : user.storedCredentials()) {
            if (credential.get("type").asText().equals("password")) {
                return Instant.ofEpochMilli(credential.get("createdDate").asLong())
                        .atZone(TOKYO)
                        .toLocalDate();
            }
        }
        throw new IllegalStateException("No login password");
    }

    private List<String> reminders(TestUser user) {
        return postbox.outbox(user).stream()
                .filter(mail -> mail.get("kind").asText().equals("expiry-reminder"))
                .map(mail -> mail.get("state").asText())
                .toList();
    }

    private static String japanese(LocalDate day) {
        return DateTimeFormatter.ofPattern("uuuu年MM月dd日").format(day);
    }
}
