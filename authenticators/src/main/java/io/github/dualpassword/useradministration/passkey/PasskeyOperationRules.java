package io.github.dualpassword.useradministration.passkey;

import java.util.List;

import io.github.dualpassword.passkey.SeenKey;
import io.github.dualpassword.useradministration.TargetRefusal;

/**
 * Whether the passkeys of a target are revoked: a pure function of what is true at that moment and of what the operator has confirmed.
 * That operator and target may have to do with each other was asked before.
 */
final class PasskeyOperationRules {

    private PasskeyOperationRules() {}

    /**
     * All of them or none. What has become of a key since it was shown is no matter, nor that one is gone: it shall end in any case.
     * One that was registered since nobody has decided about.
     *
     * @param named marks of the keys that were shown with the target
     */
    static PasskeyDecision revoke(List<String> named, List<SeenKey> now) {
        if (now.isEmpty()) {
            return new PasskeyDecision.NothingToDo();
        }
        if (!named.containsAll(now.stream().map(SeenKey::mark).toList())) {
            return new PasskeyDecision.Refused(TargetRefusal.STATE_CHANGED);
        }
        return new PasskeyDecision.CarriedOut();
    }
}
