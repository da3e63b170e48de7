package io.github.dualpassword.notification;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

import org.keycloak.theme.Theme;
import org.keycloak.theme.beans.MessageFormatterMethod;
import org.keycloak.theme.freemarker.DefaultFreeMarkerProvider;

import io.github.dualpassword.page.Contact;
import io.github.dualpassword.page.MailFrame;

/**
 * A mail as Keycloak's own FreeMarker provider renders it, with the data that Keycloak and this extension give it.
 *
 * @param html its form for programs that show HTML
 * @param text its form for the others
 */
record RenderedMail(String html, String text) {

    /** Names as users can give them to themselves. */
    static final String RECEIVER = "花子 <b>O'Hara & Co</b>";

    static final String TARGET = "target <script>alert(1)</script>";
    static final String OPERATOR = "boss \"操作\" & <i>一郎</i>";

    static RenderedMail of(Theme theme, String body, String language, Contact contact, Map<String, String> texts)
            throws Exception {
        Properties messages = theme.getMessages(Locale.forLanguageTag(language));
        messages.putAll(texts);
        return render(theme, language, messages, ofThisExtension(body, contact));
    }

    /** With other data than usual. */
    static RenderedMail withFacts(Theme theme, String body, String language, Contact contact, Map<String, Object> facts)
            throws Exception {
        Map<String, Object> data = ofThisExtension(body, contact);
        data.putAll(facts);
        return render(theme, language, theme.getMessages(Locale.forLanguageTag(language)), data);
    }

    private static RenderedMail render(
            Theme theme, String language, Properties messages, Map<String, Object> ofThisExtension) throws Exception {
        Map<String, Object> data = new HashMap<>(ofKeycloak(Locale.forLanguageTag(language), messages));
        data.putAll(ofThisExtension);
        return new RenderedMail(render(theme, "html", data), render(theme, "text", data));
    }

    private static String render(Theme theme, String form, Map<String, Object> data) throws Exception {
        return new DefaultFreeMarkerProvider(null, null).processTemplate(data, form + "/" + MailFrame.TEMPLATE, theme);
    }

    private static Map<String, Object> ofKeycloak(Locale locale, Properties messages) {
        return Map.of(
                "locale",
                locale,
                "ltr",
                true,
                "msg",
                new MessageFormatterMethod(locale, messages),
                "realmName",
                "Bank <of> A & B",
                "subject",
                "Subject <of> the mail");
    }

    private static Map<String, Object> ofThisExtension(String body, Contact contact) {
        Map<String, Object> data = new HashMap<>();
        data.put("body", body);
        data.put("contact", contact);
        data.put("receiver", RECEIVER);
        data.put("passwords", List.of("login", "confirmation"));
        data.put("registered", List.of("confirmation"));
        data.put("released", List.of("confirmation"));
        data.put("expiring", List.of(Map.of("password", "login", "lastDay", "2026年11月30日")));
        data.put("at", "2026年11月24日 10:00");
        data.put("until", "2026年11月24日 10:30");
        data.put("failures", 4L);
        data.put("passkeys", 2L);
        data.put("suspensions", 1L);
        data.put("token", "12345678");
        data.put("passkey", "Key <of> A & B");
        data.put("otp", "token");
        data.put("purpose", "login");
        data.put("address", "203.0.113.7");
        data.put("browser", "Firefox");
        data.put("system", "Windows");
        data.put("ownTokens", List.of(Map.of("serial", "12345678", "lastDay", "2026年12月24日", "users", List.of())));
        data.put(
                "otherTokens",
                List.of(Map.of("serial", "87654321", "lastDay", "2026年12月23日", "users", List.of(TARGET, OPERATOR))));
        data.put("further", 3);
        data.put("advice", "ask");
        data.put("entitled", List.of("master", "administrator"));
        data.put("from", "2026年11月24日 11:00");
        data.put("setBy", "operator");
        data.put("what", "released");
        data.put("procedure", "reset");
        data.put("contractReader", "TARGET");
        data.put("changeBy", "2026年12月01日");
        data.put("unlocksBeforeLogin", true);
        data.put("stopped", false);
        data.put("byReader", false);
        data.put("operator", OPERATOR);
        data.put("target", TARGET);
        data.put("code", "12345678");
        data.put("minutes", 10L);
        data.put("serviceId", "12345678");
        data.put("phoneUserId", "012345");
        data.put("page", "");
        data.put("validUntil", "2026年11月25日 10:00");
        data.put("ofReader", false);
        return data;
    }
}
