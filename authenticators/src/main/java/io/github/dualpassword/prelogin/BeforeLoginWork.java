package io.github.dualpassword.prelogin;

import java.util.Map;

import org.keycloak.models.KeycloakSession;

import io.github.dualpassword.audit.OperationOutcome;
import io.github.dualpassword.lockout.Lockout;
import io.github.dualpassword.password.TypedPassword;
import io.github.dualpassword.realm.CurrentRealm;
import io.github.dualpassword.useradministration.OperatorAndTarget;
import io.github.dualpassword.useradministration.TargetRefusal;
import io.github.dualpassword.useradministration.TargetResult;
import io.github.dualpassword.useradministration.TargetWork;

/**
 * A procedure in the transaction of its target: what the operator's password is good for is asked again, and everybody is told in the
 * same transaction. Told is also that nothing was to be done: the operator's token was used.
 */
record BeforeLoginWork(BeforeLoginForm form) implements TargetWork {

    @Override
    public TargetResult on(KeycloakSession job, OperatorAndTarget both, Lockout lockout) {
        if (form.password().isPresent()
                && (RecentReset.of(job, both.operator().getId())
                        || !OperatorPasswords.authorise(job, both.operator())
                        || OperatorPasswords.isSuspended(job, both.operator()))) {
            return TargetResult.refused(TargetRefusal.OPERATOR_PASSWORD_NOT_USABLE, Map.of());
        }
        TargetResult result = work().on(job, both, lockout);
        if (result.outcome() == OperationOutcome.DONE || result.outcome() == OperationOutcome.NOTHING_TO_DO) {
            job.getKeycloakSessionFactory()
                    .publish(new BeforeLoginCompleted(
                            job,
                            form.procedure().orElseThrow(),
                            both.contract().id(),
                            both.operator().getId(),
                            both.target().getId(),
                            form.newPasswords().stream()
                                    .map(TypedPassword::password)
                                    .toList(),
                            CurrentRealm.of(job).now()));
        }
        return result;
    }

    private TargetWork work() {
        return switch (form.procedure().orElseThrow()) {
            case RELEASE -> new Release();
            case RESET -> new Reset(form.newPasswords());
            case RELEASE_OTP -> new ReleaseOtp();
        };
    }
}
