package io.github.dualpassword.password.change;

import java.util.Optional;

import org.keycloak.authentication.AuthenticatorUtil;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakContext;
import org.keycloak.sessions.AuthenticationSessionModel;

import io.github.dualpassword.lockout.PasswordMark;
import io.github.dualpassword.openlogin.OtherSessions;
import io.github.dualpassword.openlogin.ProvenMark;
import io.github.dualpassword.procedure.ProcedureRequest;

/**
 * What becomes of the user's sessions when the user changes passwords: the present one goes on, the others end or are kept as
 * the box says (decision 17), and are kept where there is no box. To be made before the change.
 */
final class UserSessions {

    /** Name of the box. */
    static final String END_OTHERS = "end-other-sessions";

    private final ProcedureRequest request;
    private final Optional<OtherSessions> kept;

    UserSessions(ProcedureRequest request, Occasion occasion) {
        this.request = request;
        this.kept = occasion == Occasion.OWN && request.pressed(END_OTHERS)
                ? Optional.empty()
                : Optional.of(OtherSessions.of(request.session(), request.user()));
    }

    /**
     * The change is committed.
     *
     * @param former mark of the login password that was replaced
     * @param present mark of the new one; both empty where the confirmation password alone was changed
     */
    void changed(Optional<PasswordMark> former, Optional<PasswordMark> present) {
        present.ifPresent(mark -> ProvenMark.keep(request.authentication(), mark));
        if (kept.isEmpty()) {
            endOthers();
        } else if (former.isPresent() && present.isPresent()) {
            kept.get().keep(request.session(), request.user(), former.get(), present.get());
        }
    }

    /** Keycloak's logout leaves its own session and client in the context, and the page after it would be made for them. */
    private void endOthers() {
        KeycloakContext context = request.session().getContext();
        AuthenticationSessionModel authentication = context.getAuthenticationSession();
        ClientModel client = context.getClient();
        try {
            AuthenticatorUtil.logoutOtherSessions(request.context());
        } finally {
            context.setAuthenticationSession(authentication);
            context.setClient(client);
        }
    }
}
