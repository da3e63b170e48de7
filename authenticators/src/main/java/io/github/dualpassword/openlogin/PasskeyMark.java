package io.github.dualpassword.openlogin;

import java.util.Optional;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.sessions.AuthenticationSessionModel;

import io.github.dualpassword.storage.Storage;
import io.github.dualpassword.transaction.FreshRead;

/** Who has signed in an authentication, and by which passkey: for the same reasons as a {@link CodeMark}. */
public final class PasskeyMark {

    /** Of the authentication session alone: a signature is good for one request. */
    private static final String USER = "dual-password-passkey-used-by";

    private static final String PASSKEY = "dual-password-passkey-used";

    private PasskeyMark() {}

    /** Keeps that this user has signed. @param passkeyId of Keycloak's credential */
    public static void keep(AuthenticationSessionModel authentication, UserModel user, String passkeyId) {
        authentication.setAuthNote(USER, user.getId());
        authentication.setAuthNote(PASSKEY, passkeyId);
    }

    /** Why the login goes no further; empty when nothing was signed, or it still holds. */
    static Optional<LoginRefusal> refusal(
            KeycloakSession session, AuthenticationSessionModel authentication, UserModel user) {
        String signedBy = authentication.getAuthNote(USER);
        if (signedBy == null) {
            return Optional.empty();
        }
        if (!signedBy.equals(user.getId())) {
            return Optional.of(LoginRefusal.PASSKEY_OF_ANOTHER);
        }
        String passkeyId = authentication.getAuthNote(PASSKEY);
        String realmId = session.getContext().getRealm().getId();
        boolean has = FreshRead.of(
                session, reading -> Storage.of(reading, PasskeyMarks.class).isUsable(realmId, user.getId(), passkeyId));
        return has ? Optional.empty() : Optional.of(LoginRefusal.PASSKEY_REMOVED);
    }
}
