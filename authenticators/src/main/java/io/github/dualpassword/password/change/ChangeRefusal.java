package io.github.dualpassword.password.change;

import io.github.dualpassword.Ids;
import io.github.dualpassword.Password;
import io.github.dualpassword.procedure.ProcedureRequest;

/** Ends a change that cannot go on, so that the application hears of it too. */
record ChangeRefusal(ProcedureRequest request) {

    /** Why a change cannot go on; the description is what an application reads as {@code error_description}; stable. */
    enum Reason {
        LOGIN_SUSPENDED(Password.LOGIN),
        LOGIN_PROVISIONAL_ENDED(Password.LOGIN),
        LOGIN_NOT_CHANGEABLE(Password.LOGIN),
        CONFIRMATION_SUSPENDED(Password.CONFIRMATION),
        CONFIRMATION_PROVISIONAL_ENDED(Password.CONFIRMATION);

        private final Password password;

        Reason(Password password) {
            this.password = password;
        }

        Password password() {
            return password;
        }

        String description() {
            return Ids.underscored(this);
        }

        static Reason suspended(Password password) {
            return password == Password.LOGIN ? LOGIN_SUSPENDED : CONFIRMATION_SUSPENDED;
        }

        /** Whether a login ends with it. Without a confirmation password that could be used one may log in. */
        boolean endsLogin() {
            return password == Password.LOGIN;
        }
    }

    /**
     * The button of the page was pressed. An application that had opened the change is told by {@code kc_action_status},
     * its user stays signed in; a login that must not be ends with an error; any other goes on.
     */
    void tell(Reason reason) {
        if (request.isOpenedByApplication()) {
            request.leaveRefused();
        } else if (reason.endsLogin()) {
            request.endLogin(reason.description());
        } else {
            request.success();
        }
    }
}
