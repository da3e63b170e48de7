package io.github.dualpassword.useradministration;

import java.util.Optional;

import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.events.Details;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.utils.FormMessage;

import io.github.dualpassword.Credential;
import io.github.dualpassword.lockout.Subject;
import io.github.dualpassword.lockout.Verdict;
import io.github.dualpassword.page.PageMessages;
import io.github.dualpassword.password.PasswordEntry;
import io.github.dualpassword.password.confirmation.PasswordComparison;

/**
 * The operator's own confirmation password, typed to carry something out on others (D07, E13). Wrong entries count for the
 * operator, and may suspend the operator's confirmation password; never the target's.
 */
public final class OperatorConfirmation {

    /** Name of the field. */
    public static final String FIELD = "operator-confirmation-password";

    /** Name of the button that sends it. */
    public static final String EXECUTE = "execute";

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
        String entered = entered();
        if (entered.isEmpty()) {
            return Optional.of(new FormMessage(FIELD, PageMessages.FIELD_EMPTY));
        }
        Verdict verdict = evaluate(entered);
        if (verdict instanceof Verdict.Right) {
            new PasswordComparison(context.getSession(), context.getUser()).confirmationPasswordProven(entered);
            return Optional.empty();
        }
        return Optional.of(
                verdict instanceof Verdict.Unavailable
                        ? new FormMessage(PageMessages.UNAVAILABLE)
                        : new FormMessage(FIELD, PageMessages.CONFIRMATION_WRONG));
    }

    /**
     * Records an entry on a page that was opened before the password was suspended. The procedure is refused whatever
     * was typed; this is called before the page that says so.
     */
    public void recordRefused(OperatorRefusal reason) {
        boolean sent = context.getHttpRequest().getDecodedFormParameters().containsKey(EXECUTE);
        if (sent
                && reason == OperatorRefusal.CONFIRMATION_SUSPENDED
                && !entered().isEmpty()) {
            evaluate(entered());
        }
    }

    private String entered() {
        String entered = context.getHttpRequest().getDecodedFormParameters().getFirst(FIELD);
        return entered == null ? "" : entered;
    }

    private Verdict evaluate(String entered) {
        EventBuilder event = context.getEvent()
                .clone()
                .event(EventType.CUSTOM_REQUIRED_ACTION)
                .detail(Details.CUSTOM_REQUIRED_ACTION, context.getAction());
        return new PasswordEntry(context.getSession(), event)
                .evaluate(Subject.of(context.getUser()), Credential.CONFIRMATION, entered);
    }
}
