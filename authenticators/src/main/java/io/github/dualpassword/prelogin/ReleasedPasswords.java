package io.github.dualpassword.prelogin;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

import io.github.dualpassword.Password;
import io.github.dualpassword.audit.OperationFacts;
import io.github.dualpassword.lockout.Lockout;
import io.github.dualpassword.lockout.Standing;
import io.github.dualpassword.useradministration.ServiceState;
import io.github.dualpassword.useradministration.ServiceState.Item;
import io.github.dualpassword.useradministration.TargetState;

/**
 * The end of suspensions of a target's passwords, in the transaction of the target.
 *
 * @param passwords that were suspended, in their order
 * @param states before and after, for the history
 */
record ReleasedPasswords(List<Password> passwords, Map<String, String> states) {

    static ReleasedPasswords of(KeycloakSession job, UserModel target, Collection<Password> wanted, Lockout lockout) {
        ServiceState before = TargetState.of(job, target);
        List<Item> after = new ArrayList<>(before.items());
        List<Password> released = new TreeSet<>(wanted)
                .stream()
                        .filter(password -> before.of(password.credential()).standing() != Standing.USABLE)
                        .toList();
        released.forEach(password -> {
            lockout.releaseWithin(job, target, password.credential());
            after.removeAll(ServiceState.suspended(password.credential()));
        });
        return new ReleasedPasswords(
                released, OperationFacts.states(before.words(), ServiceState.words(ServiceState.orUsable(after))));
    }

    /** For the history: the states, and which passwords were released. */
    Map<String, String> facts() {
        Map<String, String> facts = new HashMap<>(states);
        if (!passwords.isEmpty()) {
            facts.put(OperationFacts.CREDENTIALS, Password.ids(passwords));
        }
        return facts;
    }
}
