package io.github.dualpassword.password.confirmation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.ws.rs.core.Response;

import org.jboss.logging.Logger;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.email.EmailException;
import org.keycloak.models.utils.FormMessage;

import io.github.dualpassword.Credential;
import io.github.dualpassword.Password;
import io.github.dualpassword.lockout.CodeVerdict;
import io.github.dualpassword.lockout.PasswordMark;
import io.github.dualpassword.lockout.Subject;
import io.github.dualpassword.lockout.Verdict;
import io.github.dualpassword.page.FlowPage;
import io.github.dualpassword.page.FormFields;
import io.github.dualpassword.page.FormViolation;
import io.github.dualpassword.page.LoginEvent;
import io.github.dualpassword.page.Moments;
import io.github.dualpassword.page.PageMessages;
import io.github.dualpassword.password.PasswordEntry;

/**
 * The step of a user who has no confirmation password: a code is mailed to the registered address; with that code and
 * the login password the user sets the first one.
 */
final class SetFirstConfirmationPassword implements ConfirmationPasswordForm.Page {

    static final String SEND = "send";
    static final String CODE = "code";
    static final String LOGIN_PASSWORD = "login-password";

    private static final Logger LOG = Logger.getLogger(SetFirstConfirmationPassword.class);

    /** Name of the button. */
    private static final String SET = "set";

    private static final String SEND_TEMPLATE = "dual-password-send-code.ftl";
    private static final String SET_TEMPLATE = "dual-password-set-confirmation.ftl";

    private final AuthenticationFlowContext context;
    private final MailedCode code;

    SetFirstConfirmationPassword(AuthenticationFlowContext context) {
        this.context = context;
        this.code = new MailedCode(context);
    }

    @Override
    public Set<String> buttons() {
        return Set.of(SEND, SET);
    }

    @Override
    public void show() {
        context.challenge(code.isOut() ? setPage(List.of()) : sendPage(List.of()));
    }

    @Override
    public void submit() {
        if (context.getHttpRequest().getDecodedFormParameters().containsKey(SEND)) {
            send();
        } else if (code.isOut()) {
            set();
        } else {
            context.forceChallenge(sendPage(List.of(new FormMessage(PageMessages.CODE_NO_LONGER_VALID))));
        }
    }

    private void send() {
        try {
            if (code.send() instanceof MailedCode.Sending.TooOften tooOften) {
                Moments moments = new Moments(context.getSession(), context.getUser());
                context.forceChallenge(presentPage(
                        new FormMessage(null, "dualPasswordCodeSentTooOften", moments.minute(tooOften.nextFrom()))));
            } else {
                context.challenge(setPage(List.of()));
            }
        } catch (EmailException failure) {
            LOG.error("A code for setting a confirmation password could not be mailed", failure);
            context.forceChallenge(presentPage(new FormMessage("dualPasswordCodeNotSent")));
        } catch (RuntimeException failure) {
            LOG.error("A code for setting a confirmation password could not be counted", failure);
            context.forceChallenge(sendPage(List.of(new FormMessage(PageMessages.UNAVAILABLE))));
        }
    }

    private void set() {
        FormFields form = context.getHttpRequest().getDecodedFormParameters()::getFirst;
        String typedCode = form.text(CODE);
        String loginPassword = form.text(LOGIN_PASSWORD);
        NewConfirmationPassword chosen = new NewConfirmationPassword(context);
        List<FormViolation> violations = Stream.of(
                        FormViolation.ofEmpty(CODE, typedCode.strip()),
                        FormViolation.ofEmpty(LOGIN_PASSWORD, loginPassword),
                        chosen.violations().stream())
                .flatMap(violation -> violation)
                .toList();
        if (!violations.isEmpty()) {
            context.forceChallenge(
                    setPage(chosen.withAllThatTheFormTells(FormViolation.messages(violations), loginPassword)));
            return;
        }
        Optional<PasswordMark> proven = proven(typedCode, loginPassword, chosen);
        if (proven.isEmpty()) {
            return;
        }
        List<FormMessage> broken =
                chosen.equalsLoginPassword(loginPassword).map(List::of).orElseGet(chosen::brokenRules);
        if (!broken.isEmpty()) {
            context.forceChallenge(setPage(broken));
        } else if (code.use()) {
            chosen.set(Password.LOGIN, proven.get()).ifPresent(refused -> context.forceChallenge(presentPage(refused)));
        } else {
            context.forceChallenge(sendPage(List.of(new FormMessage(PageMessages.CODE_NO_LONGER_VALID))));
        }
    }

    /**
     * The login password first, by the suspension engine, whatever the code is.
     *
     * @return its mark; empty when something is wrong, and the answer is given
     */
    private Optional<PasswordMark> proven(String typedCode, String loginPassword, NewConfirmationPassword chosen) {
        Verdict verdict = new PasswordEntry(context.getSession(), LoginEvent.of(context))
                .evaluate(Subject.of(context.getUser()), Credential.LOGIN, loginPassword);
        if (verdict instanceof Verdict.Undecided) {
            context.forceChallenge(presentPage(new FormMessage(PageMessages.UNAVAILABLE)));
            return Optional.empty();
        }
        if (!(verdict instanceof Verdict.Right right)) {
            // A try all the same, and an outcome that tells nothing of the code.
            answer(code.reject(), loginPassword, chosen);
            return Optional.empty();
        }
        CodeVerdict ofCode = code.evaluate(typedCode);
        if (ofCode == CodeVerdict.RIGHT) {
            return Optional.of(right.mark());
        }
        answer(ofCode, loginPassword, chosen);
        return Optional.empty();
    }

    private void answer(CodeVerdict turnedAway, String loginPassword, NewConfirmationPassword chosen) {
        String key = switch (turnedAway) {
            case RIGHT, WRONG -> "dualPasswordCodeOrPasswordWrong";
            case WRONG_FOR_THE_LAST_TIME, VOID -> PageMessages.CODE_NO_LONGER_VALID;
            case UNAVAILABLE -> PageMessages.UNAVAILABLE;
        };
        FormMessage message = new FormMessage(key);
        context.forceChallenge(
                code.isOut()
                        ? setPage(chosen.withAllThatTheFormTells(List.of(message), loginPassword))
                        : sendPage(List.of(message)));
    }

    /** A code that was sent before can be entered, whatever became of the next one. */
    private Response presentPage(FormMessage error) {
        return code.isOut() ? setPage(List.of(error)) : sendPage(List.of(error));
    }

    private Response sendPage(List<FormMessage> errors) {
        return page(SEND_TEMPLATE, errors);
    }

    private Response setPage(List<FormMessage> errors) {
        return page(SET_TEMPLATE, errors);
    }

    private Response page(String template, List<FormMessage> errors) {
        return FlowPage.of(context, errors)
                .setAttribute("maskedAddress", MailedCode.mask(context.getUser().getEmail()))
                .setAttribute(NewConfirmationPassword.RULES, NewConfirmationPassword.rules(context))
                .createForm(template);
    }
}
