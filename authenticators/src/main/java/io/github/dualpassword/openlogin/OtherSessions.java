package io.github.dualpassword.openlogin;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;

import io.github.dualpassword.lockout.PasswordMark;

/**
 * Sessions of a user, online and offline, that were opened by the password that is being replaced, and that the user wants
 * to keep. They are those that exist before the change: a login that is under way by the former password is none of them.
 *
 * @param ids of the sessions, an offline one has the id of the online one that it was made from
 */
public record OtherSessions(Set<String> ids) {

    /** To be called before the change. */
    public static OtherSessions of(KeycloakSession session, UserModel user) {
        return new OtherSessions(
                all(session, user).map(UserSessionModel::getId).collect(Collectors.toUnmodifiableSet()));
    }

    /** To be called once the change is committed: they go on, as if the new password had opened them. */
    public void keep(KeycloakSession session, UserModel user, PasswordMark former, PasswordMark present) {
        List<UserSessionModel> kept = all(session, user)
                .filter(other -> ids.contains(other.getId()))
                .filter(other -> ProvenMark.of(other).equals(Optional.of(former)))
                .toList();
        kept.forEach(other -> ProvenMark.renew(other, present));
    }

    private static Stream<UserSessionModel> all(KeycloakSession session, UserModel user) {
        RealmModel realm = session.getContext().getRealm();
        return Stream.concat(
                session.sessions().getUserSessionsStream(realm, user),
                session.sessions().getOfflineUserSessionsStream(realm, user));
    }
}
