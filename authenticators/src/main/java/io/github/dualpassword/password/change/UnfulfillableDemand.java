package io.github.dualpassword.password.change;

import io.github.dualpassword.password.LoginPassword;
import io.github.dualpassword.procedure.ProcedureRequest;

/**
 * A new login password is demanded, of the user or in this authentication, by whatever demands it, and nobody can set one
 * here. Keycloak's own page would let its reader try for ever.
 */
final class UnfulfillableDemand {

    private UnfulfillableDemand() {}

    static boolean isMade(ProcedureRequest request) {
        LoginPassword password = new LoginPassword(request.session(), request.user());
        return (password.isFlagged()
                        || request.authentication().getRequiredActions().contains(LoginPassword.FLAG))
                && !password.isChangeable();
    }
}
