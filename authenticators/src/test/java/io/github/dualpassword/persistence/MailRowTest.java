package io.github.dualpassword.persistence;

import java.util.Map;

import org.junit.jupiter.api.Test;

import io.github.dualpassword.notification.Mail;
import io.github.dualpassword.notification.MailKind;
import io.github.dualpassword.notification.Notice;

import static org.assertj.core.api.Assertions.assertThat;

class MailRowTest {

    @Test
    void aMailComesBackAsItWasPutDown() {
        Mail mail = new Mail(
                "id",
                "realm",
                "user",
                new Notice(MailKind.SUSPENDED, Map.of("credentials", "login", "at", "1800000000000")));

        assertThat(MailRow.of(mail, 5).toMail()).isEqualTo(mail);
    }

    @Test
    void aMailNeedsNoFact() {
        Mail mail = new Mail("id", "realm", "user", new Notice(MailKind.RELEASED, Map.of()));

        assertThat(MailRow.of(mail, 5).toMail()).isEqualTo(mail);
        assertThat(MailRow.of(mail, 5).attempts()).isZero();
    }
}
