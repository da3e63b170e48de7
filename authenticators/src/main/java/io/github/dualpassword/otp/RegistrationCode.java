package io.github.dualpassword.otp;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import org.keycloak.models.KeycloakSession;

import io.github.dualpassword.OneTimePassword;
import io.github.dualpassword.contract.ContractLock;
import io.github.dualpassword.contract.ContractProvider;
import io.github.dualpassword.lockout.DeviceCode;
import io.github.dualpassword.lockout.DeviceComparison;
import io.github.dualpassword.lockout.LockoutKey;
import io.github.dualpassword.otp.secret.SecretCipher;
import io.github.dualpassword.otp.secret.VaultKeys;
import io.github.dualpassword.realm.CurrentRealm;
import io.github.dualpassword.storage.Storage;

/**
 * The entry by which a user registers a token. Its attempts are those of the user: whoever guesses here suspends nobody's token.
 * It costs the same work for a token that there is not.
 *
 * @param registration what is registered when it is right; empty for a token that the contract does not have
 * @param mostUsers how many users may share a token
 * @param hindrance set to what, at the last moment, keeps the right code from registering it
 */
record RegistrationCode(
        LockoutKey key,
        String userId,
        Optional<Registration> registration,
        RegistrationEntry entry,
        int mostUsers,
        AtomicReference<RegistrationAnswer> hindrance)
        implements DeviceCode {

    /** In place of the id of a token: none has it. */
    static final String NO_TOKEN = CodesOfNobody.TOKEN;

    static LockoutKey keyOf(String realmId, String userId) {
        return new LockoutKey(realmId, userId, OneTimePassword.TOKEN_REGISTRATION);
    }

    @Override
    public DeviceComparison compare(KeycloakSession evaluation) {
        SecretCipher cipher = new SecretCipher(new VaultKeys(evaluation).read());
        Optional<StoredToken> stored = Storage.of(evaluation, TokenStore.class)
                .find(key.realmId(), registration.map(Registration::tokenId).orElse(NO_TOKEN));
        if (stored.isEmpty() && registration.isPresent()) {
            throw new IllegalStateException("The token is gone");
        }
        if (stored.filter(found -> found.token().state() == TokenState.SUSPENDED)
                .isPresent()) {
            hindrance.set(RegistrationAnswer.TOKEN_SUSPENDED);
            return new DeviceComparison.Used();
        }
        TokenCodes codes = stored.map(found -> new TokenCodes(
                        found.token().parameters(),
                        cipher.open(found.secret(), found.owner(key.realmId())).bytes()))
                .orElseGet(() -> CodesOfNobody.in(key.realmId(), cipher));
        Acceptance acceptance = judge(
                codes,
                stored.map(StoredToken::progress).orElseGet(() -> CodeProgress.before(0)),
                CurrentRealm.of(evaluation).now());
        if (registration.isPresent() && acceptance instanceof Acceptance.Accepted accepted) {
            return new DeviceComparison.Right(job -> register(job, registration.get(), accepted.after()));
        }
        return registration.isPresent() && acceptance instanceof Acceptance.Used
                ? new DeviceComparison.Used()
                : new DeviceComparison.Wrong();
    }

    private Acceptance judge(TokenCodes codes, CodeProgress progress, long now) {
        if (entry.next().isEmpty()) {
            return AcceptanceRules.accept(codes.parameters(), progress, codes.matching(entry.code()), now);
        }
        return AcceptanceRules.catchUp(
                codes.parameters(),
                progress,
                codes.matching(entry.code()),
                codes.matching(entry.next().get()),
                now);
    }

    /**
     * Operators of the contract, and others who register, come before or after: what they have done by then is seen. A code is used
     * up only where the token is registered by it: whoever has left the contract meanwhile uses nothing.
     */
    private boolean register(KeycloakSession job, Registration wanted, CodeProgress after) {
        Storage.of(job, ContractLock.class).acquire(key.realmId(), wanted.contractId());
        TokenStore tokens = Storage.of(job, TokenStore.class);
        Optional<Token> token = tokens.lock(key.realmId(), wanted.tokenId()).map(StoredToken::token);
        hindrance.set(RegistrationRules.lateHindrance(state(job, wanted, token), othersOf(job, wanted), mostUsers)
                .or(() -> mustWait(job) ? Optional.of(RegistrationAnswer.NOT_YET) : Optional.empty())
                .or(() -> goesRoundSuspension(job, token)
                        ? Optional.of(RegistrationAnswer.TOKEN_SUSPENDED)
                        : Optional.empty())
                .orElse(null));
        boolean registered =
                hindrance.get() == null && tokens.use(key.realmId(), wanted.tokenId(), wanted.contractId(), after);
        if (registered) {
            revokeFormer(job, wanted);
            Storage.of(job, Registrations.class).put(key.realmId(), wanted);
            job.getKeycloakSessionFactory().publish(new TokenRegistered(job, wanted));
        }
        return registered;
    }

    /** Whoever issues a token to the own phone has no way round the release of the present one, suspended in this very moment. */
    private boolean goesRoundSuspension(KeycloakSession job, Optional<Token> wanted) {
        return wanted.filter(token -> token.form() == TokenForm.SOFTWARE).isPresent()
                && CurrentRealm.of(job)
                        .user(userId)
                        .flatMap(new CountedTokens(job)::state)
                        .filter(TokenStanding.SUSPENDED::equals)
                        .isPresent();
    }

    /** A software token of which somebody has registered another one is good for nobody: the phone may be lost. */
    private void revokeFormer(KeycloakSession job, Registration wanted) {
        TokenStore tokens = Storage.of(job, TokenStore.class);
        Storage.of(job, Registrations.class)
                .lock(key.realmId(), userId)
                .map(Registration::tokenId)
                .filter(former -> !former.equals(wanted.tokenId()))
                .flatMap(former -> tokens.lock(key.realmId(), former))
                .map(StoredToken::token)
                .filter(former -> former.form() == TokenForm.SOFTWARE)
                .ifPresent(former -> tokens.change(
                        key.realmId(), former, ((TokenChange.Allowed) TokenRules.revoke(former)).after()));
    }

    /** What was decided about the token; one that the user's contract has no more is nobody's for the user. */
    private TokenState state(KeycloakSession job, Registration wanted, Optional<Token> token) {
        return token.filter(found ->
                        found.contractId().filter(wanted.contractId()::equals).isPresent())
                .filter(found -> isInContract(job, wanted.contractId()))
                .map(Token::state)
                .orElse(TokenState.IN_STOCK);
    }

    private int othersOf(KeycloakSession job, Registration wanted) {
        return (int) Storage.of(job, Registrations.class).lockOfToken(key.realmId(), wanted.tokenId()).stream()
                .filter(other -> !other.userId().equals(userId))
                .count();
    }

    private boolean mustWait(KeycloakSession job) {
        CurrentRealm realm = CurrentRealm.of(job);
        return RegistrationRules.waitsUntil(
                        Storage.of(job, Revocations.class).lock(key.realmId(), userId),
                        realm.policy().afterRevocation(),
                        realm.now())
                .isPresent();
    }

    private boolean isInContract(KeycloakSession job, String contractId) {
        return CurrentRealm.of(job)
                .user(userId)
                .flatMap(user -> job.getProvider(ContractProvider.class).contractOf(user))
                .filter(contract -> contract.id().equals(contractId))
                .isPresent();
    }

    @Override
    public String toString() {
        return "RegistrationCode[user=" + userId + ", entry=" + entry + "]";
    }
}
