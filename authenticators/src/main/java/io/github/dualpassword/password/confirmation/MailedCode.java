package io.github.dualpassword.password.confirmation;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.common.util.SecretGenerator;
import org.keycloak.email.EmailException;
import org.keycloak.email.EmailTemplateProvider;

import io.github.dualpassword.IssuedCode;
import io.github.dualpassword.lockout.CodeIssue;
import io.github.dualpassword.lockout.CodeVerdict;
import io.github.dualpassword.lockout.IssuePermit;
import io.github.dualpassword.lockout.IssuedCodes;
import io.github.dualpassword.page.LoginEvent;
import io.github.dualpassword.page.MailFrame;
import io.github.dualpassword.password.PasswordEntry;
import io.github.dualpassword.procedure.Notes;

/**
 * A code that was mailed to the user: eight digits (26 bits; at least 20 are asked by NIST SP 800-63B), for ten minutes. How
 * many tries it has and how many are sent to a user is counted by the suspension engine, over all sessions; the code can only
 * be entered in the session that asked for it, which keeps its hash.
 */
final class MailedCode {

    static final Duration VALIDITY = Duration.ofMinutes(10);

    private static final int DIGITS = 8;

    private final AuthenticationFlowContext context;
    private final IssuedCodes codes;
    private final Notes<Note> notes;

    MailedCode(AuthenticationFlowContext context) {
        this.context = context;
        this.codes = IssuedCodes.of(context.getSession(), context.getUser(), IssuedCode.CONFIRMATION_CODE);
        this.notes = new Notes<>(context.getAuthenticationSession(), "code", Note.class);
    }

    private enum Note {
        ISSUE
    }

    /** What became of a request for a code. */
    sealed interface Sending {

        record Sent() implements Sending {}

        /** @param nextFrom when another one may be sent, milliseconds since the epoch */
        record TooOften(long nextFrom) implements Sending {}
    }

    /** Whether a code was sent that can still be entered. */
    boolean isOut() {
        return issue().filter(codes::isOut).isPresent();
    }

    /**
     * Makes a new code, which replaces every earlier one of the user, and mails it, if the user may be sent one.
     *
     * @throws EmailException when it could not be mailed; then it does not count, and an earlier one can still be entered
     */
    Sending send() throws EmailException {
        IssuePermit permit = codes.permit();
        if (permit instanceof IssuePermit.Refused refused) {
            return new Sending.TooOften(refused.from());
        }
        String code = SecretGenerator.getInstance().randomString(DIGITS, SecretGenerator.DIGITS);
        try {
            mail(code);
        } catch (EmailException failure) {
            codes.giveBack((IssuePermit.Granted) permit);
            throw failure;
        }
        notes.write(Note.ISSUE, codes.issue(code, VALIDITY));
        return new Sending.Sent();
    }

    private void mail(String code) throws EmailException {
        Map<String, Object> attributes =
                MailFrame.round("dual-password-code.ftl", context.getSession(), context.getUser());
        attributes.put("code", code);
        attributes.put("minutes", VALIDITY.toMinutes());
        context.getSession()
                .getProvider(EmailTemplateProvider.class)
                .setRealm(context.getRealm())
                .setUser(context.getUser())
                .setAuthenticationSession(context.getAuthenticationSession())
                .send("dualPasswordCodeSubject", MailFrame.TEMPLATE, attributes);
    }

    /** Evaluates an entry; nothing is right when no code is out. */
    CodeVerdict evaluate(String entered) {
        return issue().map(issue -> entry().evaluate(issue, entered)).orElse(CodeVerdict.VOID);
    }

    /** Counts an entry as a wrong one, whatever it is. */
    CodeVerdict reject() {
        return issue().map(entry()::reject).orElse(CodeVerdict.VOID);
    }

    /** Voids the code that was proven; false when another request has done so before. */
    boolean use() {
        boolean used = issue().filter(codes::use).isPresent();
        notes.remove(Note.ISSUE);
        return used;
    }

    /** The address as a person recognises it, and nobody else learns it: first letter and domain. */
    static String mask(String address) {
        int at = address.lastIndexOf('@');
        return at < 1 ? "***" : address.charAt(0) + "***" + address.substring(at);
    }

    private PasswordEntry entry() {
        return new PasswordEntry(context.getSession(), LoginEvent.of(context));
    }

    /** Of this user: another one can have begun to log in within the same session. */
    private Optional<CodeIssue> issue() {
        return notes.read(Note.ISSUE, CodeIssue.class)
                .filter(issue -> issue.userId().equals(context.getUser().getId()));
    }
}
