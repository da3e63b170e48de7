package io.github.dualpassword.otp.approval;

import java.util.List;
import java.util.Optional;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

import io.github.dualpassword.boundtransaction.BoundTransactions;
import io.github.dualpassword.otp.PhoneToken;
import io.github.dualpassword.realm.CurrentRealm;
import io.github.dualpassword.storage.Storage;
import io.github.dualpassword.transaction.SeparateTransaction;

/**
 * The phone's side: what it is asked, and its answer.
 *
 * @param session of a request that has changed nothing yet
 * @param phone that has proven by its key who it is
 */
record AnsweringPhone(KeycloakSession session, Phone phone) {

    /** The one request that waits; the text that is to be shown. Empty also where the token counts no more. */
    Optional<ShownApproval> asked() {
        return waiting(session).flatMap(asked -> shown(session, asked));
    }

    private Optional<Approval> waiting(KeycloakSession reading) {
        CurrentRealm realm = CurrentRealm.of(reading);
        long now = realm.now();
        List<Approval> all = Storage.of(reading, Approvals.class)
                .ofToken(realm.model().getId(), phone.tokenId(), now - ApprovalRules.REMEMBERED.toMillis());
        return all.stream()
                .filter(one -> one.stateAt(now) == ApprovalState.WAITING)
                .filter(one -> user(reading, one).isPresent())
                .findFirst();
    }

    /** Whose token it is by now. */
    private Optional<UserModel> user(KeycloakSession reading, Approval asked) {
        return CurrentRealm.of(reading)
                .user(asked.userId())
                .filter(user -> PhoneToken.of(reading, user, asked.purpose().use())
                        .filter(asked.tokenId()::equals)
                        .isPresent());
    }

    private Optional<ShownApproval> shown(KeycloakSession reading, Approval asked) {
        CurrentRealm realm = CurrentRealm.of(reading);
        return user(reading, asked)
                .map(user -> ShownApproval.of(
                        asked,
                        realm.model(),
                        user,
                        asked.what()
                                .boundTo()
                                .flatMap(id -> Storage.of(reading, BoundTransactions.class)
                                        .find(asked.realmId(), id))));
    }

    /** Takes an answer, once. What is not signed by this phone, or not about what it was shown, is no answer. */
    ApprovalRules.Answer answer(ApprovalAnswer sent) {
        if (!sent.isSignedBy(phone)) {
            return ApprovalRules.Answer.NOT_OPEN;
        }
        return SeparateTransaction.alone(session).run(job -> take(job, sent));
    }

    private ApprovalRules.Answer take(KeycloakSession job, ApprovalAnswer sent) {
        long now = CurrentRealm.of(job).now();
        Approvals approvals = Storage.of(job, Approvals.class);
        Optional<Approval> asked = approvals
                .find(job.getContext().getRealm().getId(), sent.id())
                .filter(found -> found.tokenId().equals(phone.tokenId()))
                .filter(found -> shown(job, found)
                        .map(ShownApproval::fingerprint)
                        .filter(sent.shown()::equals)
                        .isPresent());
        if (asked.isEmpty()) {
            return ApprovalRules.Answer.NOT_OPEN;
        }
        ApprovalRules.Answer answer = ApprovalRules.answer(
                asked.get(), ApprovalDecision.byId(sent.decision()).orElseThrow(), sent.number(), now);
        Optional<ApprovalMoved.Step> step = step(answer);
        if (step.isEmpty()) {
            return answer;
        }
        Approval after = asked.get().answered(state(answer), wrongNumbers(asked.get(), answer), sent.signature(), now);
        if (!approvals.change(asked.get(), after)) {
            return ApprovalRules.Answer.NOT_OPEN;
        }
        job.getKeycloakSessionFactory().publish(new ApprovalMoved(job, step.get(), after));
        return answer;
    }

    private static int wrongNumbers(Approval asked, ApprovalRules.Answer answer) {
        boolean wrong =
                answer == ApprovalRules.Answer.WRONG_NUMBER || answer == ApprovalRules.Answer.TOO_MANY_WRONG_NUMBERS;
        return asked.wrongNumbers() + (wrong ? 1 : 0);
    }

    private static ApprovalState state(ApprovalRules.Answer answer) {
        return switch (answer) {
            case APPROVED -> ApprovalState.APPROVED;
            case REFUSED, TOO_MANY_WRONG_NUMBERS -> ApprovalState.REFUSED;
            case WRONG_NUMBER, NOT_OPEN -> ApprovalState.WAITING;
        };
    }

    private static Optional<ApprovalMoved.Step> step(ApprovalRules.Answer answer) {
        return switch (answer) {
            case APPROVED -> Optional.of(ApprovalMoved.Step.APPROVED);
            case REFUSED -> Optional.of(ApprovalMoved.Step.REFUSED);
            case WRONG_NUMBER -> Optional.of(ApprovalMoved.Step.WRONG_NUMBER);
            case TOO_MANY_WRONG_NUMBERS -> Optional.of(ApprovalMoved.Step.TOO_MANY_WRONG_NUMBERS);
            case NOT_OPEN -> Optional.empty();
        };
    }
}
