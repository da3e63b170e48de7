package io.github.dualpassword.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A FreeMarker template as it stands in its file.
 *
 * @param name its file name
 * @param text what is in it
 */
record Template(String name, String text) {

    private static final Path FOLDER = Path.of("src/main/resources");
    private static final Pattern MESSAGE = Pattern.compile("msg\\([\"'](\\w+)[\"']");

    static List<Template> all() {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".ftl"))
                    .sorted()
                    .map(Template::read)
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Template read(Path file) {
        try {
            return new Template(FOLDER.relativize(file).toString(), Files.readString(file));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Whether it is mailed, to programs that know no style sheet. */
    boolean isMail() {
        return Stream.of("html", "text", "mail")
                .anyMatch(kind -> Path.of(name).getParent().endsWith(kind));
    }

    /** Whether it is printed, and opened from a file: nobody serves style sheets beside it. */
    boolean isPrinted() {
        return Path.of(name).getParent().endsWith("print");
    }

    /** Whether it stands round pages. */
    boolean isLayout() {
        return Path.of(name).endsWith("template.ftl");
    }

    /** Every message that it asks for by a literal key. */
    List<Message> messages() {
        List<Message> messages = new ArrayList<>();
        Matcher matcher = MESSAGE.matcher(text);
        while (matcher.find()) {
            messages.add(new Message(matcher.group(1), countArguments(matcher.end())));
        }
        return messages;
    }

    private int countArguments(int from) {
        int commas = 0;
        int depth = 0;
        for (int at = from; depth >= 0; at++) {
            switch (text.charAt(at)) {
                case '(' -> depth++;
                case ')' -> depth--;
                case ',' -> commas += depth == 0 ? 1 : 0;
                default -> {}
            }
        }
        return commas;
    }

    @Override
    public String toString() {
        return name;
    }

    /** A use of a message. */
    record Message(String key, int arguments) {}
}
