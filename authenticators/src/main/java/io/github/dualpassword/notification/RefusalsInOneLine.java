package io.github.dualpassword.notification;

import java.util.logging.Filter;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import org.jboss.logging.MDC;

/**
 * Keeps Keycloak from logging the stack trace of each mail of ours that is refused: {@link Dispatch} logs one line for it.
 *
 * <p>Keycloak's sender logs every failure as an error with its trace, and has no setting for it. Failures of the connection,
 * and of mails that Keycloak itself sends, are logged as ever.
 *
 * @param further the filter that was there before, or null
 */
public record RefusalsInOneLine(Filter further) implements Filter {

    /** Where Keycloak's sender logs. */
    private static final String CATEGORY = "org.keycloak.services";

    /** Marks the thread that sends a mail of ours. */
    private static final String MARK = "dual-password-mail";

    /** To be called once, when the server starts. */
    public static void install() {
        Logger logger = Logger.getLogger(CATEGORY);
        logger.setFilter(new RefusalsInOneLine(logger.getFilter()));
    }

    /** Marks this thread until what is returned is closed. */
    static Mark mark(String mailId) {
        MDC.put(MARK, mailId);
        return () -> MDC.remove(MARK);
    }

    @Override
    public boolean isLoggable(LogRecord entry) {
        return !isRefusalOfOurs(entry) && (further == null || further.isLoggable(entry));
    }

    private static boolean isRefusalOfOurs(LogRecord entry) {
        return entry.getThrown() != null
                && MDC.get(MARK) != null
                && MailFailure.of(entry.getThrown()).isRefusal();
    }

    /** A marked thread. */
    @FunctionalInterface
    interface Mark extends AutoCloseable {
        @Override
        void close();
    }
}
