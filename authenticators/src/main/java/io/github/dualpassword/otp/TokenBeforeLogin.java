package io.github.dualpassword.otp;

import java.util.Optional;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

import io.github.dualpassword.contract.Contract;
import io.github.dualpassword.contract.ContractProvider;
import io.github.dualpassword.contract.RememberedMember;
import io.github.dualpassword.lockout.DoorEntry.ComparedCode;
import io.github.dualpassword.lockout.Standing;
import io.github.dualpassword.lockout.Suspension;
import io.github.dualpassword.otp.secret.SecretCipher;
import io.github.dualpassword.otp.secret.VaultKeys;
import io.github.dualpassword.realm.CurrentRealm;
import io.github.dualpassword.storage.Storage;

/**
 * The token of a user who is not logged in, who may be nobody. A right code is used up in the row of the token, like every other;
 * what wrong ones lead to is not the token's matter. For somebody without a token that can be used, codes of a token that nobody
 * has are compared, with the same work.
 */
final class TokenBeforeLogin {

    /** In place of the id of a user, or of a contract: nobody has it. */
    static final String NOBODY = "nobody";

    private final String realmId;
    private final Optional<Registration> registration;
    private final Optional<StoredToken> usable;
    private final TokenCodes codes;

    private TokenBeforeLogin(
            String realmId, Optional<Registration> registration, Optional<StoredToken> usable, TokenCodes codes) {
        this.realmId = realmId;
        this.registration = registration;
        this.usable = usable;
        this.codes = codes;
    }

    static TokenBeforeLogin of(KeycloakSession evaluation, Optional<UserModel> user) {
        String realmId = evaluation.getContext().getRealm().getId();
        Optional<Registration> registration = registration(evaluation, user);
        String tokenId = registration.map(Registration::tokenId).orElse(CodesOfNobody.TOKEN);
        Optional<StoredToken> stored = Storage.of(evaluation, TokenStore.class)
                .find(realmId, tokenId)
                .filter(found -> found.token().contractId().equals(registration.map(Registration::contractId)));
        boolean suspended = isSuspended(evaluation, realmId, tokenId);
        Optional<StoredToken> usable = stored.filter(found -> TokenRules.standing(
                                found.token(),
                                suspended,
                                CurrentRealm.of(evaluation).localTime().toLocalDate())
                        == TokenStanding.USABLE)
                .filter(found -> !RegisteredToken.isCoolingDown(
                        CurrentRealm.of(evaluation), found.token(), registration.orElseThrow()));
        SecretCipher cipher = new SecretCipher(new VaultKeys(evaluation).read());
        TokenCodes codes = usable.map(found -> new TokenCodes(
                        found.token().parameters(),
                        cipher.open(found.secret(), found.owner(realmId)).bytes()))
                .orElseGet(() -> CodesOfNobody.in(realmId, cipher));
        return new TokenBeforeLogin(realmId, registration, usable, codes);
    }

    /** What the user has registered, in the contract for which the user stands; read with the same work for nobody. */
    static Optional<Registration> registration(KeycloakSession session, Optional<UserModel> user) {
        user.ifPresent(known -> RememberedMember.of(session, known));
        Optional<String> contract = user.flatMap(
                        known -> session.getProvider(ContractProvider.class).contractOf(known))
                .map(Contract::id);
        return Storage.of(session, Registrations.class)
                .find(
                        session.getContext().getRealm().getId(),
                        user.map(UserModel::getId).orElse(NOBODY))
                .filter(found -> contract.filter(found.contractId()::equals).isPresent());
    }

    /** Whether the user has registered one, whatever it is good for: then no app counts. */
    boolean isRegistered() {
        return registration.isPresent();
    }

    /** @param entered in half-width characters */
    ComparedCode compare(String entered, long now) {
        Acceptance acceptance = AcceptanceRules.accept(
                codes.parameters(),
                usable.map(StoredToken::progress).orElseGet(() -> CodeProgress.before(0)),
                codes.matching(entered),
                now);
        if (usable.isPresent() && acceptance instanceof Acceptance.Accepted accepted) {
            return new ComparedCode(ComparedCode.Answer.RIGHT, job -> use(job, accepted.after()));
        }
        return new ComparedCode(
                usable.isPresent() && acceptance instanceof Acceptance.Used
                        ? ComparedCode.Answer.USED
                        : ComparedCode.Answer.WRONG,
                this::useNothing);
    }

    private boolean use(KeycloakSession job, CodeProgress after) {
        Registration used = registration.orElseThrow();
        return use(job, used.tokenId(), used.userId(), used.contractId(), after);
    }

    private boolean useNothing(KeycloakSession job) {
        return use(job, CodesOfNobody.TOKEN, NOBODY, NOBODY, CodeProgress.before(0));
    }

    /** The token is locked by its change; whoever loses the registration at this moment does so before it, or after. */
    private boolean use(KeycloakSession job, String tokenId, String userId, String contractId, CodeProgress after) {
        TokenStore tokens = Storage.of(job, TokenStore.class);
        Optional<Token> token = tokens.lock(realmId, tokenId).map(StoredToken::token);
        boolean isRegistered = Storage.of(job, Registrations.class)
                .lock(realmId, userId)
                .filter(now -> now.tokenId().equals(tokenId))
                .filter(now -> now.contractId().equals(contractId))
                .isPresent();
        boolean suspended = isSuspended(job, realmId, tokenId);
        boolean hindered = !isRegistered
                || suspended
                || TokenRules.lateHindrance(token, contractId).isPresent();
        // Where something stands in the way, a token is asked for that there is not.
        return tokens.use(realmId, hindered ? CodesOfNobody.TOKEN : tokenId, contractId, after) && !hindered;
    }

    static boolean isSuspended(KeycloakSession session, String realmId, String tokenId) {
        return Suspension.of(session, TokenCode.keyOf(realmId, tokenId)).standing() != Standing.USABLE;
    }

    @Override
    public String toString() {
        return "TokenBeforeLogin[***]";
    }
}
