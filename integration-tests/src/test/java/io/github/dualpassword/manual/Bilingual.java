package io.github.dualpassword.manual;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A text in both languages. What depends on the run stands in braces, such as {@code {ログインID}}: there anything may stand on
 * the page.
 */
record Bilingual(String ja, String en) {

    static final List<String> LANGUAGES = List.of("ja", "en");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^{}]*}");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    String in(String language) {
        return language.equals("ja") ? ja : en;
    }

    /** What it may look like on a page whose text has no blanks at all: how a browser breaks lines does not matter. */
    Pattern pattern(String language) {
        String text = withoutBlanks(in(language));
        StringBuilder pattern = new StringBuilder();
        int end = 0;
        for (var placeholder : PLACEHOLDER.matcher(text).results().toList()) {
            pattern.append(Pattern.quote(text.substring(end, placeholder.start())))
                    .append(".*?");
            end = placeholder.end();
        }
        return Pattern.compile(
                pattern.append(Pattern.quote(text.substring(end))).toString(), Pattern.DOTALL);
    }

    boolean matches(String language, String seen) {
        return pattern(language).matcher(withoutBlanks(seen)).matches();
    }

    /** Its words alone. */
    String words(String language) {
        return PLACEHOLDER.matcher(in(language)).replaceAll("").strip();
    }

    /** How many placeholders it has. */
    long placeholders(String language) {
        return PLACEHOLDER.matcher(in(language)).results().count();
    }

    static String withoutBlanks(String text) {
        return BLANKS.matcher(text).replaceAll("");
    }
}
