package io.github.dualpassword.otp.push;

import java.util.Optional;

import org.keycloak.models.KeycloakSession;

import io.github.dualpassword.otp.secret.MissingKeyException;
import io.github.dualpassword.otp.secret.VaultEntry;
import io.github.dualpassword.policy.RealmPolicy;
import io.github.dualpassword.policy.SoftwareTokenSettings;
import io.github.dualpassword.policy.Switch;
import io.github.dualpassword.realm.CurrentRealm;

/** The {@link ServerKey} of the session's realm, from Keycloak's vault: never in the database, nor in a realm's attributes. */
public record PushKey(KeycloakSession session) {

    /** Whether the realm asks phones, and wants them to be told. */
    public static boolean isWanted(RealmPolicy policy) {
        return policy.get(SoftwareTokenSettings.ONE_PUSH) == Switch.ON
                && policy.get(SoftwareTokenSettings.PUSH) == Switch.ON;
    }

    /** Empty where there is none: then everything is as without Web Push. */
    Optional<ServerKey> find() {
        try {
            return Optional.of(read());
        } catch (MissingKeyException missing) {
            return Optional.empty();
        }
    }

    /** @throws MissingKeyException when there is none, with a sentence for whoever runs the server */
    public void demand() {
        read();
    }

    private ServerKey read() {
        String entry = CurrentRealm.of(session).policy().get(SoftwareTokenSettings.PUSH_VAULT_ENTRY);
        return new VaultEntry(session, entry, "Phones cannot be told by Web Push").read(ServerKey::parse);
    }
}
