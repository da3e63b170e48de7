package io.github.dualpassword.useradministration.passkey;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.keycloak.models.KeycloakSession;

import io.github.dualpassword.audit.OperationFacts;
import io.github.dualpassword.lockout.Lockout;
import io.github.dualpassword.passkey.KeyLabel;
import io.github.dualpassword.passkey.RevocablePasskeys;
import io.github.dualpassword.passkey.SeenKey;
import io.github.dualpassword.useradministration.OperatorAndTarget;
import io.github.dualpassword.useradministration.ServiceState;
import io.github.dualpassword.useradministration.ServiceState.Item;
import io.github.dualpassword.useradministration.TargetResult;
import io.github.dualpassword.useradministration.TargetWork;
import io.github.dualpassword.useradministration.bulk.BulkOperation.Confirmed;

/**
 * Revokes all passkeys of one user. Which device is lost, nobody but the user can tell, and by the name of a key nobody can.
 *
 * @param confirmed what the operator has seen
 */
record PasskeyRevocation(Confirmed confirmed) implements TargetWork {

    @Override
    public TargetResult on(KeycloakSession job, OperatorAndTarget both, Lockout lockout) {
        RevocablePasskeys passkeys = new RevocablePasskeys(job, both.target());
        List<SeenKey> keys = passkeys.held();
        PasskeyDecision decision = PasskeyOperationRules.revoke(confirmed.named(), keys);
        if (decision instanceof PasskeyDecision.Refused refused) {
            return TargetResult.refused(refused.reason(), facts(keys, keys));
        }
        if (decision instanceof PasskeyDecision.NothingToDo) {
            return TargetResult.nothingToDo(facts(keys, keys));
        }
        passkeys.revoke(keys);
        Map<String, String> facts = new HashMap<>(facts(keys, List.of()));
        facts.put(OperationFacts.PASSKEYS, keys.stream().map(SeenKey::id).collect(Collectors.joining(",")));
        facts.put(OperationFacts.PASSKEY_NAMES, KeyLabel.together(keys));
        return TargetResult.done(facts);
    }

    private static Map<String, String> facts(List<SeenKey> before, List<SeenKey> after) {
        return OperationFacts.states(
                ServiceState.words(Item.ofPasskeys(before)), ServiceState.words(Item.ofPasskeys(after)));
    }
}
