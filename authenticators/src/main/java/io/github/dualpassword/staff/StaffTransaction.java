package io.github.dualpassword.staff;

import java.util.Optional;
import java.util.function.BiFunction;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

import io.github.dualpassword.contract.ContractLock;
import io.github.dualpassword.contract.ContractProvider;
import io.github.dualpassword.realm.CurrentRealm;
import io.github.dualpassword.storage.Storage;
import io.github.dualpassword.transaction.RequestConnection;
import io.github.dualpassword.transaction.SeparateTransaction;

/**
 * The transaction in which staff work on one user. Staff and the operators of the user's contract take turns: it holds the lock
 * of the contract first, so that everything that is read afterwards is current.
 */
record StaffTransaction(KeycloakSession request) {

    /** @throws UserGoneException when the user has been removed meanwhile */
    <T> T on(UserModel user, BiFunction<KeycloakSession, UserModel, T> work) {
        String userId = user.getId();
        RequestConnection.giveBack(request);
        return SeparateTransaction.of(request).run(job -> {
            find(job, userId).ifPresent(found -> lock(job, found));
            return work.apply(job, find(job, userId).orElseThrow(() -> new UserGoneException(userId)));
        });
    }

    private static void lock(KeycloakSession job, UserModel user) {
        job.getProvider(ContractProvider.class)
                .contractOf(user)
                .ifPresent(contract -> Storage.of(job, ContractLock.class)
                        .acquire(job.getContext().getRealm().getId(), contract.id()));
    }

    private static Optional<UserModel> find(KeycloakSession job, String userId) {
        return CurrentRealm.of(job).user(userId);
    }
}
