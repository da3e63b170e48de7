package io.github.dualpassword.useradministration.token;

import java.util.HashMap;
import java.util.Map;

import org.keycloak.models.KeycloakSession;

import io.github.dualpassword.audit.OperationFacts;
import io.github.dualpassword.lockout.Lockout;
import io.github.dualpassword.otp.HeldToken;
import io.github.dualpassword.otp.OtpStatus;
import io.github.dualpassword.policy.Operation;
import io.github.dualpassword.useradministration.OperatorAndTarget;
import io.github.dualpassword.useradministration.ServiceState;
import io.github.dualpassword.useradministration.TargetResult;
import io.github.dualpassword.useradministration.TargetWork;
import io.github.dualpassword.useradministration.bulk.BulkOperation.Confirmed;

/**
 * Releases the token of one user, and with it all who share it: each of them becomes usable, and is named.
 *
 * @param confirmed what the operator has seen
 */
record TokenRelease(Confirmed confirmed) implements TargetWork {

    @Override
    public TargetResult on(KeycloakSession job, OperatorAndTarget both, Lockout lockout) {
        TokenOfTarget token = TokenOfTarget.of(job, both, lockout);
        OtpStatus before = token.status();
        TokenDecision decision = TokenOperationRules.release(
                ServiceState.items(confirmed.state()), confirmed.named(), token.now(Operation.RELEASE_OTP));
        if (decision instanceof TokenDecision.Refused refused) {
            return TargetResult.refused(refused.reason(), TokenOfTarget.facts(before, before));
        }
        if (decision instanceof TokenDecision.NothingToDo) {
            return TargetResult.nothingToDo(TokenOfTarget.facts(before, before));
        }
        HeldToken held = token.held().orElseThrow();
        held.release(job, lockout);
        Map<String, String> facts = new HashMap<>(TokenOfTarget.facts(before, OtpStatus.USABLE));
        facts.put(OperationFacts.TOKEN, held.token().serial().value());
        return TargetResult.done(facts).with(token.sharers());
    }
}
