package io.github.dualpassword.useradministration.bulk;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.github.dualpassword.policy.UserType;
import io.github.dualpassword.useradministration.Member;
import io.github.dualpassword.useradministration.ServiceState;
import io.github.dualpassword.useradministration.bulk.BulkOperation.Choice;
import io.github.dualpassword.useradministration.bulk.BulkOperation.Confirmed;

/**
 * What a page has shown, and what is carried out when it is confirmed: exactly that.
 *
 * @param id of the page and of the execution
 * @param choice id of what is done
 * @param targets by Keycloak's ids, in the order in which they are shown
 * @param joined login IDs of those who have come under "all" since it was selected
 * @param left login IDs of those who were selected and are gone since
 */
record ConfirmedTargets(String id, String choice, Map<String, Target> targets, List<String> joined, List<String> left) {

    /** The most targets of an execution. */
    static final int MAX_TARGETS = 1_000;

    /**
     * Somebody on whom an operator has decided to act.
     *
     * @param loginId empty for an id that belongs to nobody whom the operator may know of
     * @param type id of the user type; empty where there is none
     * @param state as {@link ServiceState#words(List)}; empty with an id of nobody
     * @param named what the page names with it
     */
    record Target(String loginId, String type, String state, List<String> named) {

        static final Target UNKNOWN = new Target("", "", "", List.of());

        /** Somebody as a page shows that user now. */
        static Target of(Member member, BulkOperation operation) {
            return new Target(
                    member.loginId(),
                    member.type().map(UserType::id).orElse(""),
                    operation.inWords(member),
                    operation.named().apply(member));
        }

        Confirmed confirmed() {
            return new Confirmed(state, named);
        }
    }

    ConfirmedTargets {
        targets = Collections.unmodifiableMap(new LinkedHashMap<>(targets));
        joined = List.copyOf(joined);
        left = List.copyOf(left);
    }

    /** Whether all of them are already as they shall become. */
    boolean isReached(Choice wanted) {
        return targets.values().stream().allMatch(target -> wanted.reached().test(ServiceState.items(target.state())));
    }

    /** Whether somebody has come under the selection, or is gone from it, since it was made. */
    boolean isOfOthersThanSelected() {
        return !joined.isEmpty() || !left.isEmpty();
    }

    /** The same for a page that shows it: what was sent from another page about other targets does not confirm it. */
    ConfirmedTargets onPageOfItsOwn() {
        return new ConfirmedTargets(UUID.randomUUID().toString(), choice, targets, joined, left);
    }
}
