package io.github.dualpassword.prelogin;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.ws.rs.core.Response;

import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.models.utils.FormMessage;

import io.github.dualpassword.lockout.DoorVerdict;
import io.github.dualpassword.otp.CodeBeforeLogin;
import io.github.dualpassword.page.FormViolation;
import io.github.dualpassword.throttle.Admission;
import io.github.dualpassword.throttle.Throttle;
import io.github.dualpassword.throttle.ThrottledDoor;

/**
 * What happens when 実行 was pressed: first what the form alone tells, then whether the address has entries left, and then either the
 * {@linkplain AuthorisedProcedure procedure}, or the wait for a phone. Whatever needs operator or target is answered by one sentence,
 * after the same work.
 */
record Submission(AuthenticationFlowContext context, BeforeLoginPage page, BeforeLoginForm form) {

    static final String REFUSED = "dualPasswordBeforeLoginRefused";

    Response answer() {
        List<FormMessage> wrong = wrong();
        if (!wrong.isEmpty()) {
            return page.form(form, wrong);
        }
        Throttle throttle = Throttle.of(context.getSession());
        Admission admission = throttle.admit(ThrottledDoor.BEFORE_LOGIN, Optional.of(form.operatorId()));
        if (admission.refused()) {
            return refuse(admission);
        }
        // An entry that asks a phone is never given back: it may be somebody else's phone.
        return form.asksPhone(page.policy())
                ? new WaitBeforeLogin(context, page).ask(form)
                : carryOut(throttle, admission);
    }

    private List<FormMessage> wrong() {
        return Stream.concat(
                        FormViolation.messages(form.violations(page.policy())).stream(),
                        new NewPasswordsOfAnybody(context.getSession()).broken(form))
                .toList();
    }

    /** An address that has used up its entries is refused before anything is looked up. */
    private Response refuse(Admission admission) {
        if (admission.isNews()) {
            new BeforeLoginRecord(context, form)
                    .refused(Optional.empty(), Optional.empty(), Refusal.ADDRESS_THROTTLED.id());
        }
        return refused(page, form);
    }

    private Response carryOut(Throttle throttle, Admission admission) {
        AuthorisedProcedure.Outcome outcome = new AuthorisedProcedure(
                        context,
                        new Authorisation(
                                form,
                                (evaluation, operator) -> CodeBeforeLogin.compare(evaluation, operator, form.code())))
                .carryOut();
        outcome.answer().ifPresent(answer -> settle(throttle, admission, answer));
        return outcome.isCarriedOut() ? page.result(BeforeLoginPage.Result.of(form)) : refused(page, form);
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

    /** The same sentence for whatever was not right. */
    static Response refused(BeforeLoginPage page, BeforeLoginForm form) {
        return page.form(form, List.of(new FormMessage(REFUSED)));
    }
}
