package io.github.dualpassword.otp.software;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import org.keycloak.models.KeycloakSession;

import io.github.dualpassword.IssuedCode;
import io.github.dualpassword.lockout.DeviceComparison;
import io.github.dualpassword.lockout.IssuedEntry;
import io.github.dualpassword.otp.StoredToken;
import io.github.dualpassword.otp.Token;
import io.github.dualpassword.otp.TokenState;
import io.github.dualpassword.otp.TokenStore;
import io.github.dualpassword.otp.secret.SealedSecret;
import io.github.dualpassword.otp.secret.SecretCipher;
import io.github.dualpassword.otp.secret.SecretOwner;
import io.github.dualpassword.otp.secret.TokenSecret;
import io.github.dualpassword.otp.secret.VaultKeys;
import io.github.dualpassword.realm.CurrentRealm;
import io.github.dualpassword.storage.Storage;

/**
 * An activation password that a phone has sent. For an issue that there is not, it reads as much and decrypts as much.
 *
 * @param realmId Keycloak's id of the realm
 * @param issued what it is for; empty where it names nothing that a phone could have
 * @param entry what was sent
 * @param handed set to what the phone is given when the entry is right
 */
record ActivationEntry(
        String realmId, Optional<IssuedToken> issued, ReadEntry entry, AtomicReference<StoredSecret> handed)
        implements IssuedEntry {

    /** In place of the id of a token: none has it. */
    private static final String NO_TOKEN = "none";

    /** A token with its secret in clear. */
    record StoredSecret(StoredToken token, TokenSecret secret) {}

    @Override
    public IssuedCode code() {
        return IssuedCode.ACTIVATION_PASSWORD;
    }

    @Override
    public Optional<String> userId() {
        return issued.map(IssuedToken::userId);
    }

    @Override
    public String named() {
        return entry.named();
    }

    @Override
    public DeviceComparison compare(KeycloakSession evaluation, boolean isLookedAt) {
        SecretCipher cipher = new SecretCipher(new VaultKeys(evaluation).read());
        String tokenId = issued.map(IssuedToken::tokenId).orElse(NO_TOKEN);
        Optional<IssuedToken> now = Storage.of(evaluation, IssuedTokens.class).find(realmId, tokenId);
        Optional<StoredToken> token = Storage.of(evaluation, TokenStore.class).find(realmId, tokenId);
        SecretOwner nobody = ActivationPassword.owner(realmId, NO_TOKEN);
        SealedSecret ofNobody = cipher.seal(entry.password().padded(), nobody);
        boolean matches = entry.password()
                .matches(cipher.open(
                        now.map(IssuedToken::password).orElse(ofNobody),
                        now.map(found -> ActivationPassword.owner(realmId, tokenId))
                                .orElse(nobody)));
        TokenSecret secret = cipher.open(
                token.map(StoredToken::secret).orElse(ofNobody),
                token.map(found -> found.owner(realmId)).orElse(nobody));
        if (!isLookedAt || !matches || now.isEmpty() || token.isEmpty()) {
            return new DeviceComparison.Wrong();
        }
        handed.set(new StoredSecret(token.get(), secret));
        return new DeviceComparison.Right(job -> canBeShown(job, token.get().token()) && handOver(job, now.get()));
    }

    /** A token keeps the parameters of the day of its issue; an app must be able to do these, too. */
    private boolean canBeShown(KeycloakSession job, Token token) {
        return entry.app() == TokenApp.PHONE_PAGE
                || !OtherApps.of(job).names(token.parameters()).isEmpty();
    }

    /** Whoever revokes the token has locked it: what is read then is true until it is handed over. */
    private boolean handOver(KeycloakSession job, IssuedToken open) {
        boolean isAssigned = Storage.of(job, TokenStore.class)
                .lock(realmId, open.tokenId())
                .filter(stored -> stored.token().state() == TokenState.ASSIGNED)
                .isPresent();
        boolean done = isAssigned
                && Storage.of(job, IssuedTokens.class)
                        .handOver(
                                realmId,
                                open.tokenId(),
                                entry.deviceKey().map(DeviceKey::text),
                                CurrentRealm.of(job).now());
        if (done) {
            job.getKeycloakSessionFactory().publish(new TokenHandedOver(job, open, entry.app()));
        }
        return done;
    }

    @Override
    public String toString() {
        return "ActivationEntry[" + entry + "]";
    }
}
