package io.github.dualpassword.audit;

import java.util.Optional;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.provider.ProviderEvent;

import io.github.dualpassword.contract.Contract;
import io.github.dualpassword.lockout.Origin;
import io.github.dualpassword.policy.UserType;

/**
 * Published within the transaction that carries out an operation on one target, so that listeners record it in the same
 * transaction.
 *
 * @param session of that transaction; its realm is that of operator and target
 * @param operation the line of the operation history
 * @param operator who carried it out
 * @param target on whom; empty if no user has the id
 * @param targetType the user type of the target; empty where the operator may not learn it
 * @param contract the operator's; empty if the operator has none
 * @param origin where the request came from
 * @param masters of that contract; the same for all that is carried out in one go
 */
public record OperationRecorded(
        KeycloakSession session,
        OperationRecord operation,
        UserModel operator,
        Optional<UserModel> target,
        Optional<UserType> targetType,
        Optional<Contract> contract,
        Origin origin,
        MastersOfContract masters)
        implements ProviderEvent {}
