package io.github.dualpassword.password;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;

import io.github.dualpassword.testground.Condition;
import io.github.dualpassword.testground.mail.MailServer;

/** The mails with codes that an address has got. */
public final class CodeMail {

    private static final Pattern CODE = Pattern.compile("\\b\\d{8}\\b");
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private CodeMail() {}

    /** The code in the newest of so many mails in all. */
    public static String newestCode(MailServer mail, String address, int mails) {
        return codeIn(newest(mail, address, mails));
    }

    /** The code in a mail. */
    public static String codeIn(MimeMessage mail) {
        Matcher code = CODE.matcher(text(mail));
        if (!code.find()) {
            throw new IllegalStateException("No code in the mail");
        }
        return code.group();
    }

    /** The newest of so many mails in all, as plain text. */
    public static String newestText(MailServer mail, String address, int mails) {
        return text(newest(mail, address, mails));
    }

    /** The newest of so many mails in all. */
    public static MimeMessage newest(MailServer mail, String address, int mails) {
        Condition.await(
                mails + " mails with codes to " + address,
                PATIENCE,
                () -> all(mail, address).size() >= mails);
        List<MimeMessage> all = all(mail, address);
        return all.get(all.size() - 1);
    }

    /** All mails with codes, oldest first, without those that tell what happened to passwords. */
    public static List<MimeMessage> all(MailServer mail, String address) {
        return mail.to(address).stream().filter(CodeMail::hasCode).toList();
    }

    private static boolean hasCode(MimeMessage message) {
        return CODE.matcher(text(message)).find();
    }

    /** Any mail as plain text. */
    public static String text(MimeMessage message) {
        try {
            MimeMultipart parts = (MimeMultipart) message.getContent();
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart part = parts.getBodyPart(i);
                if (part.isMimeType("text/plain")) {
                    return (String) part.getContent();
                }
            }
            throw new IllegalStateException("No plain text in the mail");
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
