package io.github.dualpassword.notification;

import java.io.EOFException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.util.stream.Stream;

import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;

import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.keycloak.email.EmailException;

import static org.assertj.core.api.Assertions.assertThat;

/** Whether a mail was refused, or the connection to the mail server has failed. */
class MailFailureTest {

    private static final InternetAddress NOBODY = nobody();

    static Stream<Exception> refusals() {
        return Stream.of(
                sendFailed(550, new SMTPAddressFailedException(NOBODY, "RCPT", 550, "550 no such user")),
                sendFailed(450, new SMTPAddressFailedException(NOBODY, "RCPT", 450, "450 later")),
                sendFailed(554, null),
                sendFailed(553, new SMTPSenderFailedException(NOBODY, "MAIL", 553, "553 who are you")),
                new AddressException("no address"));
    }

    static Stream<Exception> failuresOfTheConnection() {
        return Stream.of(
                new MessagingException("Could not connect", new ConnectException("refused")),
                new MessagingException("Exception reading response", new SocketTimeoutException("timed out")),
                new AuthenticationFailedException("wrong password"),
                new MessagingException("[EOF]"),
                sendFailed(-1, null),
                sendFailed(421, null),
                sendFailed(250, new MessagingException("broken", new EOFException())));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void aRefusalIsNoFailureOfTheConnection(Exception cause) {
        MailFailure failure = MailFailure.of(new EmailException("not sent", cause));

        assertThat(failure.isRefusal()).isTrue();
        assertThat(failure.isOfConnection()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("failuresOfTheConnection")
    void aFailureOfTheConnectionIsNoRefusal(Exception cause) {
        MailFailure failure = MailFailure.of(new EmailException("not sent", cause));

        assertThat(failure.isRefusal()).isFalse();
        assertThat(failure.isOfConnection()).isTrue();
    }

    @Test
    void aMailThatCannotBeMadeIsNeither() {
        MailFailure failure = MailFailure.of(new EmailException("Failed to template", new IllegalStateException()));

        assertThat(failure.isRefusal()).isFalse();
        assertThat(failure.isOfConnection()).isFalse();
    }

    @Test
    void theReasonIsTheInnermostAnswerWithoutTheAddress() {
        SMTPAddressFailedException inner =
                new SMTPAddressFailedException(NOBODY, "RCPT", 550, "550 <nobody@x.example>");

        assertThat(MailFailure.of(new EmailException("not sent", sendFailed(250, inner)))
                        .reason())
                .isEqualTo("answer 550");
    }

    @Test
    void withoutAnAnswerTheReasonIsTheKindOfFailure() {
        assertThat(MailFailure.of(new EmailException("Invalid address 'nobody@x.example'"))
                        .reason())
                .isEqualTo("EmailException");
    }

    private static SMTPSendFailedException sendFailed(int code, Exception next) {
        return new SMTPSendFailedException(
                "RCPT", code, "answer", next, new Address[0], new Address[0], new Address[] {NOBODY});
    }

    private static InternetAddress nobody() {
        try {
            return new InternetAddress("nobody@x.example");
        } catch (AddressException e) {
            throw new IllegalStateException(e);
        }
    }
}
