package io.github.dualpassword.notification;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;

import org.keycloak.models.RealmModel;
import org.keycloak.theme.Theme;

/**
 * A theme with the templates and messages of this module.
 *
 * @param folders where templates are looked for; the first one that has a template wins
 */
public record MailTheme(List<Path> folders) implements Theme {

    private static final Path RESOURCES = Path.of("src/main/resources/theme-resources");
    private static final Path TEMPLATES = RESOURCES.resolve("templates");

    public static MailTheme stock() {
        return new MailTheme(List.of(TEMPLATES));
    }

    /** The theme of a bank, which replaces some of the templates. */
    static MailTheme of(Path replacements) {
        return new MailTheme(List.of(replacements, TEMPLATES));
    }

    @Override
    public URL getTemplate(String name) throws IOException {
        Optional<Path> file = folders.stream()
                .map(folder -> folder.resolve(name))
                .filter(Files::isRegularFile)
                .findFirst();
        return file.isPresent() ? file.get().toUri().toURL() : null;
    }

    @Override
    public Properties getMessages(Locale locale) throws IOException {
        Properties messages = new Properties();
        Path file = RESOURCES.resolve("messages/messages_" + locale.getLanguage() + ".properties");
        try (Reader reader = Files.newBufferedReader(file)) {
            messages.load(reader);
        }
        return messages;
    }

    @Override
    public Properties getMessages(String baseBundlename, Locale locale) throws IOException {
        return getMessages(locale);
    }

    @Override
    public Properties getEnhancedMessages(RealmModel realm, Locale locale) throws IOException {
        return getMessages(locale);
    }

    @Override
    public String getName() {
        return "of-this-module";
    }

    @Override
    public String getParentName() {
        return null;
    }

    @Override
    public String getImportName() {
        return null;
    }

    @Override
    public Type getType() {
        return Type.EMAIL;
    }

    @Override
    public InputStream getResourceAsStream(String path) {
        return null;
    }

    @Override
    public Properties getProperties() {
        return new Properties();
    }
}
