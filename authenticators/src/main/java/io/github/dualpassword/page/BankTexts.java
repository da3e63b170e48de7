package io.github.dualpassword.page;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.jboss.logging.Logger;

/**
 * Texts of the bank's own, such as notices. One that is no pattern of {@link java.text.MessageFormat}, because of an apostrophe or a
 * brace that is not quoted, must not cost everybody the page: it is left out, and the log says so, once for each such text while the
 * server runs.
 */
public final class BankTexts {

    private static final Logger LOG = Logger.getLogger(BankTexts.class);

    /** Only administrators make texts; a bound all the same. */
    private static final int MAX_REPORTED = 1_000;

    private final Set<Broken> reported = ConcurrentHashMap.newKeySet();
    private final Consumer<String> log;

    public BankTexts() {
        this(LOG::error);
    }

    BankTexts(Consumer<String> log) {
        this.log = log;
    }

    private record Broken(String realm, String key, String reason) {}

    /**
     * The text; empty where there is none, or none that can be shown.
     *
     * @param realm its name, for the log
     */
    public String of(Texts texts, String realm, String key, Object... parameters) {
        return of(realm, key, () -> texts.find(key, parameters).orElse(""));
    }

    String of(String realm, String key, Supplier<String> text) {
        try {
            return text.get();
        } catch (IllegalArgumentException broken) {
            report(new Broken(realm, key, String.valueOf(broken.getMessage())));
            return "";
        }
    }

    private void report(Broken broken) {
        if (reported.size() < MAX_REPORTED && reported.add(broken)) {
            log.accept(
                    "The text %s of realm %s cannot be shown and is left out: %s. Write '' for an apostrophe, '{' for a brace."
                            .formatted(broken.key(), broken.realm(), broken.reason()));
        }
    }
}
