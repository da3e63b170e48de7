package io.github.dualpassword.staff;

import io.github.dualpassword.Ids;
import io.github.dualpassword.password.change.PasswordResetException;

/** Why a member of a contract has no new passwords after its initialisation. */
public enum InitialisationFailure {
    /** The member belongs to another contract too, or not to this one alone: a paper of one company is not enough. */
    NOT_IN_CONTRACT,
    /** The member holds roles of Keycloak's own administration, which no slip of paper may give away. */
    KEYCLOAK_ADMINISTRATOR,
    /** The member is the service account of a client, which has no passwords. */
    SERVICE_ACCOUNT,
    /** The login password lies where nobody can change it through Keycloak. */
    LOGIN_NOT_CHANGEABLE,
    /** The rules of the realm, or of the storage, refuse what is generated. */
    PASSWORD_REJECTED,
    /** The member has been removed meanwhile. */
    USER_NOT_FOUND,
    /** A mistake on the server, which its log explains. */
    FAILED;

    /** The name in answers and admin events; stable. */
    public String id() {
        return Ids.underscored(this);
    }

    static InitialisationFailure of(PasswordResetException.Reason reason) {
        return switch (reason) {
            case LOGIN_NOT_CHANGEABLE -> LOGIN_NOT_CHANGEABLE;
            case PASSWORD_REJECTED, SAME_PASSWORDS -> PASSWORD_REJECTED;
        };
    }
}
