package io.github.dualpassword.contract;

import io.github.dualpassword.PublicApi;

/** Whether somebody may administer Keycloak itself. Who takes such a user over has more than any operator is given. */
@PublicApi
public enum AdminRights {
    HELD,
    NONE
}
