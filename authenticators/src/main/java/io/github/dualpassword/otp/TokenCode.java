package io.github.dualpassword.otp;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import org.keycloak.models.KeycloakSession;

import io.github.dualpassword.OneTimePassword;
import io.github.dualpassword.lockout.DeviceCode;
import io.github.dualpassword.lockout.DeviceComparison;
import io.github.dualpassword.lockout.LockoutKey;
import io.github.dualpassword.otp.secret.SecretCipher;
import io.github.dualpassword.otp.secret.VaultKeys;
import io.github.dualpassword.realm.CurrentRealm;
import io.github.dualpassword.storage.Storage;

/**
 * A code that a user has entered of a token.
 *
 * @param realmId Keycloak's id of the realm
 * @param registration whose code it is said to be
 * @param entered in half-width characters
 * @param hindrance set to what, at the last moment, keeps codes of the token from being looked at, or the right one from being used
 */
record TokenCode(String realmId, Registration registration, String entered, AtomicReference<TokenAnswer> hindrance)
        implements DeviceCode {

    static LockoutKey keyOf(String realmId, String tokenId) {
        return new LockoutKey(realmId, tokenId, OneTimePassword.TOKEN);
    }

    @Override
    public LockoutKey key() {
        return keyOf(realmId, registration.tokenId());
    }

    @Override
    public String userId() {
        return registration.userId();
    }

    @Override
    public DeviceComparison compare(KeycloakSession evaluation) {
        StoredToken stored = Storage.of(evaluation, TokenStore.class)
                .find(realmId, registration.tokenId())
                .orElseThrow(() -> new IllegalStateException("The token is gone"));
        if (stored.token().state() == TokenState.SUSPENDED) {
            hindrance.set(TokenAnswer.SUSPENDED);
            return new DeviceComparison.Used();
        }
        SecretCipher cipher = new SecretCipher(new VaultKeys(evaluation).read());
        TokenCodes codes = new TokenCodes(
                stored.token().parameters(),
                cipher.open(stored.secret(), stored.owner(realmId)).bytes());
        Acceptance acceptance = AcceptanceRules.accept(
                stored.token().parameters(),
                stored.progress(),
                codes.matching(entered),
                CurrentRealm.of(evaluation).now());
        if (acceptance instanceof Acceptance.Accepted accepted) {
            return new DeviceComparison.Right(job -> use(job, accepted.after()));
        }
        return acceptance instanceof Acceptance.Used ? new DeviceComparison.Used() : new DeviceComparison.Wrong();
    }

    /** The token is locked by its change; whoever loses the registration at this moment does so before it, or after. */
    private boolean use(KeycloakSession job, CodeProgress after) {
        TokenStore tokens = Storage.of(job, TokenStore.class);
        // Whoever takes the token away has locked it: what is read then is true until the code is used.
        Optional<Token> token = tokens.lock(realmId, registration.tokenId()).map(StoredToken::token);
        boolean isRegistered = Storage.of(job, Registrations.class)
                .lock(realmId, registration.userId())
                .filter(now -> now.tokenId().equals(registration.tokenId()))
                .filter(now -> now.contractId().equals(registration.contractId()))
                .isPresent();
        hindrance.set(
                isRegistered
                        ? TokenRules.lateHindrance(token, registration.contractId())
                                .orElse(null)
                        : TokenAnswer.NOT_REGISTERED);
        return hindrance.get() == null && tokens.use(realmId, registration.tokenId(), registration.contractId(), after);
    }

    @Override
    public String toString() {
        return "TokenCode[token=" + registration.tokenId() + ", entered=***]";
    }
}
