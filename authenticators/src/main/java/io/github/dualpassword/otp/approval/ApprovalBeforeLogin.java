package io.github.dualpassword.otp.approval;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

import io.github.dualpassword.lockout.DoorEntry.ComparedCode;
import io.github.dualpassword.otp.PhoneTokenBeforeLogin;
import io.github.dualpassword.realm.CurrentRealm;
import io.github.dualpassword.storage.Storage;
import io.github.dualpassword.transaction.SeparateTransaction;

/**
 * ワンプッシュ認証 before login (I13). Whoever asks has proven nothing, so nothing tells whether anybody is asked: where nobody is, a
 * request is made all the same, and is gone when its transaction ends. The work is the same for everybody and for nobody, until the
 * phone has approved.
 */
public record ApprovalBeforeLogin(KeycloakSession session) {

    /** In place of the id of a user, or of what does not exist: nobody has it. */
    private static final String NOBODY = "nobody";

    /**
     * Asks the phone of whoever is wanted, if there is one that may be asked.
     *
     * @param wanted found in the session of the job, by the same work for everybody
     * @return what the browser waits for, whether anybody was asked or not
     */
    public Approval ask(Function<KeycloakSession, WantedOperator> wanted, AskedFor what) {
        return SeparateTransaction.alone(session).run(job -> ask(job, wanted.apply(job), what));
    }

    private static Approval ask(KeycloakSession job, WantedOperator wanted, AskedFor what) {
        Optional<String> token = phone(job, wanted.toAsk());
        CurrentRealm realm = CurrentRealm.of(job);
        long now = realm.now();
        Approvals approvals = approvals(job);
        String realmId = realm.model().getId();
        long since = now - ApprovalRules.REMEMBERED.toMillis();
        // Where there is no token, nothing is held, and strangers need not wait for each other.
        List<Approval> earlier = token.map(held -> approvals.lockOfToken(realmId, held, since))
                .orElseGet(() -> approvals.ofToken(realmId, NOBODY, since));
        boolean isFree = ApprovalRules.waitsUntil(earlier, what.purpose(), now).isEmpty();
        boolean isAsked = token.isPresent() && isFree;
        Approval asked =
                NewApproval.of(job, wanted.toAsk().map(UserModel::getId).orElse(NOBODY), token.orElse(NOBODY), what);
        approvals.add(asked);
        approvals.remove(asked.realmId(), isAsked ? NOBODY : asked.id());
        if (isAsked) {
            ApprovalMoved.Step step = ApprovalRules.isRepeated(earlier, what.purpose(), now)
                    ? ApprovalMoved.Step.ASKED_REPEATEDLY
                    : ApprovalMoved.Step.ASKED;
            job.getKeycloakSessionFactory().publish(new ApprovalMoved(job, step, asked));
        } else {
            String why = wanted.hindrance()
                    .orElse(token.isPresent() ? ApprovalPretended.ASKED_LATELY : ApprovalPretended.NO_PHONE);
            job.getKeycloakSessionFactory()
                    .publish(new ApprovalPretended(job, wanted.user().map(UserModel::getId), asked.address(), why));
        }
        return asked;
    }

    /** The token whose phone can be asked, held by the job. */
    private static Optional<String> phone(KeycloakSession job, Optional<UserModel> user) {
        Optional<String> token = PhoneTokenBeforeLogin.hold(job, user);
        return Storage.of(job, Phones.class)
                .ofToken(job.getContext().getRealm().getId(), token.orElse(NOBODY))
                .map(Phone::tokenId);
    }

    /** Whether the phone has approved it, and nothing has come of that yet. */
    public boolean isApproved(String id) {
        return SeparateTransaction.alone(session)
                .run(job -> find(job, id)
                        .filter(asked -> asked.stateAt(CurrentRealm.of(job).now()) == ApprovalState.APPROVED)
                        .isPresent());
    }

    /** Whether it was used, by whatever form. */
    public boolean isUsed(String id) {
        return SeparateTransaction.alone(session)
                .run(job -> find(job, id)
                        .filter(asked -> asked.state() == ApprovalState.USED)
                        .isPresent());
    }

    /** The browser gives it up, if anybody was asked. @return Keycloak's id of who was; empty for nobody */
    public Optional<String> giveUp(String id) {
        return SeparateTransaction.alone(session).run(job -> {
            Optional<Approval> asked = find(job, id);
            approvals(job)
                    .move(
                            job.getContext().getRealm().getId(),
                            id,
                            ApprovalState.WAITING,
                            ApprovalState.CANCELLED,
                            CurrentRealm.of(job).now());
            return asked.map(Approval::userId);
        });
    }

    /**
     * Compares an approval in place of a code. One that is used by now, or whose time is over, counts as a code that was used.
     *
     * @param evaluation a session of the evaluation alone
     * @param user who was found; empty for nobody
     */
    public static ComparedCode compare(KeycloakSession evaluation, Optional<UserModel> user, String id) {
        Optional<Approval> own = find(evaluation, id)
                .filter(asked -> user.map(UserModel::getId)
                        .filter(asked.userId()::equals)
                        .isPresent());
        boolean isApproved = own.filter(
                        asked -> asked.stateAt(CurrentRealm.of(evaluation).now()) == ApprovalState.APPROVED)
                .isPresent();
        if (isApproved) {
            return new ComparedCode(ComparedCode.Answer.RIGHT, job -> use(job, own.get()));
        }
        return new ComparedCode(own.isPresent() ? ComparedCode.Answer.USED : ComparedCode.Answer.WRONG, job -> false);
    }

    private static boolean use(KeycloakSession job, Approval approved) {
        PhoneTokenBeforeLogin.holdFirst(job, approved.tokenId());
        boolean isUsed = phone(job, CurrentRealm.of(job).user(approved.userId()))
                        .filter(approved.tokenId()::equals)
                        .isPresent()
                && approvals(job)
                        .move(
                                approved.realmId(),
                                approved.id(),
                                ApprovalState.APPROVED,
                                ApprovalState.USED,
                                CurrentRealm.of(job).now());
        if (isUsed) {
            job.getKeycloakSessionFactory().publish(new ApprovalMoved(job, ApprovalMoved.Step.USED, approved));
        }
        return isUsed;
    }

    private static Optional<Approval> find(KeycloakSession job, String id) {
        return approvals(job)
                .find(job.getContext().getRealm().getId(), id)
                .filter(asked -> asked.purpose() == ApprovalPurpose.BEFORE_LOGIN);
    }

    private static Approvals approvals(KeycloakSession job) {
        return Storage.of(job, Approvals.class);
    }
}
