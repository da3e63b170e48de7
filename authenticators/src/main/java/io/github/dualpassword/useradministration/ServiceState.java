package io.github.dualpassword.useradministration;

import java.util.List;
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

    /** A stop by people. */
    public enum Stop {
        STOPPED,
        NOT_STOPPED
    }

    /** One of the things that are shown of a state; {@link #USABLE} stands alone. */
    public enum Item {
        USABLE,
        LOGIN_SUSPENDED_TEMPORARILY,
        LOGIN_SUSPENDED,
        CONFIRMATION_SUSPENDED_TEMPORARILY,
        CONFIRMATION_SUSPENDED,
        SERVICE_STOPPED,
        STOPPED_BY_BANK
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

    /** The state in a few letters, equal for equal items: for notes and tables. */
    public String code() {
        return code(items());
    }

    /** Items in a few letters. */
    public static String code(List<Item> items) {
        return items.stream().sorted().map(ServiceState::letter).collect(Collectors.joining());
    }

    private static Stream<Item> item(Suspension suspension, Item temporarily, Item forGood) {
        return switch (suspension.standing()) {
            case USABLE -> Stream.empty();
            case TEMPORARILY_SUSPENDED -> Stream.of(temporarily);
            case PERMANENTLY_SUSPENDED -> Stream.of(forGood);
        };
    }

    private static String letter(Item item) {
        return switch (item) {
            case USABLE -> "u";
            case LOGIN_SUSPENDED_TEMPORARILY -> "l";
            case LOGIN_SUSPENDED -> "L";
            case CONFIRMATION_SUSPENDED_TEMPORARILY -> "c";
            case CONFIRMATION_SUSPENDED -> "C";
            case SERVICE_STOPPED -> "S";
            case STOPPED_BY_BANK -> "B";
        };
    }

    /** The items of a {@link #code()}; letters that mean nothing are left out. */
    public static List<Item> items(String code) {
        return Stream.of(Item.values())
                .filter(item -> code.contains(letter(item)))
                .toList();
    }
}
