package io.github.dualpassword.staff;

import java.util.Optional;
import java.util.function.BiFunction;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

import io.github.dualpassword.contract.Contract;
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
        Optional<String> contract =
                request.getProvider(ContractProvider.class).contractOf(user).map(Contract::id);
        RequestConnection.giveBack(request);
        return SeparateTransaction.of(request).run(job -> {
            contract.ifPresent(id -> Storage.of(job, ContractLock.class)
                    .acquire(job.getContext().getRealm().getId(), id));
            UserModel fresh = CurrentRealm.of(job).user(userId).orElseThrow(() -> new UserGoneException(userId));
            return work.apply(job, fresh);
        });
    }
}
