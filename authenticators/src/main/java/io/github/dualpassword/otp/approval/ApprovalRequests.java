package io.github.dualpassword.otp.approval;

import java.util.List;
import java.util.Optional;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

import io.github.dualpassword.lockout.DeviceMark;
import io.github.dualpassword.lockout.Lockout;
import io.github.dualpassword.otp.PhoneToken;
import io.github.dualpassword.policy.SoftwareTokenSettings;
import io.github.dualpassword.policy.Switch;
import io.github.dualpassword.realm.CurrentRealm;
import io.github.dualpassword.storage.Storage;
import io.github.dualpassword.transaction.SeparateTransaction;

/**
 * The browser's side: asks the phone of a user, and takes what it has approved. Each method works in a transaction of its own, which
 * holds the token meanwhile: nobody asks the same phone twice at a time, and what is approved counts only while the token does.
 *
 * @param session of a request that has changed nothing yet
 */
record ApprovalRequests(KeycloakSession session) {

    /** Whether the user has a phone that can be asked now. For pages to choose by: only {@link #ask} decides. */
    boolean isPossible(UserModel user, ApprovalPurpose purpose) {
        return isOn(session)
                && PhoneToken.of(session, user, purpose.use())
                        .filter(token ->
                                phones(session).ofToken(realmId(), token).isPresent())
                        .isPresent();
    }

    /** Asks the user's phone, one request at a time. */
    AskedPhone ask(UserModel user, AskedFor what) {
        Lockout lockout = Lockout.of(session);
        return SeparateTransaction.of(session).run(job -> ask(job, lockout, user.getId(), what));
    }

    private static AskedPhone ask(KeycloakSession job, Lockout lockout, String userId, AskedFor what) {
        CurrentRealm realm = CurrentRealm.of(job);
        String realmId = realm.model().getId();
        Optional<String> token = realm.user(userId)
                .filter(user -> isOn(job))
                .flatMap(user -> PhoneToken.lock(job, user, what.purpose().use(), lockout))
                .filter(held -> phones(job).ofToken(realmId, held).isPresent());
        if (token.isEmpty()) {
            return new AskedPhone.NoPhone();
        }
        long now = realm.now();
        List<Approval> earlier =
                approvals(job).lockOfToken(realmId, token.get(), now - ApprovalRules.REMEMBERED.toMillis());
        Optional<Long> from = ApprovalRules.waitsUntil(earlier, what.purpose(), now);
        if (from.isPresent()) {
            job.getKeycloakSessionFactory()
                    .publish(new ApprovalThrottled(job, userId, token.get(), what.purpose(), from.get()));
            return new AskedPhone.NotYet(from.get());
        }
        ApprovalRules.givingWay(earlier, what.purpose(), now).forEach(stranger -> giveUp(job, stranger, now));
        Approval asked = NewApproval.of(job, userId, token.get(), what);
        approvals(job).add(asked);
        tell(
                job,
                ApprovalRules.isRepeated(earlier, what.purpose(), now)
                        ? ApprovalMoved.Step.ASKED_REPEATEDLY
                        : ApprovalMoved.Step.ASKED,
                asked);
        return new AskedPhone.Asked(asked);
    }

    /** As it is committed now; empty where it is not of this user, or not for this. */
    Optional<Approval> find(UserModel user, AskedFor what, String id) {
        return SeparateTransaction.alone(session)
                .run(job -> approvals(job).find(realmId(), id))
                .filter(found -> found.userId().equals(user.getId()))
                .filter(found -> found.what().isSameAs(what));
    }

    /**
     * Uses up what the phone has approved, once.
     *
     * @param approved as it was found
     * @return by which device; empty where it is not approved, was used, or the token counts no more
     */
    Optional<DeviceMark> take(UserModel user, Approval approved) {
        Lockout lockout = Lockout.of(session);
        return SeparateTransaction.of(session).run(job -> take(job, lockout, user.getId(), approved));
    }

    private static Optional<DeviceMark> take(KeycloakSession job, Lockout lockout, String userId, Approval shown) {
        CurrentRealm realm = CurrentRealm.of(job);
        String realmId = realm.model().getId();
        Optional<String> token = realm.user(userId)
                .flatMap(user -> PhoneToken.lock(job, user, shown.purpose().use(), lockout));
        Optional<Approval> approved = approvals(job)
                .find(realmId, shown.id())
                .filter(found -> found.userId().equals(userId))
                .filter(found -> token.filter(found.tokenId()::equals).isPresent())
                .filter(found -> approvals(job)
                        .move(realmId, shown.id(), ApprovalState.APPROVED, ApprovalState.USED, realm.now()));
        approved.ifPresent(used -> tell(job, ApprovalMoved.Step.USED, used));
        return approved.map(used -> new DeviceMark(DeviceMark.Kind.TOKEN, used.tokenId()));
    }

    /** The browser gives it up: the phone shows it no longer, and nobody can answer it. */
    void cancel(UserModel user, String id) {
        SeparateTransaction.alone(session).runWithoutResult(job -> {
            long now = CurrentRealm.of(job).now();
            approvals(job)
                    .find(realmId(), id)
                    .filter(found -> found.userId().equals(user.getId()))
                    .ifPresent(found -> giveUp(job, found, now));
        });
    }

    private static void giveUp(KeycloakSession job, Approval waiting, long now) {
        if (approvals(job).move(waiting.realmId(), waiting.id(), ApprovalState.WAITING, ApprovalState.CANCELLED, now)) {
            tell(job, ApprovalMoved.Step.CANCELLED, waiting);
        }
    }

    private static void tell(KeycloakSession job, ApprovalMoved.Step step, Approval approval) {
        job.getKeycloakSessionFactory().publish(new ApprovalMoved(job, step, approval));
    }

    /** Whether the realm asks phones. */
    static boolean isOn(KeycloakSession session) {
        return CurrentRealm.of(session).policy().get(SoftwareTokenSettings.ONE_PUSH) == Switch.ON;
    }

    private static Phones phones(KeycloakSession session) {
        return Storage.of(session, Phones.class);
    }

    private static Approvals approvals(KeycloakSession session) {
        return Storage.of(session, Approvals.class);
    }

    private String realmId() {
        return session.getContext().getRealm().getId();
    }
}
