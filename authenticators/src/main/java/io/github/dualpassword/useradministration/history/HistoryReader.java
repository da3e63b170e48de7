package io.github.dualpassword.useradministration.history;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;
import org.keycloak.models.UserModel;

import io.github.dualpassword.audit.OperationFilter;
import io.github.dualpassword.audit.OperationLog;
import io.github.dualpassword.audit.OperationQuery;
import io.github.dualpassword.audit.OperationRecord;
import io.github.dualpassword.contract.Contract;
import io.github.dualpassword.page.Texts;
import io.github.dualpassword.policy.AdministrationSettings;
import io.github.dualpassword.policy.BasicSettings;
import io.github.dualpassword.policy.RealmPolicy;
import io.github.dualpassword.policy.RoleSettings;
import io.github.dualpassword.realm.CurrentRealm;
import io.github.dualpassword.storage.Storage;
import io.github.dualpassword.useradministration.Operator;

/**
 * The signed-in user as a reader of the operation history: contract and role are read from the model at every request, and
 * nothing that a browser sends names whose history it is.
 *
 * <p>Who stands for no contract reads what was recorded of this person outside of any.
 */
final class HistoryReader {

    private final KeycloakSession session;
    private final RealmModel realm;
    private final RealmPolicy policy;
    private final UserModel user;
    private final Optional<Contract> contract;

    private HistoryReader(KeycloakSession session, Operator reader) {
        this.session = session;
        this.realm = session.getContext().getRealm();
        this.policy = CurrentRealm.of(session).policy();
        this.user = reader.user();
        this.contract = reader.party().contract();
    }

    static HistoryReader of(KeycloakSession session, Operator reader) {
        return new HistoryReader(session, reader);
    }

    /** Whether the history of the whole contract is open to this reader now. */
    boolean mayReadContract() {
        RoleModel role = realm.getRole(policy.get(RoleSettings.FULL_HISTORY));
        return contract.isPresent() && role != null && user.hasRole(role);
    }

    /** As much of it as this reader may read. */
    HistoryFilter permitted(HistoryFilter wanted) {
        return mayReadContract() ? wanted : new HistoryFilter(Scope.OWN, wanted.period(), wanted.sought());
    }

    /** What is shown at first: own operations of the last days. */
    HistoryFilter first() {
        return new HistoryFilter(
                Scope.OWN, Period.untilToday(CurrentRealm.of(session).now(), zone()), OperationFilter.ANY);
    }

    /** The first day of which everything is still there. */
    LocalDate oldest() {
        return CurrentRealm.of(session)
                .instant()
                .minus(policy.get(AdministrationSettings.HISTORY_RETENTION))
                .atZone(zone())
                .toLocalDate()
                .plusDays(1);
    }

    long count(HistoryFilter filter) {
        return log().count(realm.getId(), query(filter));
    }

    /** The newest first. */
    List<OperationRecord> find(HistoryFilter filter, int first, int max) {
        return log().find(realm.getId(), query(filter), first, max);
    }

    /** In the reader's language. */
    Texts texts() {
        return Texts.ofPage(session, user);
    }

    ZoneId zone() {
        return policy.get(BasicSettings.TIME_ZONE);
    }

    private OperationQuery query(HistoryFilter wanted) {
        HistoryFilter filter = permitted(wanted);
        return new OperationQuery(
                contract.map(Contract::id),
                filter.scope() == Scope.OWN ? Optional.of(user.getId()) : Optional.empty(),
                filter.period().start(zone()),
                filter.period().end(zone()),
                filter.sought());
    }

    private OperationLog log() {
        return Storage.of(session, OperationLog.class);
    }
}
