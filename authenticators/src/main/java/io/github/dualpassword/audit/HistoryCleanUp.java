package io.github.dualpassword.audit;

import org.keycloak.models.RealmModel;
import org.keycloak.provider.ProviderEvent;
import org.keycloak.provider.ProviderEventListener;

import io.github.dualpassword.storage.Storage;

/**
 * Removes the operation history together with its realm. That of a removed user stays: it is the history of the contract,
 * which keeps login ID and name as they were, until {@link HistorySweep} finds it too old. That of a removed contract stays
 * as long, and nobody can read it any more.
 */
public final class HistoryCleanUp implements ProviderEventListener {

    @Override
    public void onEvent(ProviderEvent event) {
        if (event instanceof RealmModel.RealmRemovedEvent removed) {
            Storage.of(removed.getKeycloakSession(), OperationLog.class)
                    .removeRealm(removed.getRealm().getId());
        }
    }
}
