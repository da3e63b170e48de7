package io.github.dualpassword.useradministration.token;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

import io.github.dualpassword.audit.OperationFacts;
import io.github.dualpassword.contract.Party;
import io.github.dualpassword.contract.Permissions;
import io.github.dualpassword.contract.TokenUsers;
import io.github.dualpassword.lockout.Lockout;
import io.github.dualpassword.otp.HeldToken;
import io.github.dualpassword.otp.OtpStatus;
import io.github.dualpassword.policy.Operation;
import io.github.dualpassword.realm.CurrentRealm;
import io.github.dualpassword.useradministration.OperatorAndTarget;
import io.github.dualpassword.useradministration.ServiceState.Item;
import io.github.dualpassword.useradministration.token.TokenNow.Sharer;

/**
 * The token of a target, held by the transaction of that target.
 *
 * @param held empty where the target has none
 * @param sharers the others who have registered it, in the order of their login IDs; also who stands for another contract by now,
 *     or for none, and is nobody's target
 */
record TokenOfTarget(KeycloakSession job, OperatorAndTarget both, Optional<HeldToken> held, List<UserModel> sharers) {

    static TokenOfTarget of(KeycloakSession job, OperatorAndTarget both, Lockout lockout) {
        Optional<HeldToken> held = HeldToken.of(job, both.target(), lockout);
        List<UserModel> sharers = held.stream()
                .flatMap(token -> token.others(both.target().getId()).stream())
                .flatMap(id -> CurrentRealm.of(job).user(id).stream())
                .sorted(Comparator.comparing(UserModel::getUsername))
                .toList();
        return new TokenOfTarget(job, both, held, sharers);
    }

    /** As the rules see it. */
    TokenNow now(Operation operation) {
        return new TokenNow(
                status(),
                held.map(token -> token.token().serial().value()),
                held.map(token -> token.token().state()),
                sharers.stream()
                        .map(sharer -> new Sharer(
                                sharer.getUsername(),
                                Permissions.deny(
                                        CurrentRealm.of(job).policy().permissions(),
                                        both.operatorParty(),
                                        operation,
                                        Party.of(job, sharer))))
                        .toList());
    }

    OtpStatus status() {
        return OtpStatus.of(
                held.map(HeldToken::standing),
                TokenUsers.of(job.getContext().getRealm()).needOf(both.target()::hasRole));
    }

    /** States before and afterwards, for the record. */
    static Map<String, String> facts(OtpStatus before, OtpStatus after) {
        return OperationFacts.states(Item.of(before).word(), Item.of(after).word());
    }
}
