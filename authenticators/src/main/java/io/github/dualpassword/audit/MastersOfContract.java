package io.github.dualpassword.audit;

import java.util.List;

import org.keycloak.models.KeycloakSession;

import io.github.dualpassword.contract.Contract;
import io.github.dualpassword.contract.ContractMembers;
import io.github.dualpassword.contract.ContractProvider;
import io.github.dualpassword.policy.UserType;
import io.github.dualpassword.storage.Storage;

/**
 * The master users of a contract, for all that is carried out on its members in one go: read once, when they are first asked
 * for, since that takes the roles of all members. Not for more than one thread.
 */
public final class MastersOfContract {

    private List<String> ids;

    /** Keycloak's ids of them. @param session in whose realm the contract is; the same contract each time */
    public List<String> in(KeycloakSession session, Contract contract) {
        if (ids == null) {
            ids = Storage.of(session, ContractMembers.class)
                    .ofType(
                            session.getContext().getRealm(),
                            session.getProvider(ContractProvider.class).groupOf(contract),
                            UserType.MASTER);
        }
        return ids;
    }
}
