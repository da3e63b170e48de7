package io.github.dualpassword.passkey;

import java.util.Optional;

import org.keycloak.credential.CredentialModel;

import io.github.dualpassword.policy.PasskeySettings;
import io.github.dualpassword.policy.RealmPolicy;
import io.github.dualpassword.policy.Switch;
import io.github.dualpassword.realm.CurrentRealm;

/**
 * Says what the keys of users are good for to those who administer them: by the realm alone. On which host a page of theirs stands
 * does not matter, other than for {@link UserPasskeys}.
 *
 * @param rpId of the realm; empty where it has none, so that no key counts
 * @param allowsSynced whether keys count that can be copied to other devices
 * @param now milliseconds since the epoch
 */
public record KeyReader(String rpId, boolean allowsSynced, long now) {

    public static KeyReader of(CurrentRealm realm) {
        return new KeyReader(
                RelyingParty.idOf(realm.model().getWebAuthnPolicy()).orElse(""),
                realm.policy().get(PasskeySettings.SYNCED) == Switch.ON,
                realm.now());
    }

    /** Whether the realm has passkeys at all. */
    public static boolean isOn(RealmPolicy policy) {
        return policy.isSetUp() && policy.get(PasskeySettings.PASSKEYS) == Switch.ON;
    }

    /** A key of a user, whatever it is good for. */
    public SeenKey see(HeldPasskeys.Held held, String userId) {
        CredentialModel stored = held.stored();
        KeyStanding standing = StoredKey.read(stored)
                .map(key -> KeyRules.standing(
                        held.registration(), key, new KeyRules.Wanted(userId, rpId, allowsSynced, now)))
                .orElse(KeyStanding.NOT_REGISTERED);
        return new SeenKey(
                stored.getId(),
                KeyLabel.shown(stored.getUserLabel()),
                standing,
                standing == KeyStanding.NOT_REGISTERED ? Optional.empty() : held.registration());
    }
}
