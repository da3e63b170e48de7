package io.github.dualpassword.demo;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Locale;

import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** Takes every mail and shows it on a page; delivers nothing. Newest first. */
final class Inbox {

    private static final String HEAD = "<meta http-equiv=\"refresh\" content=\"5\">";

    private static final String BODY = """
            <h1>Mail catcher / 受信メール</h1>
            <p>Every mail that Keycloak sends in this demo, newest first. The page reloads by itself.</p>
            %s
            """;

    /** In the time zone of the realm, which the texts of mails use too. */
    static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss z", Locale.ENGLISH).withZone(ZoneId.of("Asia/Tokyo"));

    private final GreenMail smtp;
    private final HttpServer web;

    private final Codes codes = new Codes();
    private final CertificatePage certificatePage = new CertificatePage();

    private Inbox(GreenMail smtp, HttpServer web) {
        this.smtp = smtp;
        this.web = web;
    }

    static Inbox started(DemoPorts ports) {
        GreenMail smtp = new GreenMail(new ServerSetup(ports.smtp(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        smtp.start();
        try {
            HttpServer web =
                    HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), ports.inbox()), 0);
            Inbox inbox = new Inbox(smtp, web);
            web.createContext("/", inbox::show);
            web.createContext(Codes.PATH, inbox.codes::answer);
            web.createContext(CertificatePage.PATH, inbox.certificatePage::answer);
            web.start();
            return inbox;
        } catch (IOException failure) {
            throw new DemoFailure("The mail catcher cannot be started: " + failure.getMessage(), failure);
        }
    }

    /** The sample tokens, whose codes are shown beside the mails. */
    Codes codes() {
        return codes;
    }

    /** How to log in by certificate. */
    CertificatePage certificatePage() {
        return certificatePage;
    }

    void stop() {
        web.stop(0);
        smtp.stop();
    }

    private void show(HttpExchange exchange) throws IOException {
        new WebPage("Mail catcher", HEAD, BODY.formatted(mails())).send(exchange);
    }

    private String mails() {
        List<MimeMessage> newestFirst = newestFirst(smtp.getReceivedMessages());
        if (newestFirst.isEmpty()) {
            return "<p>No mail yet. / まだメールはありません。</p>";
        }
        StringBuilder mails = new StringBuilder();
        for (MimeMessage message : newestFirst) {
            mails.append(article(message));
        }
        return mails.toString();
    }

    /** They are kept by receiver, in the order in which they came. Their dates have whole seconds. */
    static List<MimeMessage> newestFirst(MimeMessage[] received) {
        List<MimeMessage> mails = Arrays.asList(received.clone());
        Collections.reverse(mails);
        return mails.stream()
                .sorted(Comparator.comparing(Inbox::sentAt).reversed())
                .toList();
    }

    private static Instant sentAt(MimeMessage message) {
        try {
            Date sent = message.getSentDate();
            return sent == null ? Instant.EPOCH : sent.toInstant();
        } catch (MessagingException unreadable) {
            return Instant.EPOCH;
        }
    }

    private static String article(MimeMessage message) {
        try {
            return "<article><h2>%s</h2><p>%s → %s</p><pre>%s</pre></article>"
                    .formatted(
                            WebPage.escaped(message.getSubject()),
                            TIME.format(sentAt(message)),
                            WebPage.escaped(message.getRecipients(Message.RecipientType.TO)[0].toString()),
                            linked(WebPage.escaped(text(message.getContent()))));
        } catch (MessagingException | IOException unreadable) {
            return "<article><p>A mail that cannot be read: %s</p></article>"
                    .formatted(WebPage.escaped(unreadable.toString()));
        }
    }

    /** The addresses in a text become links. */
    static String linked(String escaped) {
        return escaped.replaceAll("https?://[\\x21-\\x3B\\x3D-\\x7E]+", "<a href=\"$0\">$0</a>");
    }

    /** The plain part of a mail. */
    private static String text(Object content) throws MessagingException, IOException {
        if (!(content instanceof Multipart parts)) {
            return content.toString();
        }
        for (int i = 0; i < parts.getCount(); i++) {
            BodyPart part = parts.getBodyPart(i);
            if (part.isMimeType("text/plain") || part.isMimeType("multipart/*")) {
                return text(part.getContent());
            }
        }
        return "(no text part)";
    }
}
