package io.github.dualpassword.otp.software;

import java.util.Optional;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

import io.github.dualpassword.contract.ContractProvider;
import io.github.dualpassword.contract.TokenNeed;
import io.github.dualpassword.contract.TokenUsers;
import io.github.dualpassword.otp.CountedTokens;
import io.github.dualpassword.otp.TokenRegistration;
import io.github.dualpassword.otp.TokenStanding;
import io.github.dualpassword.otp.registration.RegistrationDemand;
import io.github.dualpassword.policy.RealmPolicy;
import io.github.dualpassword.policy.SoftwareTokenSettings;
import io.github.dualpassword.policy.Switch;
import io.github.dualpassword.procedure.Procedures;
import io.github.dualpassword.realm.CurrentRealm;

/** Whether a user can issue a token, and is asked to at a login. */
public record Issuing(KeycloakSession session, UserModel user) {

    /** Whether this user could issue one, were it not for the present state of the user's own token and passwords. */
    public boolean isOffered() {
        CurrentRealm realm = CurrentRealm.of(session);
        return isOn(realm.policy())
                && Procedures.isEnabled(realm.model(), Procedures.ISSUE_TOKEN)
                && TokenUsers.of(realm.model()).needOf(user::hasRole) == TokenNeed.NEEDED
                && session.getProvider(ContractProvider.class).contractOf(user).isPresent();
    }

    /** Whether a realm issues tokens, and its phones could name them. */
    static boolean isOn(RealmPolicy policy) {
        return policy.get(SoftwareTokenSettings.ISSUE) == Switch.ON
                && policy.get(SoftwareTokenSettings.SERVICE_ID).isPresent();
    }

    /**
     * Whether a login asks for it: whoever needs a token and has none, where the contract has none of the bank's that is free. One that
     * is, is registered instead.
     */
    RegistrationDemand demand() {
        if (!isOffered()) {
            return RegistrationDemand.NONE;
        }
        CurrentRealm realm = CurrentRealm.of(session);
        TokenRegistration registration = new TokenRegistration(session);
        return RegistrationDemand.of(
                new RegistrationDemand.Facts(
                        true,
                        standing(),
                        !isBankTokenFree(realm, registration),
                        registration.waitsUntil(user).isPresent(),
                        realm.policy().tokenRequiredFrom()),
                realm.localTime().toLocalDate());
    }

    /** Whether a login leads to it now, so that whoever has no token can get one there. */
    public boolean isAskedFor() {
        return switch (demand()) {
            case OFFERED, REQUIRED -> true;
            case NONE, IMPOSSIBLE, NOT_YET -> false;
        };
    }

    private boolean isBankTokenFree(CurrentRealm realm, TokenRegistration registration) {
        return Procedures.isEnabled(realm.model(), Procedures.REGISTER_TOKEN) && registration.isPossible(user);
    }

    Optional<TokenStanding> standing() {
        return new CountedTokens(session).state(user);
    }
}
