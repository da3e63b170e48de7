package io.github.dualpassword.otp;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

import io.github.dualpassword.lockout.DeviceCode;
import io.github.dualpassword.lockout.DeviceComparison;
import io.github.dualpassword.lockout.LockoutKey;
import io.github.dualpassword.lockout.Origin;
import io.github.dualpassword.otp.TokenChangedByBank.Change;
import io.github.dualpassword.otp.secret.SecretCipher;
import io.github.dualpassword.otp.secret.VaultKeys;
import io.github.dualpassword.realm.CurrentRealm;
import io.github.dualpassword.storage.Storage;

/**
 * Two codes by which bank staff find where a token is that has run away. A wrong pair counts for the token, as a wrong code of any
 * user does: this door is good for no more guesses than the others.
 *
 * @param token as it was looked up
 * @param staff who enters them, perhaps a user of another realm
 * @param refusal set to what keeps codes of the token from being looked at, or used
 */
record ResynchronisationCode(
        String realmId, Token token, TwoCodes codes, UserModel staff, AtomicReference<TokenRefusal> refusal)
        implements DeviceCode {

    @Override
    public LockoutKey key() {
        return TokenCode.keyOf(realmId, token.id());
    }

    @Override
    public String userId() {
        return staff.getId();
    }

    /** No user of the token has entered it, and perhaps none of the realm. */
    @Override
    public Origin enteredFrom(Origin request) {
        return request.decidedBy(staff);
    }

    @Override
    public DeviceComparison compare(KeycloakSession evaluation) {
        StoredToken stored = Storage.of(evaluation, TokenStore.class)
                .find(realmId, token.id())
                .orElseThrow(() -> new IllegalStateException("The token is gone"));
        if (isRefused(evaluation, stored.token())) {
            return new DeviceComparison.Used();
        }
        SecretCipher cipher = new SecretCipher(new VaultKeys(evaluation).read());
        TokenCodes shown = new TokenCodes(
                stored.token().parameters(),
                cipher.open(stored.secret(), stored.owner(realmId)).bytes());
        Acceptance acceptance = AcceptanceRules.catchUp(
                stored.token().parameters(),
                stored.progress(),
                shown.matching(codes.first()),
                shown.matching(codes.second()),
                CurrentRealm.of(evaluation).now());
        if (acceptance instanceof Acceptance.Accepted accepted) {
            return new DeviceComparison.Right(job -> use(job, accepted.after()));
        }
        return acceptance instanceof Acceptance.Used ? new DeviceComparison.Used() : new DeviceComparison.Wrong();
    }

    /** Whoever suspends, revokes or takes back the token at this moment does so before it, or after. */
    private boolean use(KeycloakSession job, CodeProgress after) {
        TokenStore tokens = Storage.of(job, TokenStore.class);
        Optional<Token> now = tokens.lock(realmId, token.id()).map(StoredToken::token);
        boolean used = now.filter(locked -> !isRefused(job, locked))
                .flatMap(Token::contractId)
                .filter(contract -> tokens.use(realmId, token.id(), contract, after))
                .isPresent();
        if (used) {
            job.getKeycloakSessionFactory()
                    .publish(new TokenChangedByBank(
                            job,
                            now.orElseThrow(),
                            Storage.of(job, Registrations.class).usersOf(realmId, token.id()),
                            Change.RESYNCHRONISED,
                            staff));
        }
        return used;
    }

    /** Whether wrong codes have suspended it, the engine has said by granting this entry. */
    private boolean isRefused(KeycloakSession any, Token now) {
        Optional<TokenRefusal> found = TokenRules.refusedToResynchronise(
                TokenRules.standing(now, false, CurrentRealm.of(any).localTime().toLocalDate()));
        found.ifPresent(refusal::set);
        return found.isPresent();
    }

    @Override
    public String toString() {
        return "ResynchronisationCode[token=" + token.id() + ", ***]";
    }
}
