package io.github.dualpassword.boundtransaction;

import java.util.Optional;

import org.keycloak.events.EventBuilder;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;
import org.keycloak.protocol.oidc.endpoints.AuthorizationEndpoint;
import org.keycloak.sessions.AuthenticationSessionModel;

import io.github.dualpassword.realm.CurrentRealm;
import io.github.dualpassword.storage.Storage;

/**
 * The transaction that a login is to confirm. The login carries no more than a reference, so that what is shown is read from the
 * database whenever it is shown, and neither browser nor session can exchange it.
 */
public record TransactionOfLogin(KeycloakSession session, AuthenticationSessionModel authentication) {

    /** Name of the additional parameter that the check of the request puts in place of the details. */
    public static final String REFERENCE = "dual-password-transaction";

    /** The client note in which Keycloak keeps it; Keycloak hands it over to the session of the application. */
    public static final String NOTE = AuthorizationEndpoint.LOGIN_SESSION_NOTE_ADDITIONAL_REQ_PARAMS_PREFIX + REFERENCE;

    /** Authentication note: which transaction was on the page that was answered rightly. */
    private static final String ANSWERED = "dual-password-transaction-answered";

    private static final String PAGE_ATTRIBUTE = "transaction";

    /** Why nothing can be confirmed any more. */
    public enum Closed {
        EXPIRED,
        /** Confirmed, used or refused before, or not of this request. */
        CLOSED
    }

    /** Whether a transaction is to be confirmed. */
    public boolean isBound() {
        return authentication.getClientNote(NOTE) != null;
    }

    /** Empty where no transaction is to be confirmed, or the one that is can be. */
    public Optional<Closed> closed() {
        if (!isBound()) {
            return Optional.empty();
        }
        TransactionState state = find().map(row -> row.stateAt(now())).orElse(TransactionState.REFUSED);
        if (state.isOpen()) {
            return Optional.empty();
        }
        return Optional.of(state == TransactionState.EXPIRED ? Closed.EXPIRED : Closed.CLOSED);
    }

    /** Shows the transaction, if there is one, on a page that asks for a secret. To be called at every drawing. */
    public LoginFormsProvider on(LoginFormsProvider page) {
        if (!isBound()) {
            return page;
        }
        BoundTransaction row = find().orElseThrow(() -> new IllegalStateException("The transaction is gone"));
        TransactionView view = new TransactionView(row.readDetails());
        store().shown(row.realmId(), row.id(), now());
        return page.setAttribute(PAGE_ATTRIBUTE, view);
    }

    /** Notes that a page which shows the transaction was answered rightly. */
    public void answered() {
        if (isBound()) {
            authentication.setAuthNote(ANSWERED, authentication.getClientNote(NOTE));
        }
    }

    /**
     * Confirms the transaction, if there is one, when its level is reached.
     *
     * @param level that was reached, as Keycloak numbers it
     * @return whether the login may go on
     */
    public boolean confirm(UserModel user, int level) {
        if (!isBound()) {
            return true;
        }
        boolean isAnswered = authentication.getClientNote(NOTE).equals(authentication.getAuthNote(ANSWERED));
        return isAnswered && find().filter(row -> confirm(row, user, level)).isPresent();
    }

    /** Of two windows with the same request, the second one finds it confirmed: for the same user, and for the same nonce. */
    private boolean confirm(BoundTransaction row, UserModel user, int level) {
        boolean confirmed = store().confirm(row, user.getId(), level, now());
        if (confirmed) {
            TransactionMoved.tell(session, TransactionState.CONFIRMED, row, Optional.of(user));
        }
        return confirmed
                || find().filter(other -> other.stateAt(now()) == TransactionState.CONFIRMED)
                        .filter(other ->
                                other.userId().filter(user.getId()::equals).isPresent())
                        .isPresent();
    }

    /** Lets an event tell which transaction it is about, as far as the bank allows. */
    public void describe(EventBuilder event) {
        find().map(row -> TransactionFacts.of(row, CurrentRealm.of(session).policy()))
                .ifPresent(facts -> facts.forEach(event::detail));
    }

    /** Notes that it is not confirmed, because the user has given up or the level was refused. */
    public void refuse() {
        find().filter(row -> store().refuse(row.realmId(), row.id(), now()))
                .ifPresent(row -> TransactionMoved.tell(
                        session,
                        TransactionState.REFUSED,
                        row,
                        Optional.ofNullable(authentication.getAuthenticatedUser())));
    }

    /** The transaction itself; empty where there is none, or the one that is referred to is not of this request. */
    public Optional<BoundTransaction> find() {
        return Optional.ofNullable(authentication.getClientNote(NOTE))
                .flatMap(id -> store().find(authentication.getRealm().getId(), id))
                .filter(this::isOfThisRequest);
    }

    private boolean isOfThisRequest(BoundTransaction row) {
        String nonce = authentication.getClientNote(OIDCLoginProtocol.NONCE_PARAM);
        return row.clientId().equals(authentication.getClient().getId())
                && nonce != null
                && row.nonceHash().equals(Fingerprint.of(nonce));
    }

    private long now() {
        return CurrentRealm.of(session).now();
    }

    private BoundTransactions store() {
        return Storage.of(session, BoundTransactions.class);
    }
}
