package io.github.dualpassword.otp.software;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

import org.keycloak.authentication.otp.OTPApplicationProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OTPPolicy;
import org.keycloak.models.credential.OTPCredentialModel;

import io.github.dualpassword.otp.CodeParameters;
import io.github.dualpassword.policy.RealmPolicy;
import io.github.dualpassword.policy.SoftwareTokenSettings;
import io.github.dualpassword.policy.Switch;
import io.github.dualpassword.realm.CurrentRealm;

/**
 * Apps of others that show one-time passwords. Which there are, and what each can do, Keycloak's providers say, to which a bank can
 * add its own.
 *
 * @param policy of the realm that issues tokens
 */
public record OtherApps(KeycloakSession session, RealmPolicy policy) {

    /** For the session's realm. */
    public static OtherApps of(KeycloakSession session) {
        return new OtherApps(session, CurrentRealm.of(session).policy());
    }

    /** Whether the realm wants them. */
    public boolean areWanted() {
        return policy.get(SoftwareTokenSettings.OTHER_APPS) == Switch.ON;
    }

    /** Whether a token can be handed to one of them: the realm wants it, and there is one that can do what the realm sets. */
    public boolean areOffered() {
        return areWanted() && !names().isEmpty();
    }

    /** Those that can show a token that is issued now, by the keys of their names; in a stable order. */
    public List<String> names() {
        return names(TokenIssuing.parameters(policy));
    }

    /** The same for a token that is there. */
    public List<String> names(CodeParameters parameters) {
        return names(session.getAllProviders(OTPApplicationProvider.class), parameters);
    }

    static List<String> names(Collection<OTPApplicationProvider> apps, CodeParameters parameters) {
        OTPPolicy wanted = new OTPPolicy(
                OTPCredentialModel.TOTP,
                parameters.algorithm().mac(),
                0,
                parameters.digits(),
                0,
                parameters.periodSeconds());
        return apps.stream()
                .filter(app -> app.supports(wanted))
                .map(OTPApplicationProvider::getName)
                .sorted(Comparator.naturalOrder())
                .toList();
    }
}
