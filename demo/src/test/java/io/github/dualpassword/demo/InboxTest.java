package io.github.dualpassword.demo;

import java.time.Instant;
import java.util.Date;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class InboxTest {

    private static final Instant MORNING = Instant.parse("2026-11-24T00:30:00Z");

    @Test
    void theNewestMailStandsFirstAlsoWithinASecond() throws MessagingException {
        MimeMessage[] received = {
            mail("first", MORNING),
            mail("second", MORNING.plusSeconds(60)),
            mail("third", MORNING.plusSeconds(60)),
            mail("before", MORNING.minusSeconds(60))
        };

        assertThat(Inbox.newestFirst(received))
                .extracting(MimeMessage::getSubject)
                .containsExactly("third", "second", "first", "before");
    }

    @Test
    void momentsStandInTheTimeZoneOfTheRealm() {
        assertThat(Inbox.TIME.format(MORNING)).isEqualTo("2026-11-24 09:30:00 JST");
    }

    @Test
    void anAddressIsALinkAndNothingElseOfAMail() {
        String mail = WebPage.escaped("Open:\nhttp://localhost:8180/phone/#s=1&u=2\n<a href=\"http://\">");

        assertThat(Inbox.linked(mail))
                .isEqualTo(
                        "Open:\n<a href=\"http://localhost:8180/phone/#s=1&amp;u=2\">http://localhost:8180/phone/#s=1&amp;u=2</a>\n"
                                + "&lt;a href=&quot;<a href=\"http://&quot;&gt;\">http://&quot;&gt;</a>");
    }

    private static MimeMessage mail(String subject, Instant sent) throws MessagingException {
        MimeMessage mail = new MimeMessage((Session) null);
        mail.setSubject(subject);
        mail.setSentDate(Date.from(sent));
        return mail;
    }
}
