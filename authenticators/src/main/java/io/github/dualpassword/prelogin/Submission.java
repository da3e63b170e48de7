package io.github.dualpassword.prelogin;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.ws.rs.core.Response;

import org.jboss.logging.Logger;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.models.utils.KeycloakModelUtils;

import io.github.dualpassword.audit.OperationOutcome;
import io.github.dualpassword.audit.OperationRecord;
import io.github.dualpassword.lockout.DoorVerdict;
import io.github.dualpassword.otp.CodeBeforeLogin;
import io.github.dualpassword.page.FormViolation;
import io.github.dualpassword.realm.CurrentRealm;
import io.github.dualpassword.sessionend.SessionEnd;
import io.github.dualpassword.throttle.Admission;
import io.github.dualpassword.throttle.Throttle;
import io.github.dualpassword.throttle.ThrottledDoor;
import io.github.dualpassword.transaction.SeparateTransaction;
import io.github.dualpassword.useradministration.Execution;

/**
 * What happens when 実行 was pressed: first what the form alone tells, then the operator's entry through the suspension engine, then
 * whether the procedure is to be carried out, and only then the procedure. Whatever needs operator or target is answered by one
 * sentence, after the same work.
 */
record Submission(AuthenticationFlowContext context, BeforeLoginPage page, BeforeLoginForm form) {

    private static final Logger LOG = Logger.getLogger(Submission.class);

    private static final String REFUSED = "dualPasswordBeforeLoginRefused";

    Response answer() {
        List<FormMessage> wrong = wrong();
        if (!wrong.isEmpty()) {
            return page.form(form, wrong);
        }
        return isCarriedOut() ? page.result(form) : page.form(form, List.of(new FormMessage(REFUSED)));
    }

    private List<FormMessage> wrong() {
        return Stream.concat(
                        FormViolation.messages(form.violations()).stream(),
                        new NewPasswordsOfAnybody(context.getSession()).broken(form))
                .toList();
    }

    /** An address that has used up its entries is refused before anything is looked up. */
    private boolean isCarriedOut() {
        Throttle throttle = Throttle.of(context.getSession());
        Admission admission = throttle.admit(ThrottledDoor.BEFORE_LOGIN, Optional.of(form.operatorId()));
        BeforeLoginRecord event = new BeforeLoginRecord(context, form);
        if (admission.refused()) {
            if (admission.isNews()) {
                event.refused(Optional.empty(), Optional.empty(), Refusal.ADDRESS_THROTTLED.id());
            }
            return false;
        }
        Optional<String> operator = Optional.empty();
        Optional<String> target = Optional.empty();
        Optional<String> refusal;
        try {
            DoorVerdict verdict = new Authorisation(form, CodeBeforeLogin::compare).evaluate(context.getSession());
            settle(throttle, admission, verdict.answer());
            Decision decision =
                    SeparateTransaction.of(context.getSession()).run(job -> Decision.of(job, form, verdict));
            operator = decision.operator();
            target = decision.target();
            refusal = decision.refusal().or(() -> carryOut(decision));
        } catch (RuntimeException failure) {
            LOG.error("A procedure before login failed: nothing was changed", failure);
            refusal = Optional.of(Refusal.NOT_EVALUATED.id());
        }
        if (refusal.isPresent()) {
            event.refused(operator, target, refusal.get());
        } else {
            event.done(operator, target);
        }
        return refusal.isEmpty();
    }

    /** A code that was used before is no guess, but costs the server as much as one: the address pays for it. */
    private void settle(Throttle throttle, Admission admission, DoorVerdict.Answer answer) {
        switch (answer) {
            case RIGHT, NOT_EVALUATED, UNAVAILABLE -> admission.giveBack();
            case WRONG_CODE, WRONG_PASSWORD ->
                throttle.noteWrong(ThrottledDoor.BEFORE_LOGIN, form.operatorId(), form.code());
            case USED_CODE, CLOSED -> {}
        }
    }

    /** @return why it was not carried out; empty when it was */
    private Optional<String> carryOut(Decision decision) {
        KeycloakSession session = context.getSession();
        String target = decision.target().orElseThrow();
        OperationRecord line = new Execution(
                        session,
                        CurrentRealm.of(session)
                                .user(decision.operator().orElseThrow())
                                .orElseThrow(),
                        BeforeLoginPolicy.operation(form.procedure().orElseThrow()),
                        KeycloakModelUtils.generateId())
                .on(target, new BeforeLoginWork(form));
        SessionEnd.carryOut(session, List.of(target));
        boolean done = line.outcome() == OperationOutcome.DONE || line.outcome() == OperationOutcome.NOTHING_TO_DO;
        return done ? Optional.empty() : line.reason();
    }
}
