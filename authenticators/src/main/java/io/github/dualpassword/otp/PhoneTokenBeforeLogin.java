package io.github.dualpassword.otp;

import java.time.LocalDate;
import java.util.Optional;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

import io.github.dualpassword.realm.CurrentRealm;
import io.github.dualpassword.storage.Storage;

/** The {@linkplain PhoneToken token on a phone} of a user who is not logged in, who may be nobody. */
public final class PhoneTokenBeforeLogin {

    private PhoneTokenBeforeLogin() {}

    /**
     * Holds a token before anything else of it is read: some databases tell a transaction what was true at its first read, and whoever
     * decides about a token holds it too.
     *
     * @param job whose transaction holds it
     */
    public static void holdFirst(KeycloakSession job, String tokenId) {
        Storage.of(job, TokenStore.class).lock(job.getContext().getRealm().getId(), tokenId);
    }

    /**
     * Holds it: nobody but the engine, by a wrong code, decides about it until the transaction ends. The work is the same whether there
     * is one or not.
     *
     * @param job whose transaction holds it
     * @param user whose it is; empty for nobody
     * @return its id; empty where there is none that confirms anything now
     */
    public static Optional<String> hold(KeycloakSession job, Optional<UserModel> user) {
        CurrentRealm realm = CurrentRealm.of(job);
        String realmId = realm.model().getId();
        Optional<Registration> found = TokenBeforeLogin.registration(job, user);
        String tokenId = found.map(Registration::tokenId).orElse(CodesOfNobody.TOKEN);
        Optional<Token> token =
                Storage.of(job, TokenStore.class).lock(realmId, tokenId).map(StoredToken::token);
        Optional<Registration> registration = Storage.of(job, Registrations.class)
                .lock(realmId, user.map(UserModel::getId).orElse(TokenBeforeLogin.NOBODY))
                .filter(now -> found.filter(now::equals).isPresent());
        boolean suspended = TokenBeforeLogin.isSuspended(job, realmId, tokenId);
        LocalDate today = realm.localTime().toLocalDate();
        return token.filter(held -> held.form() == TokenForm.SOFTWARE)
                .filter(held -> held.contractId().equals(registration.map(Registration::contractId)))
                .filter(held -> TokenRules.standing(held, suspended, today) == TokenStanding.USABLE)
                .filter(held -> !RegisteredToken.isCoolingDown(realm, held, registration.orElseThrow()))
                .map(Token::id);
    }
}
