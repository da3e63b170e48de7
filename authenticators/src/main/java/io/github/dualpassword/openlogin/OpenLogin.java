package io.github.dualpassword.openlogin;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.keycloak.events.Details;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.sessions.AuthenticationSessionModel;

import io.github.dualpassword.directory.Directory;
import io.github.dualpassword.servicestop.StopMessage;
import io.github.dualpassword.servicestop.StoppedUser;
import io.github.dualpassword.storage.Storage;
import io.github.dualpassword.transaction.FreshRead;

/**
 * A login that is under way, or a page that it has opened, and whether it may go on now. Asked before anything is shown or
 * taken; nothing of the answer is kept.
 *
 * @param user who has logged in
 */
public record OpenLogin(KeycloakSession session, AuthenticationSessionModel authentication, UserModel user) {

    /** Why it may not; empty when it may. */
    public Optional<LoginRefusal> refusal() {
        Optional<UserSessionModel> signedOn = signedOn();
        return refusal(
                        session,
                        user,
                        new ProvenMarks(
                                Stream.of(ProvenMark.of(authentication, signedOn), signedOn.flatMap(ProvenMark::of))
                                        .flatMap(Optional::stream)
                                        .collect(Collectors.toUnmodifiableSet()),
                                ProvenMark.ofConfirmation(authentication)))
                .or(() -> CodeMark.refusal(session, authentication, user))
                .or(() -> PasskeyMark.refusal(session, authentication, user));
    }

    /** Key of the sentence that tells the user why; of a stop also who has set it. */
    public String message(LoginRefusal refusal) {
        return Optional.of(refusal)
                .filter(LoginRefusal.SERVICE_STOPPED::equals)
                .flatMap(stopped -> StoppedUser.find(session, user.getId()))
                .map(StopMessage::onPage)
                .orElse(refusal.message());
    }

    /** Whether the user comes anew, and not by the single sign-on session of this browser. */
    public boolean isNew() {
        return ProvenMark.isNew(authentication)
                || authentication.getUserSessionNotes().containsKey(Details.IDENTITY_PROVIDER)
                || userSession().isEmpty();
    }

    /** The same by the marks of the passwords that have opened it. */
    static Optional<LoginRefusal> refusal(KeycloakSession session, UserModel user, ProvenMarks proven) {
        // A user of a directory that is away looks disabled, and must not be told so.
        if (!user.isEnabled() && !Directory.isAway(user)) {
            return Optional.of(LoginRefusal.USER_DISABLED);
        }
        String realmId = session.getContext().getRealm().getId();
        return proven.refusal(FreshRead.of(
                session, reading -> Storage.of(reading, LoginFacts.class).now(realmId, user.getId(), proven)));
    }

    /**
     * Ends the session of the same browser, when its password was replaced: a crash has left it, or the password was
     * replaced without this product. Else the next login would find it, and be refused again.
     */
    public void endReplacedSession() {
        signedOn()
                .filter(signedOn -> ProvenMark.of(signedOn)
                        .filter(mark -> !ProvenMark.isPresent(session, user, mark))
                        .isPresent())
                .ifPresent(signedOn -> remove(session, signedOn));
    }

    /** Removes a session in Keycloak, with the offline one of the same id; applications are not told. */
    static void remove(KeycloakSession session, UserSessionModel ended) {
        RealmModel realm = ended.getRealm();
        UserSessionModel offline = session.sessions().getOfflineUserSession(realm, ended.getId());
        if (offline != null) {
            session.sessions().removeOfflineUserSession(realm, offline);
        }
        session.sessions().removeUserSession(realm, ended);
    }

    /**
     * The user's session in this browser, which the login goes on from or takes over. A login of somebody who was not signed
     * on has none, and is spared the look for it.
     */
    private Optional<UserSessionModel> signedOn() {
        if (ProvenMark.isNew(authentication)
                && authentication.getAuthNote(AuthenticationManager.FORCED_REAUTHENTICATION) == null) {
            return Optional.empty();
        }
        return userSession();
    }

    private Optional<UserSessionModel> userSession() {
        return Optional.ofNullable(session.sessions()
                        .getUserSession(
                                authentication.getRealm(),
                                authentication.getParentSession().getId()))
                .filter(found ->
                        found.getUser() != null && found.getUser().getId().equals(user.getId()));
    }
}
