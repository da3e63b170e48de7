package io.github.dualpassword.realmsetup;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.github.dualpassword.policy.BasicSettings;
import io.github.dualpassword.policy.ReferenceProfile;

/**
 * What a set-up changes, from what it wants and what is there. What is as it shall be is left alone, so a second set-up
 * changes nothing; what somebody has changed since the first one stays as that somebody wants it.
 */
final class SetUpPlanRules {

    static final String CHANGED_SINCE = "It has been changed since the set-up.";
    static final String OWN_VALUE = "The realm has a value of its own.";
    static final String SET_UP_OTHERWISE =
            "The realm was set up in another way, and this is not as the set-up would write it.";
    static final String ANOTHER_ONE =
            "The realm has another one of this name, which the set-up does not overwrite: rename or remove it.";

    /** What names the profile of a realm. */
    static final SetUpItem PROFILE = new SetUpItem(ItemKind.SETTING, BasicSettings.PROFILE.attribute());

    private static final SetUpItem MARK = new SetUpItem(ItemKind.SETTING, BasicSettings.VERSION.attribute());

    private final Map<SetUpItem, WrittenItem> written;
    private final Standing standing;

    /** How a realm stands to this product before the set-up. */
    enum Standing {
        /** It has nothing of it, or an undone set-up has left something. */
        NOT_SET_UP,
        /** Its settings are there, and no set-up has written any. */
        IMPORTED,
        /** A set-up has written it. */
        SET_UP
    }

    SetUpPlanRules(List<WrittenItem> written, Standing standing) {
        this.written = written.stream().collect(Collectors.toMap(WrittenItem::item, Function.identity()));
        this.standing = standing;
    }

    static Standing standing(List<WrittenItem> written, boolean marked) {
        if (!marked) {
            return Standing.NOT_SET_UP;
        }
        return written.isEmpty() ? Standing.IMPORTED : Standing.SET_UP;
    }

    /**
     * As which profile a realm is set up: what a set-up has written last, or what an imported realm names; empty where it is
     * not set up, or the profile is not known. An undone set-up may have left items, but not the mark that it has written.
     *
     * @param marked whether the realm has the mark, of whatever origin
     * @param named what the realm's settings name as its profile
     */
    static Optional<ReferenceProfile> setUpAs(List<WrittenItem> written, boolean marked, Optional<String> named) {
        if (!marked && written.stream().noneMatch(row -> row.item().equals(MARK))) {
            return Optional.empty();
        }
        return written.stream()
                .max(Comparator.comparing(WrittenItem::at))
                .map(WrittenItem::profile)
                .or(() -> named.flatMap(ReferenceProfile::byId));
    }

    /** Why a realm that is set up as one profile is not set up as another. */
    static String otherProfile(ReferenceProfile as) {
        return "The realm is set up as '%s', and two profiles do not mix: undo that first, or name the same one."
                .formatted(as.id());
    }

    /**
     * What becomes of one item.
     *
     * @param present its value now
     * @param clash why it cannot be written beside what else the realm has
     */
    ItemChange change(WantedItem wanted, Optional<String> present, Optional<String> clash) {
        SetUpItem item = wanted.item();
        if (present.equals(wanted.value())) {
            return ItemChange.alreadySo(item, present);
        }
        if (isAsWritten(item, present)) {
            return ItemChange.changed(item, present, wanted.value());
        }
        if (present.isEmpty()) {
            return clash.map(reason -> ItemChange.conflict(item, present, reason))
                    .orElseGet(() -> ItemChange.changed(item, present, wanted.value()));
        }
        return switch (standing) {
            case SET_UP ->
                written.containsKey(item)
                        ? ItemChange.kept(item, present, CHANGED_SINCE)
                        : ofOwnValue(wanted, present, ItemChange.kept(item, present, SET_UP_OTHERWISE));
            case IMPORTED -> ItemChange.kept(item, present, SET_UP_OTHERWISE);
            case NOT_SET_UP -> ofOwnValue(wanted, present, ItemChange.conflict(item, present, ANOTHER_ONE));
        };
    }

    /** What was there before the first set-up, for the way back from this change. */
    Optional<String> former(ItemChange change) {
        return isAsWritten(change.item(), change.from())
                ? written.get(change.item()).former()
                : change.from();
    }

    private boolean isAsWritten(SetUpItem item, Optional<String> present) {
        return Optional.ofNullable(written.get(item))
                .filter(row -> row.written().equals(present))
                .isPresent();
    }

    /** @param stop what becomes of one that is not overwritten: where the realm is in use as it is, it stays */
    private static ItemChange ofOwnValue(WantedItem wanted, Optional<String> present, ItemChange stop) {
        return switch (wanted.otherwise()) {
            case REPLACE -> ItemChange.changed(wanted.item(), present, wanted.value());
            case KEEP -> ItemChange.kept(wanted.item(), present, OWN_VALUE);
            case STOP -> stop;
        };
    }
}
