package io.github.dualpassword.useradministration.release;

import java.util.Optional;
import java.util.function.Consumer;

import org.keycloak.authentication.InitiatedActionSupport;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.sessions.AuthenticationSessionModel;

import io.github.dualpassword.page.Procedures;
import io.github.dualpassword.policy.Operation;
import io.github.dualpassword.useradministration.OnceOnly;
import io.github.dualpassword.useradministration.Operator;
import io.github.dualpassword.useradministration.OperatorConfirmation;
import io.github.dualpassword.useradministration.OperatorRefusal;
import io.github.dualpassword.useradministration.OperatorRefusalPage;

/**
 * 利用者停止・解除 (D): list, confirm page, execution, result. What is posted counts only for the page that was shown last;
 * anything else is answered with the page as it is now.
 */
final class StopReleaseUsers implements RequiredActionProvider {

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
        // Opened by applications and by the menu only.
    }

    @Override
    public void requiredActionChallenge(RequiredActionContext context) {
        entitled(context).ifPresent(operator -> step(context, operator).show());
    }

    @Override
    public void processAction(RequiredActionContext context) {
        entitled(context, new OperatorConfirmation(context)::recordRefused)
                .ifPresent(operator ->
                        step(context, operator).take(context.getHttpRequest().getDecodedFormParameters()));
    }

    @Override
    public void initiatedActionCanceled(KeycloakSession session, AuthenticationSessionModel authentication) {
        new ReleaseNotes(authentication).forget();
        Procedures.leave(authentication, Procedures.STOP_RELEASE_USERS);
    }

    /** The operator, who is asked for at every request; who is refused has got the answer already. */
    static Optional<Operator> entitled(RequiredActionContext context) {
        return entitled(context, reason -> {});
    }

    private static Optional<Operator> entitled(RequiredActionContext context, Consumer<OperatorRefusal> beforeAnswer) {
        Operator operator = Operator.of(context.getSession(), context.getUser());
        Optional<OperatorRefusal> refusal = operator.refusal(Operation.RELEASE_PASSWORD, Operation.SERVICE_STOP);
        refusal.ifPresent(reason -> {
            beforeAnswer.accept(reason);
            new OperatorRefusalPage(context).answer(operator, reason);
        });
        return refusal.isPresent() ? Optional.empty() : Optional.of(operator);
    }

    private static Step step(RequiredActionContext context, Operator operator) {
        ReleaseNotes notes = new ReleaseNotes(context.getAuthenticationSession());
        Optional<Confirmation> confirmation = notes.confirmation();
        if (confirmation.isEmpty()) {
            return new ListStep(context, operator);
        }
        return notes.isExecuted()
                        || OnceOnly.isTaken(
                                context.getSession(), confirmation.get().id())
                ? new ResultStep(context, operator, confirmation.get())
                : new ConfirmStep(context, operator, confirmation.get());
    }

    @Override
    public void close() {}
}
