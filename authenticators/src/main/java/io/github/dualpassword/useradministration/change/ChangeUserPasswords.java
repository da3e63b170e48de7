package io.github.dualpassword.useradministration.change;

import java.util.Optional;
import java.util.function.Consumer;

import org.keycloak.authentication.InitiatedActionSupport;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.sessions.AuthenticationSessionModel;

import io.github.dualpassword.page.Procedures;
import io.github.dualpassword.policy.Operation;
import io.github.dualpassword.useradministration.Operator;
import io.github.dualpassword.useradministration.OperatorConfirmation;
import io.github.dualpassword.useradministration.OperatorRefusal;
import io.github.dualpassword.useradministration.OperatorRefusalPage;

/** 利用者情報の管理: an operator changes a user of the same contract, above all both passwords (E). */
final class ChangeUserPasswords implements RequiredActionProvider {

    @Override
    public InitiatedActionSupport initiatedActionSupport() {
        return InitiatedActionSupport.SUPPORTED;
    }

    @Override
    public int getMaxAuthAge(KeycloakSession session) {
        return Procedures.maximumAge(session);
    }

    @Override
    public void evaluateTriggers(RequiredActionContext context) {
        // Opened by applications, the menu and the result of a release only.
    }

    @Override
    public void requiredActionChallenge(RequiredActionContext context) {
        answer(context, reason -> {}, wizard -> new UserChangeWizard(wizard).show());
    }

    @Override
    public void processAction(RequiredActionContext context) {
        answer(
                context,
                new OperatorConfirmation(context)::recordRefused,
                wizard -> new UserChangeWizard(wizard)
                        .take(context.getHttpRequest().getDecodedFormParameters()));
    }

    @Override
    public void initiatedActionCanceled(KeycloakSession session, AuthenticationSessionModel authentication) {
        new WizardNotes(authentication).forget();
        Procedures.leave(authentication, Procedures.CHANGE_USER_PASSWORDS);
    }

    /** At every request: roles, contracts and passwords change while pages are open. */
    private static void answer(
            RequiredActionContext context, Consumer<OperatorRefusal> beforeAnswer, Consumer<Wizard> request) {
        Operator operator = Operator.of(context.getSession(), context.getUser());
        Optional<OperatorRefusal> refusal = operator.refusal(Operation.CHANGE_PASSWORDS);
        Wizard wizard = Wizard.of(context, operator);
        if (refusal.isPresent()) {
            beforeAnswer.accept(refusal.get());
            wizard.notes().forget();
            new OperatorRefusalPage(context).answer(operator, refusal.get());
        } else {
            request.accept(wizard);
        }
    }

    @Override
    public void close() {}
}
