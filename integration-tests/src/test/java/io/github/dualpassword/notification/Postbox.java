package io.github.dualpassword.notification;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

import io.github.dualpassword.password.Messages;
import io.github.dualpassword.testground.Condition;
import io.github.dualpassword.testground.mail.MailServer;
import io.github.dualpassword.testground.realm.TestRealm;
import io.github.dualpassword.testground.realm.TestUser;

/**
 * What the users of a realm get by mail, and what the outbox knows of it. All realms share the mail server, so that classes
 * whose users are called alike need domains of their own.
 *
 * @param domain of the users' addresses, whose first part is the login ID
 */
public record Postbox(TestRealm realm, MailServer mail, String domain) {

    private static final Duration SOON = Duration.ofSeconds(30);

    private static final String SAMPLE = "sample.example";

    public Postbox(TestRealm realm, MailServer mail) {
        this(realm, mail, SAMPLE);
    }

    public static String addressOf(TestUser user) {
        return user.loginId() + "@" + SAMPLE;
    }

    /** Adds a user who can get mail. */
    public TestUser user(String loginId) {
        return TestUser.added(realm, loginId)
                .withMail(loginId + "@sample.example")
                .withLoginPassword();
    }

    /**
     * Everything that the user has got, oldest first, after all that is due has been sent or dropped.
     *
     * <p>The oldest is the one that was written to the outbox first: what the server's timer is sending at the moment may
     * arrive after a later one that is sent here.
     */
    public List<ReceivedMail> of(TestUser user) {
        realm.sendMails();
        Condition.await(
                "nothing waits",
                SOON,
                () -> outbox(user).stream()
                        .noneMatch(mail -> mail.get("state").asText().equals("WAITING")));
        List<String> subjects = outbox(user).stream()
                .map(mail -> "dualPasswordMailSubject." + mail.get("kind").asText())
                .flatMap(key -> Stream.of(Messages.JAPANESE.text(key), Messages.ENGLISH.text(key)))
                .toList();
        return mail.to(user.loginId() + "@" + domain).stream()
                .map(ReceivedMail::of)
                .sorted(Comparator.comparingInt(mail -> subjects.indexOf(mail.subject())))
                .toList();
    }

    /** What the outbox has for the user, whatever became of it. */
    public List<JsonNode> outbox(TestUser user) {
        return realm.mails().stream()
                .filter(mail -> mail.get("userId").asText().equals(user.id()))
                .toList();
    }

    public List<String> kinds(TestUser user) {
        return outbox(user).stream().map(mail -> mail.get("kind").asText()).toList();
    }

    public List<String> states(TestUser user) {
        return outbox(user).stream().map(mail -> mail.get("state").asText()).toList();
    }

    /** Lets the realm send through a mail server on this port from now on. */
    public void sendThrough(int port) {
        realm.update(json -> json.withObjectProperty("smtpServer").put("port", String.valueOf(port)));
    }
}
