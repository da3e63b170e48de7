package io.github.dualpassword.notification;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;

import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/**
 * Why a mail could not be sent, from the exception and its causes.
 *
 * @param causes outermost first
 */
record MailFailure(List<Throwable> causes) {

    /** At most this stands in place of a code when the connection ended before there was an answer. */
    private static final int NO_ANSWER = 0;

    /** The server ends the connection (RFC 5321, 4.2.3). */
    private static final int CLOSING = 421;

    static MailFailure of(Throwable failure) {
        return new MailFailure(Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .toList());
    }

    /** Whether the mail server, or Keycloak for it, has refused this mail. */
    boolean isRefusal() {
        return (has(SendFailedException.class) || has(AddressException.class)) && !has(IOException.class) && answered();
    }

    /** Whether the connection to the mail server could not be made or has failed, so that another mail would fail alike. */
    boolean isOfConnection() {
        return (has(MessagingException.class) || has(IOException.class)) && !isRefusal();
    }

    /** For the log: what the server answered, without its words, which name the address. */
    String reason() {
        return codes().reduce((outer, inner) -> inner)
                .map(code -> "answer " + code)
                .orElse(causes.get(causes.size() - 1).getClass().getSimpleName());
    }

    private boolean answered() {
        return codes().allMatch(code -> code > NO_ANSWER && code != CLOSING);
    }

    private Stream<Integer> codes() {
        return causes.stream().flatMap(MailFailure::code);
    }

    private static Stream<Integer> code(Throwable cause) {
        if (cause instanceof SMTPAddressFailedException address) {
            return Stream.of(address.getReturnCode());
        }
        if (cause instanceof SMTPSenderFailedException sender) {
            return Stream.of(sender.getReturnCode());
        }
        return cause instanceof SMTPSendFailedException sending ? Stream.of(sending.getReturnCode()) : Stream.empty();
    }

    private boolean has(Class<? extends Throwable> type) {
        return causes.stream().anyMatch(type::isInstance);
    }
}
