package io.github.dualpassword.otp;

import java.time.Duration;
import java.util.Optional;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

import io.github.dualpassword.contract.Contract;
import io.github.dualpassword.contract.ContractProvider;
import io.github.dualpassword.policy.RealmPolicy;
import io.github.dualpassword.policy.SoftwareTokenSettings;
import io.github.dualpassword.realm.CurrentRealm;
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

    /**
     * From when on it confirms anything: a phone that somebody was talked into registering must not approve a transfer a minute later.
     *
     * @return milliseconds since the epoch; empty of a token that does from its registration on
     */
    static Optional<Long> confirmsFrom(RealmPolicy policy, Token token, Registration registration) {
        Duration coolDown = policy.get(SoftwareTokenSettings.COOL_DOWN);
        return Optional.of(registration.registeredAt() + coolDown.toMillis())
                .filter(from -> token.form() == TokenForm.SOFTWARE && !coolDown.isZero());
    }

    /** Whether it confirms nothing yet. */
    static boolean isCoolingDown(CurrentRealm realm, Token token, Registration registration) {
        return confirmsFrom(realm.policy(), token, registration)
                .filter(from -> from > realm.now())
                .isPresent();
    }

    /**
     * What it is good for.
     *
     * @param isSuspended whether the engine has suspended it
     */
    TokenStanding standing(CurrentRealm realm, boolean isSuspended) {
        TokenStanding standing =
                TokenRules.standing(token(), isSuspended, realm.localTime().toLocalDate());
        return standing == TokenStanding.USABLE && isCoolingDown(realm, token(), registration)
                ? TokenStanding.COOLING_DOWN
                : standing;
    }
}
