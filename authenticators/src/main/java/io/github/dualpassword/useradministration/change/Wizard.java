package io.github.dualpassword.useradministration.change;

import java.util.Optional;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

import io.github.dualpassword.contract.Denial;
import io.github.dualpassword.contract.Party;
import io.github.dualpassword.contract.Permissions;
import io.github.dualpassword.policy.Operation;
import io.github.dualpassword.realm.CurrentRealm;
import io.github.dualpassword.useradministration.Operator;
import io.github.dualpassword.useradministration.OperatorAndTarget;
import io.github.dualpassword.useradministration.OperatorRequest;

/**
 * A request of an operator who changes a user.
 *
 * @param notes where the operator stands
 */
record Wizard(OperatorRequest request, WizardNotes notes) {

    static Wizard of(OperatorRequest request) {
        return new Wizard(request, new WizardNotes(request.authentication()));
    }

    KeycloakSession session() {
        return request.session();
    }

    Operator operator() {
        return request.operator();
    }

    /** Why the operator may not change this user, as of now; nothing when allowed. The execution asks again. */
    Optional<Denial> denial(String targetId) {
        return Permissions.deny(
                CurrentRealm.of(session()).policy().permissions(),
                operator().party(),
                Operation.CHANGE_PASSWORDS,
                user(targetId).map(user -> Party.of(session(), user)).orElse(nobody(targetId)));
    }

    /** Operator and target; only of a target who is not denied. */
    OperatorAndTarget both(String targetId) {
        UserModel target = user(targetId).orElseThrow();
        return new OperatorAndTarget(
                operator().contract(), operator().user(), operator().party(), target, Party.of(session(), target));
    }

    private Optional<UserModel> user(String targetId) {
        return CurrentRealm.of(session()).user(targetId);
    }

    private static Party nobody(String userId) {
        return new Party(userId, Optional.empty(), Optional.empty());
    }
}
