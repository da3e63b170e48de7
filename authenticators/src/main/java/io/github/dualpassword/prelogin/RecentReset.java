package io.github.dualpassword.prelogin;

import org.keycloak.models.KeycloakSession;

import io.github.dualpassword.audit.OperationLog;
import io.github.dualpassword.policy.BeforeLoginSettings;
import io.github.dualpassword.policy.Operation;
import io.github.dualpassword.realm.CurrentRealm;
import io.github.dualpassword.storage.Storage;

/**
 * Whether passwords of an operator were reset before login lately. Whoever has stolen a token can do that, log in by what was set, and
 * change it: then no state of a password tells it from the operator's own. So its age decides, while everybody of the contract has a mail
 * that tells of the reset.
 */
final class RecentReset {

    private RecentReset() {}

    /** @param operatorId Keycloak's id, or one that nobody has, for the same work */
    static boolean of(KeycloakSession session, String operatorId) {
        CurrentRealm realm = CurrentRealm.of(session);
        long since =
                realm.now() - realm.policy().get(BeforeLoginSettings.RESET_REST).toMillis();
        return Storage.of(session, OperationLog.class)
                .wasDone(realm.model().getId(), Operation.PRE_LOGIN_RESET, operatorId, since);
    }
}
