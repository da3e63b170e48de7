package io.github.dualpassword.useradministration.release;

import org.keycloak.models.KeycloakSession;

import io.github.dualpassword.procedure.OnceOnly;
import io.github.dualpassword.sessionend.SessionEnd;
import io.github.dualpassword.transaction.RequestConnection;
import io.github.dualpassword.useradministration.Execution;
import io.github.dualpassword.useradministration.Operator;

/** Carries out what was confirmed: each target for itself, and all of it once. */
final class StopRelease {

    private final KeycloakSession session;
    private final Operator operator;

    StopRelease(KeycloakSession session, Operator operator) {
        this.session = session;
        this.operator = operator;
    }

    void carryOut(Confirmation confirmation) {
        if (!OnceOnly.take(session, confirmation.id())) {
            return;
        }
        Execution execution =
                new Execution(session, operator.user(), confirmation.wanted().operation(), confirmation.id());
        RequestConnection.giveBack(session);
        confirmation
                .targets()
                .forEach((id, target) -> execution.on(id, new StateChange(confirmation.wanted(), target.state())));
        if (confirmation.wanted() == StateAfter.STOPPED) {
            SessionEnd.carryOut(session, confirmation.targets().keySet());
        }
    }
}
