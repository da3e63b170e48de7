package io.github.dualpassword.prelogin;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

import io.github.dualpassword.audit.OperationFacts;
import io.github.dualpassword.contract.TokenUsers;
import io.github.dualpassword.lockout.Lockout;
import io.github.dualpassword.otp.HeldToken;
import io.github.dualpassword.otp.OtpStatus;
import io.github.dualpassword.useradministration.OperatorAndTarget;
import io.github.dualpassword.useradministration.ServiceState.Item;
import io.github.dualpassword.useradministration.TargetResult;
import io.github.dualpassword.useradministration.TargetWork;

/**
 * ③ OTP登録解除: the target's registration ends, of a shared token the target's alone, and the target registers anew at the next login,
 * without waiting (I10).
 */
final class ReleaseOtp implements TargetWork {

    @Override
    public TargetResult on(KeycloakSession job, OperatorAndTarget both, Lockout lockout) {
        UserModel target = both.target();
        Optional<HeldToken> held = HeldToken.of(job, target, lockout);
        OtpStatus before = status(job, target, held);
        if (held.isEmpty()) {
            return TargetResult.nothingToDo(facts(before, before));
        }
        held.get().releaseRegistrationOf(job, target.getId());
        Map<String, String> facts = new HashMap<>(facts(before, status(job, target, Optional.empty())));
        facts.put(OperationFacts.TOKEN, held.get().token().serial().value());
        return TargetResult.done(facts);
    }

    private static OtpStatus status(KeycloakSession job, UserModel target, Optional<HeldToken> held) {
        return OtpStatus.of(
                held.map(HeldToken::standing),
                TokenUsers.of(job.getContext().getRealm()).needOf(target::hasRole));
    }

    private static Map<String, String> facts(OtpStatus before, OtpStatus after) {
        return OperationFacts.states(Item.of(before).word(), Item.of(after).word());
    }
}
