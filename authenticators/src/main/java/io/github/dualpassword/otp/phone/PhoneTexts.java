package io.github.dualpassword.otp.phone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.ws.rs.core.MediaType;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.theme.Theme;
import org.keycloak.util.JsonSerialization;

import io.github.dualpassword.otp.software.OtherApps;
import io.github.dualpassword.page.Contact;
import io.github.dualpassword.page.Texts;

/**
 * The words of the page in both languages, and what its app is called, as JSON. They are messages as those of all pages: a bank
 * changes them in its theme or in the realm's localization.
 */
record PhoneTexts(KeycloakSession session) {

    private static final String BANK = "dualPasswordBank";
    private static final String TYPE_OF_MANIFEST = "application/manifest+json";
    private static final Map<String, Locale> LANGUAGES =
            Map.of("messages-ja.json", Locale.JAPANESE, "messages-en.json", Locale.ENGLISH);

    /** By their addresses. */
    Map<String, Content> all() {
        return LANGUAGES.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, language -> words(language.getValue())));
    }

    Optional<Content> find(String address) {
        return Optional.ofNullable(LANGUAGES.get(address)).map(this::words);
    }

    /** The bank's name in the language of the request. */
    String bank() {
        return bank(Texts.ofPage(session, null));
    }

    /**
     * What makes the page an app. It has no {@code id}: one that is relative is resolved against the origin, so that the apps of
     * all realms would be one.
     */
    Content manifest() {
        Texts texts = Texts.ofPage(session, null);
        String title = texts.of(PhoneText.TITLE.key());
        return json(
                Map.of(
                        "name", "%s %s".formatted(bank(texts), title).strip(),
                        "short_name", title,
                        "lang", session.getContext().resolveLocale(null).toLanguageTag(),
                        "start_url", "./",
                        "scope", "./",
                        "display", "standalone",
                        "background_color", "#f4f6f5",
                        "theme_color", "#0b4a3f",
                        "icons",
                                List.of(
                                        icon(PhoneFile.ICON, "192x192", "any"),
                                        icon(PhoneFile.LARGE_ICON, "512x512", "any"),
                                        icon(PhoneFile.MASKABLE_ICON, "512x512", "maskable"))),
                TYPE_OF_MANIFEST);
    }

    private static Map<String, String> icon(PhoneFile file, String sizes, String purpose) {
        return Map.of("src", file.address(), "sizes", sizes, "type", file.type(), "purpose", purpose);
    }

    private Content words(Locale language) {
        Texts texts = new Texts(session, Theme.Type.LOGIN, language);
        Map<String, Object> words = new TreeMap<>(
                Map.of("bank", bank(texts), "contact", Contact.linesOfRealm(texts), "texts", sentences(texts)));
        OtherApps apps = OtherApps.of(session);
        if (apps.areWanted()) {
            words.put("apps", apps.names().stream().map(texts::of).toList());
        }
        return json(words, MediaType.APPLICATION_JSON);
    }

    /** The places of values stay as they are: the page fills them in. */
    private static Map<String, String> sentences(Texts texts) {
        return Stream.of(PhoneText.values())
                .collect(Collectors.toMap(
                        PhoneText::id, text -> texts.of(text.key(), "{0}"), (a, b) -> a, TreeMap::new));
    }

    private String bank(Texts texts) {
        RealmModel realm = session.getContext().getRealm();
        return texts.of(BANK, Optional.ofNullable(realm.getDisplayName()).orElse(realm.getName()));
    }

    private static Content json(Map<String, ?> value, String type) {
        try {
            return new Content(JsonSerialization.writeValueAsBytes(new TreeMap<String, Object>(value)), type);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
