package io.github.dualpassword.policy;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An address in the web that a page may link to, with places for what the page is.
 *
 * @param template beginning with {@code http://} or {@code https://} and a fixed host; behind the host it may hold
 *     {@code {screen}} and {@code {language}}
 */
public record WebAddress(String template) {

    private static final int MAX_LENGTH = 1000;

    /** What {@link #parse} accepts, in words. */
    public static final String ALLOWED = "a web address that begins with http:// or https:// and a host name, at most "
            + MAX_LENGTH + " characters, with {screen} and {language} where these are to be filled in; empty for none";

    /** No user information, no other scheme, nothing that would have to be escaped in a page. */
    private static final Pattern FORM = Pattern.compile(
            "https?://(?:[A-Za-z0-9-]+\\.)*[A-Za-z0-9-]+(?::[0-9]{1,5})?"
                    + "(?:[/?#](?:[A-Za-z0-9._~:/?#@!$&()*+,;=%-]|\\{screen}|\\{language})*)?",
            Pattern.CASE_INSENSITIVE);

    /** The address that a text describes; nothing when it is not one that a page may link to. */
    public static Optional<WebAddress> parse(String text) {
        return Optional.of(text)
                .filter(template -> template.length() <= MAX_LENGTH)
                .filter(template -> FORM.matcher(template).matches())
                .map(WebAddress::new);
    }

    /**
     * The address for a page.
     *
     * @param screen name of the screen, such as {@code change-passwords}
     * @param language tag of the page's language, such as {@code ja}
     */
    public String at(String screen, String language) {
        return template.replace("{screen}", screen).replace("{language}", language);
    }
}
