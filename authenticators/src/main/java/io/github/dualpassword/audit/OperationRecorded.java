package io.github.dualpassword.audit;

import java.util.Optional;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.provider.ProviderEvent;

import io.github.dualpassword.contract.Contract;
import io.github.dualpassword.lockout.Origin;
import io.github.dualpassword.policy.UserType;

/**
 * Published inside the transaction that carries an operation out on one target, so that whoever tells of it does so
 * together with what it changes or not at all.
 *
 * @param session of that transaction; its realm is that of operator and target
 * @param operation the line of the operation history
 * @param operator who did it
 * @param target on whom; empty for an id that belongs to nobody
 * @param targetType what the target is in the contract; empty where the operator may not know
 * @param contract the operator's; empty when the operator stands for none
 * @param origin where the request came from
 */
public record OperationRecorded(
        KeycloakSession session,
        OperationRecord operation,
        UserModel operator,
        Optional<UserModel> target,
        Optional<UserType> targetType,
        Optional<Contract> contract,
        Origin origin)
        implements ProviderEvent {}
