package io.github.dualpassword.otp.approval;

import java.util.Optional;

import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.managers.AuthenticationSessionManager;
import org.keycloak.sessions.AuthenticationSessionModel;

import io.github.dualpassword.Ids;
import io.github.dualpassword.realm.CurrentRealm;
import io.github.dualpassword.storage.Storage;

/** A page that waits for an approval; found by the cookie of its login, and the tab in which it stands. */
record WaitingBrowser(KeycloakSession session) {

    /** What the page has to do. */
    enum State {
        /** Go on waiting. */
        WAITING,
        /** Send its form: something has become of the request. */
        OVER;

        String id() {
            return Ids.underscored(this);
        }
    }

    State state(String clientId, String tabId) {
        return authentication(clientId, tabId)
                .flatMap(authentication -> ApprovalNote.of(authentication).id())
                .flatMap(id -> Storage.of(session, Approvals.class)
                        .find(session.getContext().getRealm().getId(), id))
                .filter(asked -> asked.stateAt(CurrentRealm.of(session).now()) == ApprovalState.WAITING)
                .map(asked -> State.WAITING)
                .orElse(State.OVER);
    }

    private Optional<AuthenticationSessionModel> authentication(String clientId, String tabId) {
        RealmModel realm = session.getContext().getRealm();
        if (clientId == null || tabId == null) {
            return Optional.empty();
        }
        ClientModel client = realm.getClientByClientId(clientId);
        return client == null
                ? Optional.empty()
                : Optional.ofNullable(new AuthenticationSessionManager(session)
                        .getCurrentAuthenticationSession(realm, client, tabId));
    }
}
