package io.github.dualpassword.useradministration;

import org.keycloak.models.UserModel;

import io.github.dualpassword.PublicApi;
import io.github.dualpassword.contract.Contract;
import io.github.dualpassword.contract.Party;

/**
 * The two sides of an operation that is allowed between them.
 *
 * @param contract theirs
 * @param operator who does it
 * @param operatorParty the same, as permissions see it
 * @param target on whom
 * @param targetParty the same, as permissions see it
 */
@PublicApi
public record OperatorAndTarget(
        Contract contract, UserModel operator, Party operatorParty, UserModel target, Party targetParty) {}
