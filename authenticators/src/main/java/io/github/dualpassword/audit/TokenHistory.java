package io.github.dualpassword.audit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.keycloak.models.KeycloakSession;

import io.github.dualpassword.audit.OperationRecord.Person;
import io.github.dualpassword.otp.Token;
import io.github.dualpassword.otp.TokenChangedByBank;
import io.github.dualpassword.otp.TokenRegistered;
import io.github.dualpassword.otp.TokenRevoked;
import io.github.dualpassword.otp.TokenStore;
import io.github.dualpassword.otp.software.IssuedToken;
import io.github.dualpassword.otp.software.IssuedTokens;
import io.github.dualpassword.otp.software.TokenIssued;
import io.github.dualpassword.realm.CurrentRealm;
import io.github.dualpassword.storage.Storage;

/**
 * Writes into the operation history that users have issued and registered tokens, and that the bank has revoked them: then a line for each
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
                                factsWithApp(
                                        session,
                                        realmId,
                                        registered.registration().tokenId())));
    }

    public static void record(TokenIssued issued) {
        KeycloakSession session = issued.session();
        CurrentRealm.of(session)
                .user(issued.issued().userId())
                .ifPresent(user -> new OwnHistory(session, user)
                        .done(
                                OwnOperation.TOKEN_ISSUED,
                                Person.of(user),
                                Map.of(
                                        OperationFacts.TOKEN,
                                        issued.token().serial().value())));
    }

    public static void record(TokenRevoked revoked) {
        byBank(revoked.session(), revoked.token(), revoked.userIds(), OwnOperation.BANK_TOKEN_REVOKED);
    }

    public static void record(TokenChangedByBank changed) {
        OwnOperation operation = switch (changed.change()) {
            case SUSPENDED -> OwnOperation.BANK_TOKEN_SUSPENDED;
            case RELEASED -> OwnOperation.BANK_TOKEN_RELEASED;
            case RESYNCHRONISED -> OwnOperation.BANK_TOKEN_RESYNCHRONISED;
        };
        byBank(changed.session(), changed.token(), changed.userIds(), operation);
    }

    private static void byBank(KeycloakSession session, Token token, List<String> userIds, OwnOperation operation) {
        Map<String, String> facts = Map.of(OperationFacts.TOKEN, token.serial().value());
        userIds.stream()
                .flatMap(id -> CurrentRealm.of(session).user(id).stream())
                .forEach(user -> new OwnHistory(session, user).done(operation, Person.BANK, facts));
    }

    /** What a line names of a token. */
    static Map<String, String> facts(KeycloakSession session, String realmId, String tokenId) {
        return Storage.of(session, TokenStore.class)
                .find(realmId, tokenId)
                .map(stored ->
                        Map.of(OperationFacts.TOKEN, stored.token().serial().value()))
                .orElseGet(Map::of);
    }

    /** The same, and for a software token, what shows its codes. */
    private static Map<String, String> factsWithApp(KeycloakSession session, String realmId, String tokenId) {
        Map<String, String> facts = new HashMap<>(facts(session, realmId, tokenId));
        Storage.of(session, IssuedTokens.class)
                .find(realmId, tokenId)
                .flatMap(IssuedToken::handed)
                .ifPresent(handed -> facts.put(OperationFacts.APP, handed.app().id()));
        return facts;
    }
}
