package io.github.dualpassword.useradministration;

import java.util.Optional;

import org.keycloak.models.utils.FormMessage;

import io.github.dualpassword.Credential;
import io.github.dualpassword.lockout.Subject;
import io.github.dualpassword.lockout.Verdict;
import io.github.dualpassword.page.PageMessages;
import io.github.dualpassword.password.PasswordEntry;
import io.github.dualpassword.password.confirmation.PasswordComparison;
import io.github.dualpassword.procedure.ProcedureRequest;

/**
 * The operator's own confirmation password, typed to carry something out on others (D07, E13). Wrong entries count for the
 * operator, and may suspend the operator's confirmation password; never the target's.
 */
final class OperatorConfirmation {

    /** Name of the field. */
    static final String FIELD = "operator-confirmation-password";

    /** Name of the button that sends it. */
    static final String EXECUTE = "execute";

    private final ProcedureRequest request;

    OperatorConfirmation(ProcedureRequest request) {
        this.request = request;
    }

    /** That nothing was typed. */
    Optional<FormMessage> missing() {
        return request.text(FIELD).isEmpty()
                ? Optional.of(new FormMessage(FIELD, PageMessages.FIELD_EMPTY))
                : Optional.empty();
    }

    /**
     * Evaluates what was typed. Call it before the request has changed anything, and ask for the operator's
     * refusal afterwards: this may have been the entry that suspended the password, or shown it to
     * be the same as the login password.
     *
     * @return what is wrong with it; nothing when it is right
     */
    Optional<FormMessage> problem() {
        String entered = request.text(FIELD);
        if (entered.isEmpty()) {
            return missing();
        }
        Verdict verdict = evaluate(entered);
        if (verdict instanceof Verdict.Right) {
            new PasswordComparison(request.session(), request.user()).confirmationPasswordProven(entered);
            return Optional.empty();
        }
        return Optional.of(
                verdict instanceof Verdict.Undecided
                        ? new FormMessage(PageMessages.UNAVAILABLE)
                        : new FormMessage(FIELD, PageMessages.CONFIRMATION_WRONG));
    }

    /**
     * Records an entry on a page that was opened before the password was suspended. The procedure is refused whatever
     * was typed; this is called before the page that says so.
     */
    void recordRefused(OperatorDenial reason) {
        String entered = request.text(FIELD);
        if (request.pressed(EXECUTE) && reason == OperatorDenial.CONFIRMATION_SUSPENDED && !entered.isEmpty()) {
            evaluate(entered);
        }
    }

    private Verdict evaluate(String entered) {
        return new PasswordEntry(request.session(), request.refusal())
                .evaluate(Subject.of(request.user()), Credential.CONFIRMATION, entered);
    }
}
