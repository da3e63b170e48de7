package io.github.dualpassword.otp;

import java.util.Optional;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

import io.github.dualpassword.contract.Contract;
import io.github.dualpassword.contract.ContractProvider;
import io.github.dualpassword.storage.Storage;

/**
 * The token that a user has registered, in the contract for which the user stands now.
 *
 * @param registration which one
 * @param stored as the database has it
 */
record RegisteredToken(Registration registration, StoredToken stored) {

    /** A registration of a contract that the user has left, or the token, holds no longer, even if nothing has removed it. */
    static Optional<RegisteredToken> of(KeycloakSession session, UserModel user) {
        String realmId = session.getContext().getRealm().getId();
        Optional<String> contract =
                session.getProvider(ContractProvider.class).contractOf(user).map(Contract::id);
        return Storage.of(session, Registrations.class)
                .find(realmId, user.getId())
                .filter(registration ->
                        contract.filter(registration.contractId()::equals).isPresent())
                .flatMap(registration -> Storage.of(session, TokenStore.class)
                        .find(realmId, registration.tokenId())
                        .filter(stored -> stored.token()
                                .contractId()
                                .filter(registration.contractId()::equals)
                                .isPresent())
                        .map(stored -> new RegisteredToken(registration, stored)));
    }

    Token token() {
        return stored.token();
    }
}
