package io.github.dualpassword.useradministration;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.dualpassword.Credential;
import io.github.dualpassword.lockout.Suspension;

/**
 * Everything that can keep a user from working, item by item (サービス状態, C08, C09, D14).
 *
 * @param login suspension of the login password
 * @param confirmation suspension of the confirmation password
 * @param serviceStop whether an operator has stopped the user's service
 * @param bankStop whether the bank has switched the user off
 */
public record ServiceState(Suspension login, Suspension confirmation, Stop serviceStop, Stop bankStop) {

    private static final String SEPARATOR = ",";

    /** A stop by people. */
    public enum Stop {
        STOPPED,
        NOT_STOPPED
    }

    /** One of the things that are shown of a state; {@link #USABLE} stands alone. */
    public enum Item {
        USABLE("usable", 'u'),
        LOGIN_SUSPENDED_TEMPORARILY("login_temporarily_suspended", 'l'),
        LOGIN_SUSPENDED("login_permanently_suspended", 'L'),
        CONFIRMATION_SUSPENDED_TEMPORARILY("confirmation_temporarily_suspended", 'c'),
        CONFIRMATION_SUSPENDED("confirmation_permanently_suspended", 'C'),
        SERVICE_STOPPED("service_stopped", 'S'),
        STOPPED_BY_BANK("stopped_by_bank", 'B');

        private final String word;
        private final char letter;

        Item(String word, char letter) {
            this.word = word;
            this.letter = letter;
        }

        /** What events and tables call it; stable. */
        public String word() {
            return word;
        }
    }

    public Suspension of(Credential credential) {
        return switch (credential) {
            case LOGIN -> login;
            case CONFIRMATION -> confirmation;
        };
    }

    /** What is shown of it: each thing that applies, or that the user is usable. */
    public List<Item> items() {
        List<Item> items = Stream.of(
                        item(login, Item.LOGIN_SUSPENDED_TEMPORARILY, Item.LOGIN_SUSPENDED),
                        item(confirmation, Item.CONFIRMATION_SUSPENDED_TEMPORARILY, Item.CONFIRMATION_SUSPENDED),
                        serviceStop == Stop.STOPPED ? Stream.of(Item.SERVICE_STOPPED) : Stream.<Item>empty(),
                        bankStop == Stop.STOPPED ? Stream.of(Item.STOPPED_BY_BANK) : Stream.<Item>empty())
                .flatMap(item -> item)
                .toList();
        return orUsable(items);
    }

    /** Whether nothing keeps the user from working. */
    public boolean isUsable() {
        return items().contains(Item.USABLE);
    }

    /** The items, or that the user is usable when there are none. */
    public static List<Item> orUsable(List<Item> items) {
        return items.isEmpty() ? List.of(Item.USABLE) : List.copyOf(items);
    }

    /** The items that say that a credential is suspended. */
    public static List<Item> suspended(Credential credential) {
        return switch (credential) {
            case LOGIN -> List.of(Item.LOGIN_SUSPENDED_TEMPORARILY, Item.LOGIN_SUSPENDED);
            case CONFIRMATION -> List.of(Item.CONFIRMATION_SUSPENDED_TEMPORARILY, Item.CONFIRMATION_SUSPENDED);
        };
    }

    /** The state in words, equal for equal items: for events, notes and tables. */
    public String words() {
        return words(items());
    }

    /** Items in words, joined by commas. */
    public static String words(List<Item> items) {
        return items.stream().sorted().map(Item::word).collect(Collectors.joining(SEPARATOR));
    }

    /** The items of such {@link #words()}, or of the letters that were written before; what means nothing is left out. */
    public static List<Item> items(String text) {
        // In letters a state was shorter than any word.
        return text.length() < Item.USABLE.word.length()
                ? items(item -> text.indexOf(item.letter) >= 0)
                : items(item -> List.of(text.split(SEPARATOR)).contains(item.word));
    }

    private static List<Item> items(Predicate<Item> wanted) {
        return Stream.of(Item.values()).filter(wanted).toList();
    }

    private static Stream<Item> item(Suspension suspension, Item temporarily, Item forGood) {
        return switch (suspension.standing()) {
            case USABLE -> Stream.empty();
            case TEMPORARILY_SUSPENDED -> Stream.of(temporarily);
            case PERMANENTLY_SUSPENDED -> Stream.of(forGood);
        };
    }
}
