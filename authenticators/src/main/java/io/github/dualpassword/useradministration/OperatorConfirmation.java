package io.github.dualpassword.useradministration;

import java.util.Optional;

import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.events.Details;
import org.keycloak.events.Errors;
import org.keycloak.events.EventType;
import org.keycloak.models.utils.FormMessage;

import io.github.dualpassword.Credential;
import io.github.dualpassword.lockout.SecretEvaluator;
import io.github.dualpassword.lockout.Standing;
import io.github.dualpassword.lockout.Subject;
import io.github.dualpassword.lockout.Verdict;
import io.github.dualpassword.page.PageMessages;
import io.github.dualpassword.password.confirmation.PasswordComparison;

/**
 * The operator's own confirmation password, typed to carry something out on others (D07, E13). Wrong entries count for the
 * operator, and may suspend the operator's confirmation password; never the target's.
 */
public final class OperatorConfirmation {

    /** Name of the field. */
    public static final String FIELD = "operator-confirmation-password";

    private final RequiredActionContext context;

    public OperatorConfirmation(RequiredActionContext context) {
        this.context = context;
    }

    /**
     * Evaluates what was typed. Call it before the request has changed anything, and ask for the operator's
     * {@link Operator#refusal refusal} afterwards: this may have been the entry that suspended the password, or shown it to
     * be the same as the login password.
     *
     * @return what is wrong with it; nothing when it is right
     */
    public Optional<FormMessage> problem() {
        String entered = context.getHttpRequest().getDecodedFormParameters().getFirst(FIELD);
        if (entered == null || entered.isEmpty()) {
            return Optional.of(new FormMessage(FIELD, PageMessages.FIELD_EMPTY));
        }
        Verdict verdict = new SecretEvaluator(context.getSession())
                .evaluate(Subject.of(context.getUser()), Credential.CONFIRMATION, entered);
        if (verdict instanceof Verdict.Right) {
            new PasswordComparison(context.getSession(), context.getUser()).confirmationPasswordProven(entered);
            return Optional.empty();
        }
        if (verdict instanceof Verdict.Unavailable) {
            return Optional.of(new FormMessage(PageMessages.UNAVAILABLE));
        }
        record(verdict);
        return Optional.of(new FormMessage(FIELD, PageMessages.CONFIRMATION_WRONG));
    }

    private void record(Verdict verdict) {
        context.getEvent()
                .clone()
                .event(EventType.CUSTOM_REQUIRED_ACTION)
                .user(context.getUser())
                .detail(Details.CUSTOM_REQUIRED_ACTION, context.getAction())
                .detail(Details.CREDENTIAL_TYPE, Credential.CONFIRMATION.type())
                .error(error(verdict));
    }

    private static String error(Verdict verdict) {
        if (verdict instanceof Verdict.Suspended suspended) {
            return suspended.standing() == Standing.TEMPORARILY_SUSPENDED
                    ? Errors.USER_TEMPORARILY_DISABLED
                    : Errors.USER_DISABLED;
        }
        return Errors.INVALID_USER_CREDENTIALS;
    }
}
