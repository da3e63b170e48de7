package io.github.dualpassword.password.login;

import java.util.Optional;

import org.keycloak.authentication.AuthenticationFlowContext;

import io.github.dualpassword.Credential;
import io.github.dualpassword.lockout.Subject;
import io.github.dualpassword.lockout.Verdict;
import io.github.dualpassword.password.PasswordEntry;
import io.github.dualpassword.throttle.Admission;
import io.github.dualpassword.throttle.Throttle;
import io.github.dualpassword.throttle.ThrottledDoor;

/** A login password that was entered at a door that is open to everybody: its address is asked for first. */
record LoginEntry(AuthenticationFlowContext context) {

    /** Error of the event of an entry that was refused because of its address. */
    static final String THROTTLED = "address_throttled";

    /**
     * Evaluates it, unless its address has used up its entries. Call it before the request has changed anything.
     *
     * @param loginId as it was typed, or of the user whom an earlier step has identified
     * @return empty where nothing was evaluated, which is answered as a wrong password is
     */
    Optional<Verdict> evaluate(Subject subject, String loginId, String password) {
        Throttle throttle = Throttle.of(context.getSession());
        Admission admission = throttle.admit(ThrottledDoor.LOGIN, Optional.empty());
        if (admission.refused()) {
            context.getEvent().error(THROTTLED);
            return Optional.empty();
        }
        Verdict verdict = new PasswordEntry(context.getSession(), context.getEvent())
                .evaluate(subject, Credential.LOGIN, password);
        if (verdict instanceof Verdict.Rejected) {
            throttle.noteWrong(ThrottledDoor.LOGIN, loginId, password);
        } else {
            admission.giveBack();
        }
        return Optional.of(verdict);
    }
}
