package io.github.dualpassword.page;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The messages of one language as they stand in their file.
 *
 * @param messages by key
 * @param repeatedKeys keys that the file has more than once
 */
record Bundle(Map<String, String> messages, List<String> repeatedKeys) {

    /** What is added to the login and mail messages of every theme. */
    static final Path OF_PAGES = Path.of("src/main/resources/theme-resources/messages");

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final String FOLDER = "messages";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)[^}]*}");

    /** All folders with messages: those of pages, and those of themes. */
    static List<Path> folders() {
        try (Stream<Path> folders = Files.walk(RESOURCES)) {
            return folders.filter(folder -> folder.endsWith(FOLDER)).sorted().toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static Bundle of(Path folder, String language) {
        RepeatingProperties properties = new RepeatingProperties();
        try (Reader reader = Files.newBufferedReader(folder.resolve("messages_" + language + ".properties"))) {
            properties.load(reader);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Map<String, String> messages = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> messages.put(key, properties.getProperty(key)));
        return new Bundle(messages, properties.repeated);
    }

    Set<String> keys() {
        return messages.keySet();
    }

    /** The numbers of the placeholders of a message. */
    Set<Integer> placeholders(String key) {
        return placeholdersOf(messages.get(key));
    }

    static Set<Integer> placeholdersOf(String message) {
        return PLACEHOLDER
                .matcher(message)
                .results()
                .map((MatchResult found) -> Integer.valueOf(found.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Remembers what {@link Properties} silently overwrites. */
    private static final class RepeatingProperties extends Properties {

        private final transient List<String> repeated = new ArrayList<>();

        @Override
        public synchronized Object put(Object key, Object value) {
            Object former = super.put(key, value);
            if (former != null) {
                repeated.add((String) key);
            }
            return former;
        }

        @Override
        public synchronized boolean equals(Object other) {
            return this == other;
        }

        @Override
        public synchronized int hashCode() {
            return System.identityHashCode(this);
        }
    }
}
