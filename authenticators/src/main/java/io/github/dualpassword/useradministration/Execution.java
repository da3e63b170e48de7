package io.github.dualpassword.useradministration;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.storage.ReadOnlyException;

import io.github.dualpassword.audit.HistoryWritten;
import io.github.dualpassword.audit.MastersOfContract;
import io.github.dualpassword.audit.OperationOutcome;
import io.github.dualpassword.audit.OperationRecord;
import io.github.dualpassword.audit.OperationRecord.Person;
import io.github.dualpassword.audit.OperationRecorded;
import io.github.dualpassword.contract.Contract;
import io.github.dualpassword.contract.ContractLock;
import io.github.dualpassword.contract.Party;
import io.github.dualpassword.lockout.Lockout;
import io.github.dualpassword.lockout.Origin;
import io.github.dualpassword.policy.Operation;
import io.github.dualpassword.realm.CurrentRealm;
import io.github.dualpassword.servicestop.StoppedUser;
import io.github.dualpassword.storage.Storage;
import io.github.dualpassword.transaction.SeparateTransaction;
import io.github.dualpassword.useradministration.ServiceState.Stop;

/**
 * Carries a delegated operation out on its targets: each in a transaction of its own, in which both sides are read anew
 * and every rule is checked, and which holds the change, the line of the history, the event and the mails. One target that
 * is refused or fails refuses nothing else. In a contract one target is worked on at a time, whoever is at it.
 */
public final class Execution {

    private static final Logger LOG = Logger.getLogger(Execution.class);

    /** Reason of what failed on the server. */
    static final String OPERATION_FAILED = "failed";

    private final KeycloakSession request;
    private final UserModel operator;
    private final Origin origin;
    private final Operation operation;
    private final String id;
    private final Optional<String> contractId;
    private final MastersOfContract masters = new MastersOfContract();
    private final Set<String> doneWithOthers = new HashSet<>();

    /**
     * An execution by a signed-in operator.
     *
     * @param id names everything that is carried out in one go
     */
    public Execution(KeycloakSession request, UserModel operator, Operation operation, String id) {
        this.request = request;
        this.operator = operator;
        this.origin = Origin.of(request.getContext());
        this.operation = operation;
        this.id = id;
        this.contractId = Party.of(request, operator).contract().map(Contract::id);
    }

    /** The same, unless it was done for the target already, together with another one. */
    public void onceOn(String targetId, TargetWork work) {
        if (!doneWithOthers.contains(targetId)) {
            on(targetId, work);
        }
    }

    /** Carries it out on one target; never throws for what becomes of that target. */
    public OperationRecord on(String targetId, TargetWork work) {
        Lockout lockout = Lockout.of(request).decidedBy(operator).partOf(operation.id());
        SeparateTransaction transaction = SeparateTransaction.of(request);
        try {
            Done done = transaction.run(job -> within(job, targetId, work, lockout));
            doneWithOthers.addAll(done.others());
            return done.line();
        } catch (TargetRefusedException refusal) {
            LOG.debugf(refusal, "Operation %s on user %s was refused: all of it is undone", operation.id(), targetId);
            return transaction
                    .run(job -> within(job, targetId, refused(refusal), lockout))
                    .line();
        } catch (ReadOnlyException readOnly) {
            LOG.warnf(
                    "Operation %s on user %s failed, nothing was changed: the storage is read-only",
                    operation.id(), targetId);
            return failed(transaction, targetId);
        } catch (RuntimeException failure) {
            LOG.errorf(failure, "Operation %s on user %s failed: nothing was changed", operation.id(), targetId);
            return failed(transaction, targetId);
        }
    }

    /** With the name of the target, unless it was the reading of the target that has failed. */
    private OperationRecord failed(SeparateTransaction transaction, String targetId) {
        TargetResult failed = new TargetResult(OperationOutcome.FAILED, Optional.of(OPERATION_FAILED), Map.of());
        try {
            return transaction.run(job -> record(job, read(job, targetId, user(job, targetId)), failed));
        } catch (RuntimeException unreadable) {
            LOG.debugf(unreadable, "User %s cannot be read", targetId);
            return transaction.run(job -> record(job, read(job, targetId, Optional.empty()), failed));
        }
    }

    /**
     * What was done in a transaction.
     *
     * @param others Keycloak's ids of those for whom it was done with the target
     */
    private record Done(OperationRecord line, List<String> others) {}

    private Done within(KeycloakSession job, String targetId, TargetWork work, Lockout lockout) {
        // First, so that everything read afterwards is current: two operators who act on the same user, or on each
        // other, take turns.
        contractId.ifPresent(contract -> Storage.of(job, ContractLock.class)
                .acquire(job.getContext().getRealm().getId(), contract));
        Sides sides = read(job, targetId, user(job, targetId));
        Optional<String> denied = deny(job, sides);
        TargetResult result = denied.isPresent()
                ? new TargetResult(OperationOutcome.REFUSED, denied, Map.of())
                : work.on(job, sides.both(), lockout);
        OperationRecord line = record(job, sides, result);
        result.others().forEach(other -> record(job, sides.toward(other, Party.of(job, other)), result));
        return new Done(line, result.others().stream().map(UserModel::getId).toList());
    }

    private static TargetWork refused(TargetRefusedException refusal) {
        return (job, both, lockout) ->
                new TargetResult(OperationOutcome.REFUSED, Optional.of(refusal.reason()), Map.of());
    }

    /** Operator and target as just read; the target may be gone. */
    private record Sides(UserModel acting, Party operator, Optional<UserModel> target, Party targetParty) {

        /** Once the operation is not denied. */
        OperatorAndTarget both() {
            return new OperatorAndTarget(
                    operator.contract().orElseThrow(), acting, operator, target.orElseThrow(), targetParty);
        }

        Sides toward(UserModel other, Party otherParty) {
            return new Sides(acting, operator, Optional.of(other), otherParty);
        }

        Person named() {
            return OperatorNow.mayName(operator, targetParty)
                    ? target.map(Person::of).orElse(unnamed())
                    : unnamed();
        }

        private Person unnamed() {
            return new Person(targetParty.userId(), "", "");
        }
    }

    private Sides read(KeycloakSession job, String targetId, Optional<UserModel> target) {
        UserModel acting = user(job, operator.getId())
                .orElseThrow(() -> new IllegalStateException("The operator is gone: " + operator.getId()));
        Party targetParty = target.map(known -> Party.of(job, known))
                .orElse(new Party(targetId, Optional.empty(), Optional.empty()));
        return new Sides(acting, Party.of(job, acting), target, targetParty);
    }

    private Optional<String> deny(KeycloakSession job, Sides sides) {
        OperatorNow operatorNow = new OperatorNow(
                sides.operator(),
                StoppedUser.isStopped(job, sides.acting()) ? Stop.STOPPED : Stop.NOT_STOPPED,
                sides.acting().isEnabled() ? Stop.NOT_STOPPED : Stop.STOPPED);
        return operatorNow.deny(
                contractId, CurrentRealm.of(job).policy().permissions(), operation, sides.targetParty());
    }

    private OperationRecord record(KeycloakSession job, Sides sides, TargetResult result) {
        Optional<Contract> contract = sides.operator().contract();
        OperationRecord line = new OperationRecord(
                KeycloakModelUtils.generateId(),
                contract.map(Contract::id),
                CurrentRealm.of(job).now(),
                Optional.of(id),
                Person.of(sides.acting()),
                sides.named(),
                operation.id(),
                result.outcome(),
                result.reason(),
                result.facts());
        HistoryWritten.write(job, line);
        job.getKeycloakSessionFactory()
                .publish(new OperationRecorded(
                        job,
                        line,
                        sides.acting(),
                        sides.target(),
                        sides.targetParty().type(),
                        contract,
                        origin,
                        masters));
        return line;
    }

    private static Optional<UserModel> user(KeycloakSession job, String userId) {
        return CurrentRealm.of(job).user(userId);
    }
}
