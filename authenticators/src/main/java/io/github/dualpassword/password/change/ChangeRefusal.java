package io.github.dualpassword.password.change;

import io.github.dualpassword.Credential;
import io.github.dualpassword.procedure.ProcedureRequest;

/** Ends a change that cannot go on, so that the application hears of it too. */
final class ChangeRefusal {

    private final ProcedureRequest request;

    ChangeRefusal(ProcedureRequest request) {
        this.request = request;
    }

    /** Why a change cannot go on; the description is what an application reads as {@code error_description}; stable. */
    enum Reason {
        LOGIN_SUSPENDED("login_suspended"),
        LOGIN_PROVISIONAL_ENDED("login_provisional_ended"),
        CONFIRMATION_SUSPENDED("confirmation_suspended"),
        CONFIRMATION_PROVISIONAL_ENDED("confirmation_provisional_ended");

        private final String description;

        Reason(String description) {
            this.description = description;
        }

        String description() {
            return description;
        }

        static Reason suspended(Credential credential) {
            return credential == Credential.LOGIN ? LOGIN_SUSPENDED : CONFIRMATION_SUSPENDED;
        }

        /** Whether a login ends with it. Without a confirmation password that could be used one may log in. */
        boolean endsLogin() {
            return this == LOGIN_SUSPENDED || this == LOGIN_PROVISIONAL_ENDED;
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
