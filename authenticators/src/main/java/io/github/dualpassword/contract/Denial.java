package io.github.dualpassword.contract;

import io.github.dualpassword.Ids;

/** Why somebody may not carry out an operation on somebody. */
public enum Denial {
    /** The operator belongs to several enabled contracts or to none, or has no user type. */
    OPERATOR_NOT_ENTITLED,
    /** The operator would be the target. */
    ONESELF,
    /** The target does not belong to the operator's contract alone; the same for a user who does not exist. */
    NOT_IN_CONTRACT,
    /** The target holds roles of Keycloak's own administration: a matter of bank staff (decision 30). */
    KEYCLOAK_ADMINISTRATOR,
    /** The permission matrix does not allow it between these types. */
    NOT_PERMITTED;

    /** The name in events and tables; stable. */
    public String id() {
        return Ids.underscored(this);
    }
}
