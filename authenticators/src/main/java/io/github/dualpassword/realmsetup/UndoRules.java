package io.github.dualpassword.realmsetup;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The way back from a set-up, item by item: what still has the value that was written gets its former one; what somebody
 * has changed since stays, and so does what is still used, or whose former value cannot come back.
 */
final class UndoRules {

    private final Set<SetUpItem> goingBack = new HashSet<>();

    /**
     * A written item with what is there now.
     *
     * @param present its value
     * @param hindrance why the former value cannot come back
     * @param uses what uses it
     */
    record Standing(WrittenItem row, Optional<String> present, Optional<String> hindrance, List<ItemUse> uses) {}

    private UndoRules() {}

    /**
     * What becomes of the items, in the order in which they go back.
     *
     * @param standings in the order in which they were written
     */
    static List<ItemChange> changes(List<Standing> standings) {
        UndoRules rules = new UndoRules();
        List<ItemChange> changes = new ArrayList<>();
        // What uses another item was written after it, and goes first.
        for (int place = standings.size() - 1; place >= 0; place--) {
            changes.add(rules.change(standings.get(place)));
        }
        return changes;
    }

    private ItemChange change(Standing standing) {
        WrittenItem row = standing.row();
        if (standing.present().equals(row.former())) {
            goingBack.add(row.item());
            return ItemChange.alreadySo(row.item(), standing.present());
        }
        if (!standing.present().equals(row.written())) {
            return ItemChange.kept(row.item(), standing.present(), SetUpPlanRules.CHANGED_SINCE);
        }
        Optional<String> reason = standing.hindrance().or(() -> used(standing.uses()));
        if (reason.isPresent()) {
            return ItemChange.kept(row.item(), standing.present(), reason.get());
        }
        goingBack.add(row.item());
        return ItemChange.changed(row.item(), standing.present(), row.former());
    }

    private Optional<String> used(List<ItemUse> uses) {
        String users = uses.stream()
                .filter(use -> use.item().filter(goingBack::contains).isEmpty())
                .map(ItemUse::words)
                .collect(Collectors.joining(", "));
        return users.isEmpty() ? Optional.empty() : Optional.of("It is used by " + users + ".");
    }
}
