package io.github.dualpassword.portal.notice;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A notice of the bank (requirement M05).
 *
 * @param from when it appears; empty for at once
 * @param until when it disappears; empty for never
 * @param closed when the service is not available; empty for a notice of something else
 * @param text by language: {@code ja} and {@code en}
 */
public record Notice(
        Optional<Instant> from, Optional<Instant> until, Optional<Window> closed, Map<String, String> text) {

    /** A time in which the service is not available. */
    public record Window(Instant from, Instant until) {

        public Window {
            if (!from.isBefore(until)) {
                throw new IllegalArgumentException(
                        "A maintenance window ends after it has begun: " + from + ", " + until);
            }
        }
    }

    public Notice {
        if (!text.containsKey(Locale.JAPANESE.getLanguage()) || !text.containsKey(Locale.ENGLISH.getLanguage())) {
            throw new IllegalArgumentException("A notice has a text in ja and in en: " + text);
        }
    }

    /** Whether it is to be read at this moment. A maintenance that is over need not be. */
    boolean isShownAt(Instant now) {
        return from.filter(now::isBefore).isEmpty()
                && until.or(() -> closed.map(Window::until))
                        .filter(end -> !now.isBefore(end))
                        .isEmpty();
    }

    /** In the language of the page. */
    public String textIn(Locale language) {
        return text.get(language.getLanguage());
    }
}
