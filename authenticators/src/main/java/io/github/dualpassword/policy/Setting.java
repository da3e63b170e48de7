package io.github.dualpassword.policy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.github.dualpassword.Ids;

/**
 * One setting of a realm, and the key by which it is read. Made by a {@link Topic}, and by nothing else.
 *
 * @param <T> type of its value
 * @param attribute name of the realm attribute that holds it
 * @param defaultText the default as it is written in the attribute; empty where there is none
 * @param byDefault what holds when the attribute is missing or wrong
 * @param allowed the values that are allowed, in words
 * @param effect what the setting does, in one sentence
 * @param parser gives the value, or nothing when the text is not allowed
 */
public record Setting<T>(
        String attribute,
        String defaultText,
        T byDefault,
        String allowed,
        String effect,
        Function<String, Optional<T>> parser) {

    /** All attributes of this product begin with it. */
    public static final String PREFIX = "dual-password.";

    /** ASCII digits only, and no more of them than fit; Java's own parser takes the digits of every script. */
    private static Optional<Integer> parseNumber(String text) {
        return Optional.of(text).filter(digits -> digits.matches("[0-9]{1,9}")).map(Integer::valueOf);
    }

    /** Settings that belong together. Each one is made by its topic, which lists it in the order of declaration. */
    static final class Topic {

        private final List<Setting<?>> settings = new ArrayList<>();

        List<Setting<?>> settings() {
            return List.copyOf(settings);
        }

        /** The beginning of a declaration, which its values complete. */
        Declaration setting(String name, String effect) {
            return new Declaration(settings, name, effect);
        }

        /** What is declared for each constant of an enum, in their order. */
        static <K extends Enum<K>, V> Map<K, V> forEach(Class<K> type, Function<K, V> declaration) {
            Map<K, V> declared = new EnumMap<>(type);
            for (K constant : type.getEnumConstants()) {
                declared.put(constant, declaration.apply(constant));
            }
            return Collections.unmodifiableMap(declared);
        }
    }

    /** A setting whose values are still to be told. */
    record Declaration(List<Setting<?>> topic, String name, String effect) {

        Setting<Integer> number(int byDefault, int least, int most) {
            return number(byDefault, least, most, Function.identity());
        }

        /** A number that stands for something. */
        <T> Setting<T> number(int byDefault, int least, int most, Function<Integer, T> meaning) {
            return values(
                    String.valueOf(byDefault),
                    "a whole number from %d to %d".formatted(least, most),
                    text -> parseNumber(text)
                            .filter(number -> number >= least && number <= most)
                            .map(meaning));
        }

        <E extends Enum<E>> Setting<E> choice(E byDefault) {
            E[] constants = byDefault.getDeclaringClass().getEnumConstants();
            return values(
                    Ids.hyphenated(byDefault),
                    Arrays.stream(constants).map(Ids::hyphenated).collect(Collectors.joining(" or ")),
                    text -> Ids.find(constants, Ids::hyphenated, text));
        }

        /** None by default. */
        Setting<Optional<WebAddress>> webAddress() {
            return values(
                    "",
                    WebAddress.ALLOWED,
                    text -> text.isEmpty()
                            ? Optional.of(Optional.empty())
                            : WebAddress.parse(text).map(Optional::of));
        }

        /** None by default. */
        Setting<Optional<ServerAddress>> serverAddress() {
            return values(
                    "",
                    ServerAddress.ALLOWED,
                    text -> text.isEmpty()
                            ? Optional.of(Optional.empty())
                            : ServerAddress.parse(text).map(Optional::of));
        }

        /** @throws IllegalArgumentException when the default is not allowed */
        <T> Setting<T> values(String byDefault, String allowed, Function<String, Optional<T>> parser) {
            T value = parser.apply(byDefault).orElseThrow(() -> new IllegalArgumentException(name + ": " + byDefault));
            Setting<T> setting = new Setting<>(PREFIX + name, byDefault, value, allowed, effect, parser);
            topic.add(setting);
            return setting;
        }
    }
}
