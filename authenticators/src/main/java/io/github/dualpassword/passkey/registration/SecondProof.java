package io.github.dualpassword.passkey.registration;

import java.util.List;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

import io.github.dualpassword.passkey.HeldKey;
import io.github.dualpassword.passkey.KeyStanding;
import io.github.dualpassword.passkey.UserPasskeys;
import io.github.dualpassword.policy.FurtherPasskey;
import io.github.dualpassword.policy.PasskeySettings;
import io.github.dualpassword.realm.CurrentRealm;

/** What a registration asks for beside the confirmation password. */
enum SecondProof {
    CODE,
    /** Of a passkey that the user has: whoever relays passwords and codes cannot relay it. */
    SIGNATURE,
    /** Nothing would do: the user's passkeys are suspended. A code in their place would make a suspension a way around them. */
    NONE;

    static SecondProof of(KeycloakSession session, UserModel user) {
        return of(
                CurrentRealm.of(session).policy().get(PasskeySettings.FURTHER),
                new UserPasskeys(session, user)
                        .all().stream().map(HeldKey::standing).toList());
    }

    /** @param keys what the user's passkeys are good for */
    static SecondProof of(FurtherPasskey wanted, List<KeyStanding> keys) {
        if (wanted == FurtherPasskey.BY_CODE) {
            return CODE;
        }
        if (keys.contains(KeyStanding.USABLE)) {
            return SIGNATURE;
        }
        return keys.contains(KeyStanding.SUSPENDED) ? NONE : CODE;
    }
}
