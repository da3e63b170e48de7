package io.github.dualpassword.realmsetup;

import java.util.function.Function;
import java.util.function.Predicate;

import org.keycloak.cluster.ClusterProvider;
import org.keycloak.cluster.ExecutionResult;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.cache.CachedRealmModel;

import io.github.dualpassword.policy.ReferenceProfile;
import io.github.dualpassword.realmsetup.SetUpRefusedException.Reason;
import io.github.dualpassword.transaction.RequestConnection;
import io.github.dualpassword.transaction.SeparateTransaction;
import io.github.dualpassword.transaction.SqlFailure;

/**
 * Carries out set-ups and undoes them: one at a time in a realm, each in one transaction, on what is committed when it
 * begins.
 *
 * <p>The transaction is not that of the request, which may have read the realm before: on MariaDB it would not see what
 * another set-up has just committed. What two might still write at once falls on the keys of the rows of either.
 */
public record SetUpExecution(KeycloakSession request) {

    private static final String TASK = "dual-password-set-up-";

    /** Longer than it can take; after that time a node that has crashed keeps nobody out. */
    private static final int SECONDS = 120;

    /**
     * Sets the realm of the request up.
     *
     * @param may whether the caller has a permission
     * @param expected whether this is the plan that the caller wants carried out
     */
    public SetUpPlan setUp(ReferenceProfile profile, Predicate<Permission> may, Predicate<SetUpPlan> expected) {
        return alone(session -> RealmSetUp.of(session).carryOut(profile, may, expected));
    }

    /** Undoes it. @param freed how many restrictions the caller accepts to end */
    public UndoPlan undo(long freed, Predicate<Permission> may, Predicate<UndoPlan> expected) {
        return alone(session -> UndoSetUp.of(session).carryOut(freed, may, expected));
    }

    private <T> T alone(Function<KeycloakSession, T> work) {
        String realmId = request.getContext().getRealm().getId();
        RequestConnection.giveBack(request);
        ExecutionResult<T> result = request.getProvider(ClusterProvider.class)
                .executeIfNotExecuted(TASK + realmId, SECONDS, () -> committed(work));
        if (!result.isExecuted()) {
            throw busy();
        }
        return result.getResult();
    }

    private <T> T committed(Function<KeycloakSession, T> work) {
        try {
            return SeparateTransaction.of(request).once(session -> work.apply(fresh(session)));
        } catch (RuntimeException failure) {
            if (SqlFailure.isOfTakenKey(failure) || SqlFailure.isOfLockedRow(failure)) {
                throw busy();
            }
            throw failure;
        }
    }

    /** Whatever this node still has in its cache. */
    private static KeycloakSession fresh(KeycloakSession session) {
        RealmModel realm = session.getContext().getRealm();
        if (realm instanceof CachedRealmModel cached) {
            cached.invalidate();
        }
        return session;
    }

    private static SetUpRefusedException busy() {
        return new SetUpRefusedException(
                Reason.BUSY, "Another set-up of this realm is under way. Nothing was changed; look at it again later.");
    }
}
