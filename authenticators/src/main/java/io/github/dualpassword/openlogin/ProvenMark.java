package io.github.dualpassword.openlogin;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.keycloak.sessions.RootAuthenticationSessionModel;

import io.github.dualpassword.Credential;
import io.github.dualpassword.lockout.LockoutKey;
import io.github.dualpassword.lockout.PasswordMark;
import io.github.dualpassword.lockout.PasswordMarks;
import io.github.dualpassword.storage.Storage;
import io.github.dualpassword.transaction.FreshRead;

/**
 * The mark of the login password by which something was opened, and that of the confirmation password by which a step-up was
 * confirmed. It is kept as a note: of the authentication session, and of
 * the user's session, to which Keycloak hands it over and from which it copies it to the offline session.
 */
public final class ProvenMark {

    private static final String NOTE = "dual-password-login-mark";

    /** Of the authentication session alone: a step-up is good for one request. */
    private static final String CONFIRMATION_NOTE = "dual-password-confirmation-mark";

    private ProvenMark() {}

    /** Keeps it for what the authentication leads to. */
    public static void keep(AuthenticationSessionModel authentication, PasswordMark mark) {
        authentication.setAuthNote(NOTE, mark.text());
        authentication.setUserSessionNote(NOTE, mark.text());
    }

    /** Keeps that of the confirmation password by which a step-up was confirmed. */
    public static void keepConfirmation(AuthenticationSessionModel authentication, PasswordMark mark) {
        confirmations(authentication).keep(mark.text());
    }

    /** The user has just set another confirmation password in this authentication, having proven the one before. */
    public static void renewConfirmation(KeycloakSession session, AuthenticationSessionModel authentication) {
        UserModel user = authentication.getAuthenticatedUser();
        Set<String> renewed = ofConfirmation(authentication).stream()
                .map(mark ->
                        present(session, user, Credential.CONFIRMATION, mark).orElse(mark))
                .map(PasswordMark::text)
                .collect(Collectors.toUnmodifiableSet());
        confirmations(authentication).replace(renewed);
    }

    /** Those of the confirmation passwords by which a step-up was confirmed: one, unless it was replaced meanwhile. */
    static Set<PasswordMark> ofConfirmation(AuthenticationSessionModel authentication) {
        return confirmations(authentication).all().stream()
                .map(PasswordMark::new)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static MarkNotes confirmations(AuthenticationSessionModel authentication) {
        return new MarkNotes(authentication, CONFIRMATION_NOTE);
    }

    /** Whether the password was proven in this very authentication. */
    static boolean isNew(AuthenticationSessionModel authentication) {
        return authentication.getUserSessionNotes().containsKey(NOTE);
    }

    /** Of a user's session, online or offline; empty where no login password was proven, or none has left its mark. */
    public static Optional<PasswordMark> of(UserSessionModel session) {
        return Optional.ofNullable(session.getNote(NOTE)).map(PasswordMark::new);
    }

    /**
     * Of an authentication. One by single sign-on takes it from the session at the beginning, and keeps it: what it has
     * opened does not follow when the session's changes.
     */
    static Optional<PasswordMark> of(AuthenticationSessionModel authentication, Optional<UserSessionModel> signedOn) {
        String kept = authentication.getAuthNote(NOTE);
        if (kept != null) {
            return Optional.of(new PasswordMark(kept));
        }
        Optional<PasswordMark> taken = signedOn.flatMap(ProvenMark::of);
        taken.ifPresent(mark -> authentication.setAuthNote(NOTE, mark.text()));
        return taken;
    }

    /** Whether the login password of the user is still the one with this mark, as of this very moment. */
    public static boolean isPresent(KeycloakSession session, UserModel user, PasswordMark mark) {
        return present(session, user, Credential.LOGIN, mark)
                .filter(mark::equals)
                .isPresent();
    }

    private static Optional<PasswordMark> present(
            KeycloakSession session, UserModel user, Credential credential, PasswordMark mark) {
        LockoutKey key = new LockoutKey(session.getContext().getRealm().getId(), user.getId(), credential);
        return FreshRead.of(
                session, reading -> Storage.of(reading, PasswordMarks.class).present(key, mark));
    }

    /**
     * Gives an authentication, and the user's session that it belongs to, a new mark: its user has just set the new password
     * in it. With the change, so that a second request of the same page does not find one without the other.
     *
     * @param job the session of the transaction that changes the password
     */
    public static void renew(KeycloakSession job, AuthenticationSessionModel authentication, PasswordMark mark) {
        RealmModel realm = job.getContext().getRealm();
        String id = authentication.getParentSession().getId();
        RootAuthenticationSessionModel root = job.authenticationSessions().getRootAuthenticationSession(realm, id);
        Optional.ofNullable(root)
                .map(known -> known.getAuthenticationSession(authentication.getClient(), authentication.getTabId()))
                .ifPresent(same -> keep(same, mark));
        renew(job.sessions().getUserSession(realm, id), mark);
        renew(job.sessions().getOfflineUserSession(realm, id), mark);
    }

    /**
     * What an authentication says of its mark at a moment. Keycloak does not take notes back with a transaction that fails.
     *
     * @param authentication whose notes they are
     * @param taken the mark that it goes on from, or {@code null}
     * @param handedOver the mark that it hands over to the session, or {@code null}
     */
    public record Kept(AuthenticationSessionModel authentication, String taken, String handedOver) {

        public static Kept of(AuthenticationSessionModel authentication) {
            return new Kept(
                    authentication,
                    authentication.getAuthNote(NOTE),
                    authentication.getUserSessionNotes().get(NOTE));
        }

        /** As if {@code undone} had never been there; sessions that have it already get the former one again. */
        public void putBack(KeycloakSession session, PasswordMark undone, PasswordMark former) {
            authentication.setAuthNote(NOTE, taken);
            authentication.setUserSessionNote(NOTE, handedOver);
            RealmModel realm = authentication.getRealm();
            String id = authentication.getParentSession().getId();
            Stream.of(
                            session.sessions().getUserSession(realm, id),
                            session.sessions().getOfflineUserSession(realm, id))
                    .filter(Objects::nonNull)
                    .filter(signedOn -> ProvenMark.of(signedOn).equals(Optional.of(undone)))
                    .forEach(signedOn -> renew(signedOn, former));
        }
    }

    static void renew(UserSessionModel session, PasswordMark mark) {
        if (session != null) {
            session.setNote(NOTE, mark.text());
        }
    }
}
