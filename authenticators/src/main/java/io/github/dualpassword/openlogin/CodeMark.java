package io.github.dualpassword.openlogin;

import java.util.Optional;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.sessions.AuthenticationSessionModel;

import io.github.dualpassword.lockout.DeviceMark;
import io.github.dualpassword.storage.Storage;
import io.github.dualpassword.transaction.FreshRead;

/**
 * Who has entered a one-time password in an authentication, and of which device. Keycloak keeps the level of a step that is done
 * when another person comes through an identity provider within the same login; and a device can be taken from its user before
 * the login is over.
 */
public final class CodeMark {

    /** Of the authentication session alone: a code is good for one request. */
    private static final String USER = "dual-password-code-entered-by";

    private static final String DEVICE = "dual-password-code-of";

    private CodeMark() {}

    /** Keeps that this user has entered it. */
    public static void keep(AuthenticationSessionModel authentication, UserModel user, DeviceMark device) {
        authentication.setAuthNote(USER, user.getId());
        authentication.setAuthNote(DEVICE, device.text());
    }

    /** Whether this user has entered one in this authentication. */
    public static boolean isKept(AuthenticationSessionModel authentication, UserModel user) {
        return user.getId().equals(authentication.getAuthNote(USER));
    }

    /** Why the login goes no further; empty when none was entered, or it still holds. */
    static Optional<LoginRefusal> refusal(
            KeycloakSession session, AuthenticationSessionModel authentication, UserModel user) {
        if (authentication.getAuthNote(USER) == null) {
            return Optional.empty();
        }
        if (!isKept(authentication, user)) {
            return Optional.of(LoginRefusal.ONE_TIME_PASSWORD_OF_ANOTHER);
        }
        DeviceMark device = DeviceMark.read(authentication.getAuthNote(DEVICE));
        String realmId = session.getContext().getRealm().getId();
        boolean has = FreshRead.of(
                session, reading -> Storage.of(reading, DeviceMarks.class).isOf(realmId, user.getId(), device));
        return has ? Optional.empty() : Optional.of(LoginRefusal.TOKEN_REMOVED);
    }
}
