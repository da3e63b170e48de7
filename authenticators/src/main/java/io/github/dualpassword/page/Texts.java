package io.github.dualpassword.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.theme.Theme;

/** Sentences of the realm's theme, for what is no page of Keycloak's own. */
public final class Texts {

    private final Properties messages;
    private final Locale language;

    /** Of the kind of theme that shows them, in {@code language}; a realm's own texts come first. */
    public Texts(KeycloakSession session, Theme.Type type, Locale language) {
        this.language = language;
        try {
            this.messages = session.theme()
                    .getTheme(type)
                    .getEnhancedMessages(session.getContext().getRealm(), language);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * Those of Keycloak's pages, in the reader's language. For whoever needs several: a page puts all texts of the theme
     * together for each sentence that it is asked for.
     */
    public static Texts ofPage(KeycloakSession session, UserModel reader) {
        return new Texts(session, Theme.Type.LOGIN, session.getContext().resolveLocale(reader));
    }

    /** The sentence of {@code key}; a text that is no key is taken as it is, as pages do. */
    public String of(String key, Object... parameters) {
        return find(key, parameters).orElse(key);
    }

    /** The same; empty where there is no such sentence. */
    Optional<String> find(String key, Object... parameters) {
        return Optional.ofNullable(messages.getProperty(key))
                .map(sentence -> new MessageFormat(sentence, language).format(parameters));
    }
}
