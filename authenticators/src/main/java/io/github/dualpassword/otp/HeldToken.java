package io.github.dualpassword.otp;

import java.util.List;
import java.util.Optional;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

import io.github.dualpassword.lockout.Lockout;
import io.github.dualpassword.lockout.Standing;
import io.github.dualpassword.realm.CurrentRealm;
import io.github.dualpassword.storage.Storage;

/**
 * A token with all who use it, as it is while a transaction holds it: no code of it is accepted meanwhile, nobody registers it,
 * and nobody else decides about it.
 *
 * @param token which one
 * @param standing what it is good for
 * @param registrations of all who use it, in its contract
 */
public record HeldToken(Token token, TokenStanding standing, List<Registration> registrations) {

    public HeldToken {
        registrations = List.copyOf(registrations);
    }

    /**
     * The token that a user has registered; empty for none.
     *
     * @param job whose transaction holds it
     * @param lockout for the job
     */
    public static Optional<HeldToken> of(KeycloakSession job, UserModel user, Lockout lockout) {
        return RegisteredToken.of(job, user)
                .flatMap(registered -> of(job, registered.token().id(), lockout))
                // It may have been lost while this transaction was waiting.
                .filter(held -> held.isUsedBy(user.getId()));
    }

    /** A token by its id; empty when there is none. The order in which it is locked is that of an entry of its code. */
    static Optional<HeldToken> of(KeycloakSession job, String tokenId, Lockout lockout) {
        CurrentRealm realm = CurrentRealm.of(job);
        String realmId = realm.model().getId();
        Standing standing = lockout.standingWithin(job, TokenCode.keyOf(realmId, tokenId));
        return Storage.of(job, TokenStore.class)
                .lock(realmId, tokenId)
                .map(StoredToken::token)
                .map(token -> new HeldToken(
                        token,
                        TokenRules.standing(
                                token,
                                standing != Standing.USABLE,
                                realm.localTime().toLocalDate()),
                        Storage.of(job, Registrations.class).lockOfToken(realmId, tokenId).stream()
                                .filter(registration -> token.contractId()
                                        .filter(registration.contractId()::equals)
                                        .isPresent())
                                .toList()));
    }

    /** Ends what wrong codes have led to, for all of them; what it was. The bank's suspension stays. */
    public Standing release(KeycloakSession job, Lockout lockout) {
        return lockout.releaseWithin(
                job, TokenCode.keyOf(job.getContext().getRealm().getId(), token.id()));
    }

    /** Keycloak's ids of all who use it. */
    List<String> userIds() {
        return registrations.stream().map(Registration::userId).toList();
    }

    /** Keycloak's ids of the others who use it. */
    public List<String> others(String userId) {
        return userIds().stream().filter(other -> !other.equals(userId)).toList();
    }

    /**
     * A user loses it (K13). The last one who loses it ends it for good: nobody has a use for it any more, and whoever has found
     * it shall have none.
     */
    public void revokeFrom(KeycloakSession job, String userId) {
        if (others(userId).isEmpty()) {
            revoke(job);
        } else {
            lose(job, userId);
        }
    }

    /**
     * A user's registration ends, and nothing else: the token stays the contract's, for whoever registers it next, at once. What has
     * suspended it stays, too.
     */
    public void releaseRegistrationOf(KeycloakSession job, String userId) {
        String realmId = job.getContext().getRealm().getId();
        token.contractId()
                .ifPresent(contract -> Storage.of(job, Registrations.class).remove(realmId, userId, contract));
    }

    /** Ends it for good, for all of them. */
    public void revoke(KeycloakSession job) {
        registrations.forEach(registration -> lose(job, registration.userId()));
        String realmId = job.getContext().getRealm().getId();
        Storage.of(job, Registrations.class).removeOfToken(realmId, token.id());
        become(job, ((TokenChange.Allowed) TokenRules.revoke(token)).after());
    }

    /** Whether it was not so already. */
    boolean become(KeycloakSession job, Token after) {
        if (after.equals(token)) {
            return false;
        }
        if (!Storage.of(job, TokenStore.class)
                .change(job.getContext().getRealm().getId(), token, after)) {
            throw new IllegalStateException("Token " + token.serial() + " has changed although it was locked");
        }
        return true;
    }

    private void lose(KeycloakSession job, String userId) {
        CurrentRealm realm = CurrentRealm.of(job);
        String realmId = realm.model().getId();
        token.contractId()
                .ifPresent(contract -> Storage.of(job, Registrations.class).remove(realmId, userId, contract));
        Storage.of(job, Revocations.class).put(realmId, userId, realm.now());
    }

    /** What it is good for to one of its users: a new registration confirms nothing for a while. */
    TokenStanding standingFor(CurrentRealm realm, String userId) {
        boolean isCoolingDown = registrations.stream()
                .filter(registration -> registration.userId().equals(userId))
                .anyMatch(registration -> RegisteredToken.isCoolingDown(realm, token, registration));
        return standing == TokenStanding.USABLE && isCoolingDown ? TokenStanding.COOLING_DOWN : standing;
    }

    private boolean isUsedBy(String userId) {
        return userIds().contains(userId);
    }
}
