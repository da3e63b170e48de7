package io.github.dualpassword.useradministration.change;

import java.util.List;

import org.keycloak.sessions.AuthenticationSessionModel;

import io.github.dualpassword.policy.Operation;
import io.github.dualpassword.procedure.ProcedureRequest;
import io.github.dualpassword.procedure.Procedures;
import io.github.dualpassword.useradministration.OperatorProcedure;
import io.github.dualpassword.useradministration.OperatorRequest;

/** 利用者情報の管理: an operator changes a user of the same contract, above all both passwords (E). */
final class ChangeUserPasswords extends OperatorProcedure {

    ChangeUserPasswords() {
        super(Procedures.CHANGE_USER_PASSWORDS, List.of(Operation.CHANGE_PASSWORDS));
    }

    @Override
    protected boolean awaitsForm(ProcedureRequest request) {
        return new WizardNotes(request.authentication()).result().isEmpty();
    }

    @Override
    protected void show(OperatorRequest request) {
        new UserChangeWizard(Wizard.of(request)).show();
    }

    @Override
    protected void take(OperatorRequest request) {
        new UserChangeWizard(Wizard.of(request)).take();
    }

    @Override
    protected void refused(ProcedureRequest request) {
        forget(request.authentication());
    }

    @Override
    protected void forget(AuthenticationSessionModel authentication) {
        new WizardNotes(authentication).forget();
    }
}
