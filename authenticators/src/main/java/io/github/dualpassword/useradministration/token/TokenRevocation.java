package io.github.dualpassword.useradministration.token;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.keycloak.models.KeycloakSession;

import io.github.dualpassword.audit.OperationFacts;
import io.github.dualpassword.contract.TokenUsers;
import io.github.dualpassword.lockout.Lockout;
import io.github.dualpassword.otp.HeldToken;
import io.github.dualpassword.otp.OtpStatus;
import io.github.dualpassword.policy.Operation;
import io.github.dualpassword.realm.CurrentRealm;
import io.github.dualpassword.useradministration.OperatorAndTarget;
import io.github.dualpassword.useradministration.TargetResult;
import io.github.dualpassword.useradministration.TargetWork;
import io.github.dualpassword.useradministration.bulk.BulkOperation.Confirmed;
import io.github.dualpassword.useradministration.token.TokenOperationRules.Target;

/**
 * Revokes the token of one user: the user loses it, and others who share it do not (K13). Without others it ends for good.
 *
 * @param confirmed what the operator has seen
 */
record TokenRevocation(Confirmed confirmed) implements TargetWork {

    @Override
    public TargetResult on(KeycloakSession job, OperatorAndTarget both, Lockout lockout) {
        TokenOfTarget token = TokenOfTarget.of(job, both, lockout);
        OtpStatus before = token.status();
        Target target = both.operator().getId().equals(both.target().getId()) ? Target.ONESELF : Target.SOMEBODY_ELSE;
        TokenDecision decision =
                TokenOperationRules.revoke(confirmed.named(), token.now(Operation.REVOKE_TOKEN), target);
        if (decision instanceof TokenDecision.Refused refused) {
            return TargetResult.refused(refused.reason(), TokenOfTarget.facts(before, before));
        }
        if (decision instanceof TokenDecision.NothingToDo) {
            return TargetResult.nothingToDo(TokenOfTarget.facts(before, before));
        }
        HeldToken held = token.held().orElseThrow();
        held.revokeFrom(job, both.target().getId());
        OtpStatus after = OtpStatus.of(
                Optional.empty(), TokenUsers.of(job.getContext().getRealm()).needOf(both.target()::hasRole));
        CurrentRealm realm = CurrentRealm.of(job);
        Map<String, String> facts = new HashMap<>(TokenOfTarget.facts(before, after));
        facts.put(OperationFacts.TOKEN, held.token().serial().value());
        facts.put(
                OperationFacts.REGISTRATION_FROM,
                String.valueOf(realm.policy()
                        .afterRevocation()
                        .registrationFrom(realm.instant())
                        .toEpochMilli()));
        return TargetResult.done(facts);
    }
}
