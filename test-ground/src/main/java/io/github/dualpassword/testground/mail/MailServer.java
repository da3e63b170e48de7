package io.github.dualpassword.testground.mail;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

/** An SMTP server on a free port of this machine that keeps what it gets and delivers nothing. */
public final class MailServer implements AutoCloseable {

    private final GreenMail greenMail;

    private MailServer(GreenMail greenMail) {
        this.greenMail = greenMail;
    }

    public static MailServer started() {
        return startedOn(0);
    }

    /** One that comes up where another was; what that one had got is not in it. */
    public static MailServer startedOn(int port) {
        GreenMail greenMail = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        greenMail.start();
        return new MailServer(greenMail);
    }

    public int port() {
        return greenMail.getSmtp().getPort();
    }

    /** The {@code smtpServer} part of a realm that sends through this server. */
    public Map<String, String> realmSettings() {
        return Map.of(
                "host", "127.0.0.1",
                "port", String.valueOf(port()),
                "from", "no-reply@bank.example",
                "fromDisplayName", "Sample Bank");
    }

    /** Everything that has come for this address, oldest first. */
    public List<MimeMessage> to(String address) {
        return Stream.of(greenMail.getReceivedMessages())
                .filter(message -> isFor(message, address))
                .toList();
    }

    /** Waits until as many have come for this address in all; false when they have not in time. */
    public boolean awaitTo(String address, int messages, long millis) {
        long limit = System.nanoTime() + millis * 1_000_000;
        while (to(address).size() < messages) {
            long left = (limit - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return false;
            }
            greenMail.waitForIncomingEmail(Math.min(left, 200), greenMail.getReceivedMessages().length + 1);
        }
        return true;
    }

    /** Stops listening; what has come stays readable. */
    @Override
    public void close() {
        greenMail.stop();
    }

    private static boolean isFor(MimeMessage message, String address) {
        try {
            return Stream.of(message.getAllRecipients())
                    .anyMatch(recipient -> recipient.toString().contains(address));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
