package io.github.dualpassword;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What constants are called outside the code: in tables, settings, events and addresses. Such an id follows the name of
 * its constant, which is therefore as stable as the id.
 */
public final class Ids {

    private Ids() {}

    /** The name in small letters, its words joined by hyphens. */
    public static String hyphenated(Enum<?> constant) {
        return underscored(constant).replace('_', '-');
    }

    /** The name in small letters, its words joined by underscores. */
    public static String underscored(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** The one of these that has the id. */
    public static <T> Optional<T> find(T[] all, Function<T, String> id, String wanted) {
        return Stream.of(all).filter(one -> id.apply(one).equals(wanted)).findFirst();
    }
}
