package io.github.dualpassword.useradministration.token;

import java.util.List;
import java.util.Optional;

import io.github.dualpassword.contract.Denial;
import io.github.dualpassword.otp.OtpStatus;
import io.github.dualpassword.useradministration.ServiceState.Item;
import io.github.dualpassword.useradministration.TargetRefusal;
import io.github.dualpassword.useradministration.token.TokenNow.Sharer;

/**
 * Whether the token of a target is released or revoked: pure functions of what is true at that moment and of what the operator has
 * confirmed. That operator and target may have to do with each other was asked before.
 */
final class TokenOperationRules {

    private TokenOperationRules() {}

    /** Whether the target is the operator. */
    enum Target {
        ONESELF,
        SOMEBODY_ELSE
    }

    /**
     * Release (H): what it does, it does for all who share the token, so the operator must be allowed to do it for each of them, and must
     * have seen who they are. Nobody releases an own token, whoever shares it, nor one that the bank has suspended.
     *
     * @param confirmed the state that was shown to the operator
     * @param named what was named with it
     */
    static TokenDecision release(List<Item> confirmed, List<String> named, TokenNow now) {
        if (now.status() != OtpStatus.SUSPENDED) {
            return new TokenDecision.NothingToDo();
        }
        if (now.isSuspendedByBank()) {
            return new TokenDecision.Refused(TargetRefusal.TOKEN_SUSPENDED_BY_BANK);
        }
        List<Denial> denials = now.sharers().stream()
                .map(Sharer::denial)
                .flatMap(Optional::stream)
                .toList();
        if (denials.contains(Denial.ONESELF)) {
            return new TokenDecision.Refused(TargetRefusal.OWN_TOKEN);
        }
        if (!denials.isEmpty()) {
            return new TokenDecision.Refused(TargetRefusal.SHARED_TOKEN);
        }
        boolean seen = confirmed.equals(List.of(Item.OTP_SUSPENDED)) && named.equals(now.named());
        return seen ? new TokenDecision.CarriedOut() : new TokenDecision.Refused(TargetRefusal.STATE_CHANGED);
    }

    /**
     * Revocation (K): of the target alone, whoever else uses the token (K13). What has become of the token since it was shown is no
     * matter, as long as it is that one: it shall end in any case.
     *
     * @param named what was named with the target
     */
    static TokenDecision revoke(List<String> named, TokenNow now, Target target) {
        if (!now.status().isRegistered()) {
            return new TokenDecision.NothingToDo();
        }
        if (now.serial().filter(named::contains).isEmpty()) {
            return new TokenDecision.Refused(TargetRefusal.STATE_CHANGED);
        }
        return target == Target.ONESELF && now.status() != OtpStatus.USABLE
                ? new TokenDecision.Refused(TargetRefusal.OWN_TOKEN_NOT_USABLE)
                : new TokenDecision.CarriedOut();
    }
}
