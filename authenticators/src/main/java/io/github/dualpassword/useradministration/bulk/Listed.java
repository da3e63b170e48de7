package io.github.dualpassword.useradministration.bulk;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import io.github.dualpassword.useradministration.bulk.ConfirmedTargets.Target;

/**
 * What the operator has seen of the list.
 *
 * @param id of the page that was shown last; only that one is listened to
 * @param loginIds everybody whom the filter found, by Keycloak's ids; cut off where they are too many to be selected
 * @param rows those who stood on that page, as they were shown, by Keycloak's ids
 * @param picked login IDs of those who were picked one by one, by Keycloak's ids
 */
record Listed(String id, Map<String, String> loginIds, Map<String, Target> rows, Map<String, String> picked) {

    static final Listed NOTHING = new Listed("", Map.of(), Map.of(), Map.of());

    Listed {
        loginIds = Collections.unmodifiableMap(new LinkedHashMap<>(loginIds));
        rows = Map.copyOf(rows);
        picked = Collections.unmodifiableMap(new LinkedHashMap<>(picked));
    }

    /** Remembers how those are called who are picked now. */
    Listed naming(Selection selection) {
        Map<String, String> names = new LinkedHashMap<>(picked);
        names.putAll(loginIds);
        names.keySet().retainAll(selection.coversAll() ? Set.of() : selection.ids());
        return new Listed(id, loginIds, rows, names);
    }

    /** Whether the page that was shown last has shown each of them as now. */
    boolean shows(Map<String, Target> targets) {
        return targets.entrySet().stream().allMatch(target -> target.getValue().equals(rows.get(target.getKey())));
    }

    /** Everybody of the list but the operator. */
    Set<String> others(String operatorId) {
        Set<String> others = new TreeSet<>(loginIds.keySet());
        others.remove(operatorId);
        return others;
    }
}
