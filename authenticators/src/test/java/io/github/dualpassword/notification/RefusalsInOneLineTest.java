package io.github.dualpassword.notification;

import java.util.logging.Level;
import java.util.logging.LogRecord;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What is left of Keycloak's log when a mail is not taken. */
class RefusalsInOneLineTest {

    private final RefusalsInOneLine filter = new RefusalsInOneLine(null);

    @Test
    void aRefusalOfOurMailIsLoggedByUsAlone() {
        try (RefusalsInOneLine.Mark mark = RefusalsInOneLine.mark("mail")) {
            assertThat(mark).isNotNull();
            assertThat(filter.isLoggable(entry(new SendFailedException()))).isFalse();
        }
    }

    @Test
    void aRefusalOfAnotherMailIsLoggedAsEver() {
        try (RefusalsInOneLine.Mark mark = RefusalsInOneLine.mark("mail")) {
            assertThat(mark).isNotNull();
        }

        assertThat(filter.isLoggable(entry(new SendFailedException()))).isTrue();
    }

    @Test
    void everythingElseOfOurThreadIsLoggedAsEver() {
        try (RefusalsInOneLine.Mark mark = RefusalsInOneLine.mark("mail")) {
            assertThat(mark).isNotNull();
            assertThat(filter.isLoggable(entry(new MessagingException()))).isTrue();
            assertThat(filter.isLoggable(entry(new IllegalStateException()))).isTrue();
            assertThat(filter.isLoggable(entry(null))).isTrue();
        }
    }

    @Test
    void theFilterThatWasThereIsAskedToo() {
        assertThat(new RefusalsInOneLine(entry -> false).isLoggable(entry(null)))
                .isFalse();
        assertThat(new RefusalsInOneLine(entry -> true).isLoggable(entry(null))).isTrue();
    }

    private static LogRecord entry(Throwable thrown) {
        LogRecord entry = new LogRecord(Level.SEVERE, "Failed to send email");
        entry.setThrown(thrown);
        return entry;
    }
}
