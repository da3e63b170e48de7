package io.github.dualpassword.otp.approval;

import java.util.List;
import java.util.Optional;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.sessions.AuthenticationSessionModel;

import io.github.dualpassword.lockout.DeviceMark;
import io.github.dualpassword.realm.CurrentRealm;

/**
 * ワンプッシュ認証 of a user who has logged in (I13): a page asks the phone in place of a code, and waits for its answer.
 *
 * @param session of a request that has changed nothing yet
 * @param what the page asks for: an approval of anything else is none
 */
public record AwaitedApproval(
        KeycloakSession session, AuthenticationSessionModel authentication, UserModel user, AskedFor what) {

    /** What becomes of the page. */
    public sealed interface Outcome {

        /** It waits. */
        record Waiting(Approval approval) implements Outcome {}

        /** The phone has approved, and the approval is used up. @param device of the token */
        record Approved(DeviceMark device) implements Outcome {}

        /** A code is to be entered. @param why empty where the user wants to */
        record Code(List<FormMessage> why) implements Outcome {}
    }

    /** Whether pages offer it. */
    public static boolean isOffered(KeycloakSession session, UserModel user, ApprovalPurpose purpose) {
        return new ApprovalRequests(session).isPossible(user, purpose);
    }

    /** Whether the page offers it. */
    public boolean isOffered() {
        return isOffered(session, user, what.purpose());
    }

    /** Whether a page waits for the phone, of whatever it was asked. */
    public boolean isAsked() {
        return asked().isPresent();
    }

    /** Whether this one waits for the phone, or has waited for it. */
    public boolean isAskedForThis() {
        return find().isPresent();
    }

    /** Asks the phone. */
    public Outcome ask() {
        AskedPhone asked = requests().ask(user, what);
        if (asked instanceof AskedPhone.Asked now) {
            note().keep(now.approval());
            return new Outcome.Waiting(now.approval());
        }
        return code(ApprovalMessage.of(session, user, asked));
    }

    /** Goes on with what the phone has approved, waits on, or asks for a code. */
    public Outcome goOn() {
        Optional<Approval> asked = find();
        if (asked.isEmpty()) {
            return code(ApprovalMessage.VOID);
        }
        long now = CurrentRealm.of(session).now();
        return switch (asked.get().stateAt(now)) {
            case WAITING -> new Outcome.Waiting(asked.get());
            case APPROVED -> take(asked.get());
            case USED, REFUSED, CANCELLED, EXPIRED -> code(ApprovalMessage.of(asked.get(), now));
        };
    }

    /** The user gives it up, for a code or for good. */
    public Outcome giveUp() {
        asked().ifPresent(id -> requests().cancel(user, id));
        note().forget();
        return new Outcome.Code(List.of());
    }

    private Outcome take(Approval approved) {
        Optional<DeviceMark> device = requests().take(user, approved);
        note().forget();
        return device.<Outcome>map(Outcome.Approved::new)
                .orElseGet(() -> new Outcome.Code(List.of(ApprovalMessage.VOID)));
    }

    private Optional<Approval> find() {
        return asked().flatMap(id -> requests().find(user, what, id));
    }

    /** What a page before login has waited for is nothing that this user waits for. */
    private Optional<String> asked() {
        return note().id().filter(id -> note().hiddenUntil().isEmpty());
    }

    private Outcome code(FormMessage why) {
        note().forget();
        return new Outcome.Code(List.of(why));
    }

    private ApprovalNote note() {
        return ApprovalNote.of(authentication);
    }

    private ApprovalRequests requests() {
        return new ApprovalRequests(session);
    }
}
