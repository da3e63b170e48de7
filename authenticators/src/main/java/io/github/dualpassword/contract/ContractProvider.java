package io.github.dualpassword.contract;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.keycloak.models.UserModel;
import org.keycloak.provider.Provider;

import io.github.dualpassword.PublicApi;

/**
 * Knows the contracts of the session's realm.
 *
 * <p>Organizations by default; a bank that models companies in another way registers a factory of its own.
 */
@PublicApi
public interface ContractProvider extends Provider {

    /**
     * The contract for which the user stands at this moment: the exactly one enabled contract that the user belongs to.
     * Nothing when there are several or none. Only membership says so, never a role, a mail address or what the
     * application has asked for.
     */
    Optional<Contract> contractOf(UserModel user);

    /**
     * All contracts that the user belongs to, in force or not: what a contract demands of its users' logins holds for each of
     * them, whomever the user stands for. Only membership says so, as with {@link #contractOf}.
     */
    default Stream<Contract> contractsOf(UserModel user) {
        return contractOf(user).stream();
    }

    /**
     * The Keycloak group whose direct members are those of the contract: organizations keep theirs in one, and a bank that
     * models companies as groups names its own.
     *
     * @return Keycloak's id of the group
     */
    String groupOf(Contract contract);

    /**
     * The contracts of many users at once, for lists: what {@link #contractOf} says of each. Who stands for none is missing. By
     * default nobody's is known in this way, and lists do not show contracts.
     *
     * @param userIds Keycloak's ids
     */
    default Map<String, Contract> contractOfEach(Collection<String> userIds) {
        return Map.of();
    }

    /**
     * The contract with this id. What is assigned to contracts by id, as tokens are, needs it; without it none is found.
     *
     * @param id as {@link Contract#id()}, from outside: nobody may have it
     */
    default Optional<Contract> find(String id) {
        return Optional.empty();
    }

    @Override
    default void close() {}
}
