package io.github.dualpassword.notification;

import java.io.IOException;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;

import org.jsoup.Jsoup;

/**
 * A mail as its receiver reads it.
 *
 * @param subject its subject
 * @param text its form for programs that show no HTML
 * @param html what a program that shows HTML shows of it
 */
public record ReceivedMail(String subject, String text, String html) {

    public static ReceivedMail of(MimeMessage message) {
        try {
            return new ReceivedMail(
                    message.getSubject(),
                    part(message, "text/plain"),
                    Jsoup.parse(part(message, "text/html")).body().text());
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether both forms say it. */
    public boolean says(String words) {
        return text.contains(words) && html.contains(words);
    }

    private static String part(MimeMessage message, String type) throws MessagingException, IOException {
        MimeMultipart parts = (MimeMultipart) message.getContent();
        for (int i = 0; i < parts.getCount(); i++) {
            BodyPart part = parts.getBodyPart(i);
            if (part.isMimeType(type)) {
                return (String) part.getContent();
            }
        }
        throw new IllegalStateException("No " + type + " in the mail");
    }
}
