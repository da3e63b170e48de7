package io.github.dualpassword.realmsetup;

import java.util.Comparator;

/**
 * One thing in a realm that a set-up may change by itself.
 *
 * @param key what it is called in the realm, such as the alias of a flow
 */
public record SetUpItem(ItemKind kind, String key) implements Comparable<SetUpItem> {

    /** A longer name cannot be kept: Keycloak makes longer columns ones that MariaDB has no keys for. */
    static final int MOST_CHARACTERS = 255;

    private static final Comparator<SetUpItem> IN_ORDER =
            Comparator.comparing(SetUpItem::kind).thenComparing(SetUpItem::key);

    private static final String BETWEEN = ":";

    /** @throws IllegalArgumentException when it is no name of an item */
    public static SetUpItem named(String name) {
        int end = name.indexOf(BETWEEN);
        return ItemKind.byId(name.substring(0, Math.max(0, end)))
                .map(kind -> new SetUpItem(kind, name.substring(end + 1)))
                .orElseThrow(() -> new IllegalArgumentException("No name of an item: " + name));
    }

    /** Kind and key, such as {@code flow:dual-password browser}. */
    public String name() {
        return kind.id() + BETWEEN + key;
    }

    /** Whether it can be kept what was there before. */
    boolean canBeKept() {
        return name().length() <= MOST_CHARACTERS;
    }

    /** In the order in which they are written. */
    @Override
    public int compareTo(SetUpItem other) {
        return IN_ORDER.compare(this, other);
    }
}
