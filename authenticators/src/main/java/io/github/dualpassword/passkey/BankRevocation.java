package io.github.dualpassword.passkey;

import java.util.List;
import java.util.function.Predicate;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

import io.github.dualpassword.contract.Contract;
import io.github.dualpassword.contract.ContractLock;
import io.github.dualpassword.contract.ContractProvider;
import io.github.dualpassword.realm.CurrentRealm;
import io.github.dualpassword.storage.Storage;
import io.github.dualpassword.transaction.SeparateTransaction;

/**
 * Bank staff revoke passkeys of a user, in one transaction.
 *
 * @param session of a request that has changed nothing yet
 * @param staff who has decided it
 */
public record BankRevocation(KeycloakSession session, UserModel user, UserModel staff) {

    /** One of them; what was revoked is empty where the user has none with this id. */
    public List<SeenKey> of(String id) {
        return revoke(key -> key.id().equals(id));
    }

    /** All of them; what was revoked. */
    public List<SeenKey> ofAll() {
        return revoke(key -> true);
    }

    private List<SeenKey> revoke(Predicate<SeenKey> wanted) {
        return SeparateTransaction.of(session)
                .run(job -> CurrentRealm.of(job)
                        .user(user.getId())
                        .map(owner -> revoke(job, owner, wanted))
                        .orElse(List.of()));
    }

    private List<SeenKey> revoke(KeycloakSession job, UserModel owner, Predicate<SeenKey> wanted) {
        // As operators of the contract do.
        job.getProvider(ContractProvider.class)
                .contractOf(owner)
                .map(Contract::id)
                .ifPresent(contract -> Storage.of(job, ContractLock.class)
                        .acquire(job.getContext().getRealm().getId(), contract));
        RevocablePasskeys passkeys = new RevocablePasskeys(job, owner);
        List<SeenKey> revoked = passkeys.held().stream().filter(wanted).toList();
        if (!revoked.isEmpty()) {
            passkeys.revoke(revoked);
            job.getKeycloakSessionFactory().publish(new PasskeysRevoked(job, owner, revoked, staff));
        }
        return revoked;
    }
}
