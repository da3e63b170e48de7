package io.github.dualpassword.password;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.FormMessage;

import io.github.dualpassword.lockout.Standing;
import io.github.dualpassword.page.Contact;
import io.github.dualpassword.page.Moments;
import io.github.dualpassword.page.PageMessages;

/** What a page says of a suspended password: until when, or whom to turn to. */
public final class SuspensionMessage {

    private SuspensionMessage() {}

    /**
     * On a page that names the password itself.
     *
     * @param until end of a temporary suspension, milliseconds since the epoch
     */
    public static FormMessage of(KeycloakSession session, UserModel reader, Standing standing, long until) {
        return standing == Standing.TEMPORARILY_SUSPENDED
                ? new FormMessage(null, "dualPasswordSuspendedUntil", new Moments(session, reader).minute(until))
                : new FormMessage(PageMessages.SUSPENDED);
    }

    /**
     * On the login page, before it is known who reads it; names the login password. At no field: nothing that could be typed
     * into one would help.
     */
    public static FormMessage atLogin(KeycloakSession session, Standing standing, long until) {
        String contact = Contact.markupOfRealm(session);
        return standing == Standing.TEMPORARILY_SUSPENDED
                ? new FormMessage(
                        null, "dualPasswordLoginSuspendedUntil", new Moments(session, null).minute(until), contact)
                : new FormMessage(null, "dualPasswordLoginSuspended", contact);
    }
}
