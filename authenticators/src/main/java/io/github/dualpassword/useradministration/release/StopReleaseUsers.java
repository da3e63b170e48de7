package io.github.dualpassword.useradministration.release;

import java.util.Optional;

import org.keycloak.sessions.AuthenticationSessionModel;

import io.github.dualpassword.policy.Operation;
import io.github.dualpassword.procedure.OnceOnly;
import io.github.dualpassword.procedure.Procedures;
import io.github.dualpassword.useradministration.OperatorProcedure;
import io.github.dualpassword.useradministration.OperatorRequest;

/**
 * 利用者停止・解除 (D): list, confirm page, execution, result. What is posted counts only for the page that was shown last;
 * anything else is answered with the page as it is now.
 */
final class StopReleaseUsers extends OperatorProcedure {

    StopReleaseUsers() {
        super(Procedures.STOP_RELEASE_USERS, Operation.RELEASE_PASSWORD, Operation.SERVICE_STOP);
    }

    @Override
    protected void show(OperatorRequest request) {
        step(request).show();
    }

    @Override
    protected void take(OperatorRequest request) {
        step(request).take();
    }

    @Override
    protected void forget(AuthenticationSessionModel authentication) {
        new ReleaseNotes(authentication).forget();
    }

    private static Step step(OperatorRequest request) {
        ReleaseNotes notes = new ReleaseNotes(request.authentication());
        Optional<Confirmation> confirmation = notes.confirmation();
        if (confirmation.isEmpty()) {
            return new ListStep(request);
        }
        return notes.isExecuted()
                        || OnceOnly.isTaken(
                                request.session(), confirmation.get().id())
                ? new ResultStep(request, confirmation.get())
                : new ConfirmStep(request, confirmation.get());
    }
}
