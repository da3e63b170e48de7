package io.github.dualpassword.otp;

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
 */
record TokenCode(String realmId, Registration registration, String entered) implements DeviceCode {

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
        boolean registered = Storage.of(job, Registrations.class)
                .find(realmId, registration.userId())
                .filter(registration::equals)
                .isPresent();
        return registered
                && Storage.of(job, TokenStore.class)
                        .use(realmId, registration.tokenId(), registration.contractId(), after);
    }

    @Override
    public String toString() {
        return "TokenCode[token=" + registration.tokenId() + ", entered=***]";
    }
}
