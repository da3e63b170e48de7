package io.github.dualpassword.password;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;

import org.jsoup.Jsoup;

/** The texts of one language as the extension JAR holds them, so that tests ask for a message and not for its wording. */
public final class Messages {

    public static final Messages JAPANESE = new Messages(Locale.JAPANESE);
    public static final Messages ENGLISH = new Messages(Locale.ENGLISH);

    private final Locale locale;
    private final Properties texts = new Properties();

    private Messages(Locale locale) {
        this.locale = locale;
        String file = "/theme-resources/messages/messages_" + locale.getLanguage() + ".properties";
        try (Reader reader = new InputStreamReader(Messages.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    public static Messages in(String language) {
        return language.equals("ja") ? JAPANESE : ENGLISH;
    }

    /** The text of a key with its parameters filled in. */
    public String text(String key, Object... parameters) {
        String text = texts.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("No message " + key);
        }
        return new MessageFormat(text, locale).format(parameters);
    }

    /** What can be read of it on a page, where it has markup. */
    public String readable(String key, Object... parameters) {
        return Jsoup.parse(text(key, parameters)).text();
    }

    public Set<String> keys() {
        return texts.stringPropertyNames();
    }
}
