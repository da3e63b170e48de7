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
                .map(ApprovalNote::of)
                .filter(this::waits)
                .map(waiting -> State.WAITING)
                .orElse(State.OVER);
    }

    /** Before login, nobody learns what has become of it, or whether anybody was asked, until it is approved or its time is over. */
    private boolean waits(ApprovalNote note) {
        long now = CurrentRealm.of(session).now();
        Optional<ApprovalState> state = note.id()
                .flatMap(id -> Storage.of(session, Approvals.class)
                        .find(session.getContext().getRealm().getId(), id))
                .map(asked -> asked.stateAt(now));
        return note.hiddenUntil()
                .map(until -> now < until && !state.equals(Optional.of(ApprovalState.APPROVED)))
                .orElse(state.equals(Optional.of(ApprovalState.WAITING)));
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
