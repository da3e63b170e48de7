package io.github.dualpassword.policy;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One setting of a realm.
 *
 * @param <T> type of its value
 * @param attribute name of the realm attribute that holds it
 * @param byDefault what holds when the attribute is missing or wrong
 * @param allowed the values that are allowed, in words
 * @param effect what the setting does, in one sentence
 * @param parser gives the value, or nothing when the text is not allowed
 */
public record Setting<T>(
        String attribute, T byDefault, String allowed, String effect, Function<String, Optional<T>> parser) {

    /** All attributes of this product begin with it. */
    public static final String PREFIX = "dual-password.";

    static Setting<Integer> number(String name, int byDefault, int least, int most, String effect) {
        return new Setting<>(
                PREFIX + name,
                byDefault,
                "a whole number from %d to %d".formatted(least, most),
                effect,
                text -> parseNumber(text).filter(number -> number >= least && number <= most));
    }

    static <E extends Enum<E>> Setting<E> choice(String name, E byDefault, String effect) {
        Class<E> type = byDefault.getDeclaringClass();
        return new Setting<>(
                PREFIX + name,
                byDefault,
                Arrays.stream(type.getEnumConstants()).map(Setting::text).collect(Collectors.joining(" or ")),
                effect,
                text -> Arrays.stream(type.getEnumConstants())
                        .filter(constant -> text(constant).equals(text))
                        .findFirst());
    }

    static Setting<Optional<WebAddress>> webAddress(String name, String effect) {
        return new Setting<>(
                PREFIX + name,
                Optional.empty(),
                WebAddress.ALLOWED,
                effect,
                text -> text.isEmpty()
                        ? Optional.of(Optional.empty())
                        : WebAddress.parse(text).map(Optional::of));
    }

    /** The value as it is written in the attribute; empty where there is none. */
    public String defaultText() {
        if (byDefault instanceof Optional<?> value && value.isEmpty()) {
            return "";
        }
        return byDefault instanceof Enum<?> constant ? text(constant) : byDefault.toString();
    }

    private static String text(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** ASCII digits only, and no more of them than fit; Java's own parser takes the digits of every script. */
    private static Optional<Integer> parseNumber(String text) {
        return Optional.of(text).filter(digits -> digits.matches("[0-9]{1,9}")).map(Integer::valueOf);
    }
}
