package io.github.dualpassword.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;

import org.keycloak.models.KeycloakSession;
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

    /** The sentence of {@code key}. */
    public String of(String key, Object... parameters) {
        return new MessageFormat(messages.getProperty(key, key), language).format(parameters);
    }
}
