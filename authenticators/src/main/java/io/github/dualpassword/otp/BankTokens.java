package io.github.dualpassword.otp;

import java.util.Optional;
import java.util.function.BiFunction;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

import io.github.dualpassword.contract.ContractLock;
import io.github.dualpassword.lockout.Lockout;
import io.github.dualpassword.lockout.Standing;
import io.github.dualpassword.otp.TokenChangedByBank.Change;
import io.github.dualpassword.storage.Storage;
import io.github.dualpassword.transaction.SeparateTransaction;

/**
 * What bank staff decide about a token, for all who share it. Each decision is one transaction, which holds the token: an entry of
 * its code comes before it, or after it.
 *
 * @param session of a request that has changed nothing yet
 */
record BankTokens(KeycloakSession session) {

    /** For the engine, whose part of a release is told together with the bank's. */
    private static final String RELEASE = "bank-token-release";

    /** Suspends it until the bank releases it; one that is suspended already stays so. Empty when there is no such token. */
    Optional<TokenChange> suspend(String tokenId, UserModel staff) {
        return holding(tokenId, Lockout.of(session), (job, held) -> {
            TokenChange change = TokenRules.suspend(held.token());
            if (change instanceof TokenChange.Allowed allowed && held.become(job, allowed.after())) {
                tell(job, held, Change.SUSPENDED, staff);
            }
            return change;
        });
    }

    /** Ends every suspension of it, with all counters at zero; what it was. */
    TokenSuspension release(String tokenId, UserModel staff) {
        Lockout lockout = Lockout.of(session).decidedBy(staff);
        return holding(tokenId, lockout, (job, held) -> release(job, held, lockout, staff))
                .orElse(TokenSuspension.USABLE);
    }

    private static TokenSuspension release(KeycloakSession job, HeldToken held, Lockout lockout, UserModel staff) {
        if (held.become(job, TokenRules.release(held.token()))) {
            held.release(job, lockout.partOf(RELEASE));
            tell(job, held, Change.RELEASED, staff);
            return TokenSuspension.SUSPENDED_BY_BANK;
        }
        Standing counted = held.release(job, lockout);
        return TokenSuspension.of(held.token().state(), counted);
    }

    /** Ends it for good; whether there is such a token. */
    boolean revoke(String tokenId, UserModel staff) {
        Lockout lockout = Lockout.of(session);
        return SeparateTransaction.of(session).run(job -> {
            // As operators of the contract do, and whoever registers a token in it.
            Storage.of(job, TokenStore.class)
                    .find(realmId(), tokenId)
                    .flatMap(stored -> stored.token().contractId())
                    .ifPresent(contract -> Storage.of(job, ContractLock.class).acquire(realmId(), contract));
            Optional<HeldToken> held = HeldToken.of(job, tokenId, lockout);
            held.ifPresent(token -> revoke(job, token, staff));
            return held.isPresent();
        });
    }

    private static void revoke(KeycloakSession job, HeldToken held, UserModel staff) {
        held.revoke(job);
        job.getKeycloakSessionFactory().publish(new TokenRevoked(job, held.token(), held.userIds(), staff));
    }

    private <T> Optional<T> holding(
            String tokenId, Lockout lockout, BiFunction<KeycloakSession, HeldToken, T> decision) {
        return SeparateTransaction.of(session)
                .run(job -> HeldToken.of(job, tokenId, lockout).map(held -> decision.apply(job, held)));
    }

    private static void tell(KeycloakSession job, HeldToken held, Change change, UserModel staff) {
        job.getKeycloakSessionFactory()
                .publish(new TokenChangedByBank(job, held.token(), held.userIds(), change, staff));
    }

    private String realmId() {
        return session.getContext().getRealm().getId();
    }
}
