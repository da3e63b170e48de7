package io.github.dualpassword.otp.software;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.jboss.logging.Logger;
import org.keycloak.common.util.SecretGenerator;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;

import io.github.dualpassword.IssuedCode;
import io.github.dualpassword.contract.Contract;
import io.github.dualpassword.contract.ContractLock;
import io.github.dualpassword.contract.ContractProvider;
import io.github.dualpassword.lockout.IssuePermit;
import io.github.dualpassword.lockout.IssuedCodes;
import io.github.dualpassword.otp.CodeParameters;
import io.github.dualpassword.otp.CodeProgress;
import io.github.dualpassword.otp.MacAlgorithm;
import io.github.dualpassword.otp.StoredToken;
import io.github.dualpassword.otp.Token;
import io.github.dualpassword.otp.TokenDates;
import io.github.dualpassword.otp.TokenForm;
import io.github.dualpassword.otp.TokenKind;
import io.github.dualpassword.otp.TokenSerial;
import io.github.dualpassword.otp.TokenState;
import io.github.dualpassword.otp.TokenStore;
import io.github.dualpassword.otp.secret.MissingKeyException;
import io.github.dualpassword.otp.secret.SecretCipher;
import io.github.dualpassword.otp.secret.SecretOwner;
import io.github.dualpassword.otp.secret.TokenSecret;
import io.github.dualpassword.otp.secret.VaultKeys;
import io.github.dualpassword.policy.RealmPolicy;
import io.github.dualpassword.policy.SoftwareTokenSettings;
import io.github.dualpassword.realm.CurrentRealm;
import io.github.dualpassword.storage.Storage;
import io.github.dualpassword.transaction.SeparateTransaction;

/**
 * Issues a software token to a user, in place of one that was never registered.
 *
 * @param session of a request that has changed nothing yet
 */
record TokenIssuing(KeycloakSession session, UserModel user) {

    private static final Logger LOG = Logger.getLogger(TokenIssuing.class);

    /** RFC 4226, R6: as long as the hash of HMAC-SHA-1. */
    private static final int SECRET_BYTES = 20;

    private static final int CODE_DIGITS = 6;

    /** With a million IDs, one is free after a few. */
    private static final int MAX_DRAWS = 100;

    /** What came of it. */
    sealed interface Answer {

        record Issued(IssuedToken issued) implements Answer {}

        /** @param from when another one may be issued, milliseconds since the epoch */
        record TooOften(long from) implements Answer {}

        /** Nothing was issued: there is no key, no ID, no contract, or no database. */
        record Unavailable() implements Answer {}
    }

    /** The one that a code could still register; empty where none is. */
    Optional<IssuedToken> pending() {
        String realmId = session.getContext().getRealm().getId();
        long now = CurrentRealm.of(session).now();
        return Storage.of(session, IssuedTokens.class)
                .unregistered(realmId, user.getId())
                .filter(issued -> issued.isValid(now))
                .filter(issued -> issued.handed().isPresent() || !codes().isUsedUp())
                .filter(issued -> Storage.of(session, TokenStore.class)
                        .find(realmId, issued.tokenId())
                        .map(StoredToken::token)
                        .filter(token -> token.state() == TokenState.ASSIGNED)
                        .filter(token ->
                                token.contractId().equals(contractOf(session).map(Contract::id)))
                        .isPresent());
    }

    Answer issue(String address, ActivationPassword password) {
        IssuePermit permit = codes().permit();
        if (permit instanceof IssuePermit.Refused refused) {
            return new Answer.TooOften(refused.from());
        }
        PhonePage page = PhonePage.of(session);
        try {
            // First, so that nothing can fail once the new one is there: until then the old one has its tries again.
            codes().begin();
            return new Answer.Issued(SeparateTransaction.of(session).run(job -> issue(job, address, password, page)));
        } catch (MissingKeyException noKey) {
            LOG.error(noKey.getMessage());
        } catch (RuntimeException failure) {
            LOG.errorf(failure, "A token could not be issued to user %s", user.getId());
        }
        codes().giveBack((IssuePermit.Granted) permit);
        return new Answer.Unavailable();
    }

    /** The user begins anew: what was issued is void at once. */
    void withdraw() {
        SeparateTransaction.alone(session).runWithoutResult(job -> {
            contractOf(job).ifPresent(contract -> lock(job, contract));
            Storage.of(job, IssuedTokens.class)
                    .removeUnregistered(job.getContext().getRealm().getId(), user.getId());
        });
    }

    private IssuedToken issue(KeycloakSession job, String address, ActivationPassword password, PhonePage page) {
        Contract contract =
                contractOf(job).orElseThrow(() -> new IllegalStateException("The user stands for no contract"));
        // Whoever registers a token in the contract, or revokes one, comes before or after.
        lock(job, contract);
        CurrentRealm realm = CurrentRealm.of(job);
        String realmId = realm.model().getId();
        IssuedTokens issues = Storage.of(job, IssuedTokens.class);
        TokenStore tokens = Storage.of(job, TokenStore.class);
        issues.removeUnregistered(realmId, user.getId());
        SecretCipher cipher = new SecretCipher(new VaultKeys(job).read());
        StoredToken token = token(job, contract, cipher);
        long now = realm.now();
        String tokenId = token.token().id();
        IssuedToken issued = new IssuedToken(
                tokenId,
                user.getId(),
                draw(
                        IssuedTokens.SHORT_ID_DIGITS,
                        id -> issues.findByShortId(realmId, id).isEmpty()),
                address,
                cipher.seal(password.padded(), ActivationPassword.owner(realmId, tokenId)),
                now,
                now + realm.policy().get(SoftwareTokenSettings.VALIDITY).toMillis(),
                Optional.empty());
        tokens.add(realmId, token);
        issues.add(realmId, issued);
        job.getKeycloakSessionFactory().publish(new TokenIssued(job, issued, token.token(), contract, page));
        return issued;
    }

    /** How a token that is issued now makes its codes. */
    static CodeParameters parameters(RealmPolicy policy) {
        return new CodeParameters(
                TokenKind.TOTP, MacAlgorithm.SHA1, CODE_DIGITS, policy.get(SoftwareTokenSettings.PERIOD_SECONDS));
    }

    private static StoredToken token(KeycloakSession job, Contract contract, SecretCipher cipher) {
        CurrentRealm realm = CurrentRealm.of(job);
        String realmId = realm.model().getId();
        TokenStore tokens = Storage.of(job, TokenStore.class);
        String serial = draw(
                TokenSerial.MAX_DIGITS,
                digits -> tokens.findBySerial(realmId, new TokenSerial(digits)).isEmpty());
        Token token = new Token(
                KeycloakModelUtils.generateId(),
                new TokenSerial(serial),
                TokenForm.SOFTWARE,
                parameters(realm.policy()),
                TokenDates.ALWAYS,
                TokenState.ASSIGNED,
                Optional.of(contract.id()));
        TokenSecret secret = new TokenSecret(SecretGenerator.getInstance().randomBytes(SECRET_BYTES));
        return new StoredToken(
                token, CodeProgress.before(0), cipher.seal(secret, new SecretOwner(realmId, token.id(), serial)));
    }

    /** Random digits that nobody has; should somebody take them in this very moment, the database refuses them. */
    private static String draw(int digits, Predicate<String> isFree) {
        return Stream.generate(() -> SecretGenerator.getInstance().randomString(digits, SecretGenerator.DIGITS))
                .limit(MAX_DRAWS)
                .filter(isFree)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No ID of " + digits + " digits is free"));
    }

    private static void lock(KeycloakSession job, Contract contract) {
        Storage.of(job, ContractLock.class).acquire(job.getContext().getRealm().getId(), contract.id());
    }

    private Optional<Contract> contractOf(KeycloakSession any) {
        return CurrentRealm.of(any)
                .user(user.getId())
                .flatMap(known -> any.getProvider(ContractProvider.class).contractOf(known));
    }

    private IssuedCodes codes() {
        return IssuedCodes.of(session, user, IssuedCode.ACTIVATION_PASSWORD);
    }
}
