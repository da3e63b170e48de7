package io.github.dualpassword.password.change;

import org.keycloak.models.KeycloakSession;
import org.keycloak.sessions.AuthenticationSessionModel;

import io.github.dualpassword.password.LoginPassword;
import io.github.dualpassword.password.login.ProvenLogin;
import io.github.dualpassword.procedure.ProcedureRequest;
import io.github.dualpassword.procedure.Procedures;

/**
 * Whether passwords must be changed before the user gets anywhere. Judged anew at every request, from the user's state:
 * nothing is left behind that a later reset would have to clear.
 *
 * <p>Only for users who have proven the login password in this session: whoever came by a mailed link or from an identity
 * provider may not know one, and keeps Keycloak's own page. Where nobody can change the login password that page leads
 * nowhere, so ours comes for everybody.
 */
final class ChangeTriggers {

    private final ProcedureRequest request;
    private final Occasion occasion;
    private final KeycloakSession session;
    private final AuthenticationSessionModel authentication;

    ChangeTriggers(ProcedureRequest request, Occasion occasion) {
        this.request = request;
        this.occasion = occasion;
        this.session = request.session();
        this.authentication = request.authentication();
    }

    void evaluate() {
        if (occasion == Occasion.OWN) {
            takeOver();
        } else if (isDue()) {
            authentication.addRequiredAction(occasion.actionId());
        }
    }

    /** An application, such as Keycloak's account console, asks for Keycloak's own page for a new login password. */
    private void takeOver() {
        if (Procedures.isOpened(authentication, LoginPassword.FLAG)
                && (isProven() || !new LoginPassword(session, request.user()).isChangeable())) {
            Procedures.open(authentication, Occasion.OWN.actionId());
        }
    }

    private boolean isProven() {
        return ProvenLogin.inThisSession(session, authentication);
    }

    private boolean isDue() {
        return occasion == Occasion.FORCED && UnfulfillableDemand.isMade(request)
                || isProven() && isDueToWhoHasProven();
    }

    private boolean isDueToWhoHasProven() {
        ChangeDemand demand = new ChangeDemand(occasion, session, request.user());
        if (demand.letsNobodyPast()) {
            return true;
        }
        boolean worthTelling = occasion == Occasion.FORCED
                ? !demand.ended().isEmpty()
                : demand.isWarning() && !demand.changeable().isEmpty();
        return worthTelling && isToldNow() && !Procedures.isAnswered(authentication, occasion.actionId());
    }

    /** What one may go on from is told at the login page's own login only. */
    private boolean isToldNow() {
        return ProvenLogin.onLoginPage(authentication);
    }
}
