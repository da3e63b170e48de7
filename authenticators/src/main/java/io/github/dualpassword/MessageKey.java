package io.github.dualpassword;

import java.util.Locale;

/** Keys of messages that are looked up by an id: {@code dualPassword<Family>.<id-in-kebab-case>}. */
public final class MessageKey {

    private MessageKey() {}

    /** The key in {@code family} for an id in any case; the function {@code key} of the templates does the same. */
    public static String of(String family, String id) {
        String words = id.replaceAll("(?<=[a-z])(?=[A-Z])|_", "-").toLowerCase(Locale.ROOT);
        return "dualPassword" + family + "." + words;
    }
}
