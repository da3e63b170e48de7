package io.github.dualpassword.audit;

import java.util.Map;

import org.keycloak.models.KeycloakSession;

import io.github.dualpassword.audit.OperationRecord.Person;
import io.github.dualpassword.otp.TokenRegistered;
import io.github.dualpassword.otp.TokenRevoked;
import io.github.dualpassword.otp.TokenStore;
import io.github.dualpassword.realm.CurrentRealm;
import io.github.dualpassword.storage.Storage;

/**
 * Writes into the operation history that users have registered tokens, and that the bank has revoked them: then a line for each
 * user who shared the token. Each is written in the transaction in which it happens.
 */
public final class TokenHistory {

    private TokenHistory() {}

    public static void record(TokenRegistered registered) {
        KeycloakSession session = registered.session();
        String realmId = session.getContext().getRealm().getId();
        CurrentRealm.of(session)
                .user(registered.registration().userId())
                .ifPresent(user -> new OwnHistory(session, user)
                        .done(
                                OwnOperation.TOKEN_REGISTERED,
                                Person.of(user),
                                facts(
                                        session,
                                        realmId,
                                        registered.registration().tokenId())));
    }

    public static void record(TokenRevoked revoked) {
        KeycloakSession session = revoked.session();
        Map<String, String> facts =
                Map.of(OperationFacts.TOKEN, revoked.token().serial().value());
        revoked.userIds().stream()
                .flatMap(id -> CurrentRealm.of(session).user(id).stream())
                .forEach(user ->
                        new OwnHistory(session, user).done(OwnOperation.BANK_TOKEN_REVOKED, Person.BANK, facts));
    }

    /** What a line names of a token. */
    static Map<String, String> facts(KeycloakSession session, String realmId, String tokenId) {
        return Storage.of(session, TokenStore.class)
                .find(realmId, tokenId)
                .map(stored ->
                        Map.of(OperationFacts.TOKEN, stored.token().serial().value()))
                .orElseGet(Map::of);
    }
}
