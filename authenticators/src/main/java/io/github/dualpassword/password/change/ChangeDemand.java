package io.github.dualpassword.password.change;

import java.util.List;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

import io.github.dualpassword.Password;
import io.github.dualpassword.lockout.Suspension;
import io.github.dualpassword.password.PasswordOfUser;
import io.github.dualpassword.password.confirmation.Passwords;
import io.github.dualpassword.policy.PasswordSettings;
import io.github.dualpassword.realm.CurrentRealm;

/**
 * Which passwords a page is about, read from the user's state at every request and never from what the browser sends. {@link
 * DemandedPasswords} decides, here the user is read.
 *
 * <p>A suspended confirmation password is not asked for: it cannot be entered now, it authorises nothing, and its user
 * may log in all the same. A suspended login password is not either; whoever has proven it gets here only when it was
 * suspended later in the same session, and then nothing goes on.
 */
final class ChangeDemand {

    private final KeycloakSession session;
    private final UserModel user;
    private final Passwords passwords;
    private final DemandedPasswords demanded;

    ChangeDemand(Occasion occasion, KeycloakSession session, UserModel user) {
        this.session = session;
        this.user = user;
        this.passwords = Passwords.of(session, user);
        this.demanded = new DemandedPasswords(
                occasion,
                CurrentRealm.of(session).policy().get(PasswordSettings.EXPIRED_PASSWORDS),
                password -> passwords.get(password).status(),
                password -> suspension(password).standing(),
                password -> passwords.get(password).isChangeable());
    }

    /** The passwords that can be changed on the page; none when there is nothing to do. */
    List<PasswordOfUser> changeable() {
        return asked().stream().map(passwords::get).toList();
    }

    /** Those that could be changed on the page if they were not suspended now. */
    List<Password> suspended() {
        return demanded.suspended();
    }

    /** Those that the page shows without fields, because they cannot be changed now (own change only). */
    List<PasswordOfUser> shownOnly() {
        return demanded.shownOnly().stream().map(passwords::get).toList();
    }

    /** Passwords that were not changed in time, and are good for nothing now (forced change only). */
    List<Password> ended() {
        return demanded.ended();
    }

    /**
     * Whether nobody gets anywhere before this is settled, whatever they went on from before: there is something to
     * change, or the login password cannot be changed now. (Else one could suspend a password to be spared its change, and
     * Keycloak's own page, which asks for no present password, would take its place.)
     */
    boolean letsNobodyPast() {
        return demanded.letsNobodyPast();
    }

    /** Whether the login password must be changed, and is suspended in a session that goes on. */
    boolean isBarred() {
        return demanded.isBarred();
    }

    /** Whether one may keep passwords that have expired. */
    boolean isWarning() {
        return demanded.isWarning();
    }

    /** Whether there is nothing that the user could change, because the login password cannot be changed here. */
    boolean offersNothing() {
        return !passwords.login().isChangeable() && demanded.offersNothing();
    }

    /** Whether each password has a selector of its own. */
    boolean selectable() {
        return demanded.selectable();
    }

    /** The same passwords, of nobody. */
    List<Password> asked() {
        return demanded.changeable();
    }

    Suspension suspension(Password password) {
        return Suspension.of(session, user, password.credential());
    }
}
