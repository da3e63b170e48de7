package io.github.dualpassword.password.change;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

import io.github.dualpassword.Credential;
import io.github.dualpassword.lockout.Standing;
import io.github.dualpassword.lockout.Suspension;
import io.github.dualpassword.password.OwnPassword;
import io.github.dualpassword.password.PasswordStatus;
import io.github.dualpassword.policy.ExpiredPasswords;
import io.github.dualpassword.policy.RealmPolicy;

/**
 * Which passwords a page is about, read from the user's state at every request and never from what the browser sends.
 *
 * <p>A suspended confirmation password is not asked for: it cannot be entered now, it authorises nothing, and its user
 * may log in all the same. A suspended login password is not either; whoever has proven it gets here only when it was
 * suspended later in the same session, and then nothing goes on.
 */
final class ChangeDemand {

    private final Occasion occasion;
    private final KeycloakSession session;
    private final UserModel user;
    private final List<OwnPassword> passwords;

    ChangeDemand(Occasion occasion, KeycloakSession session, UserModel user) {
        this.occasion = occasion;
        this.session = session;
        this.user = user;
        this.passwords = PasswordsOfUser.of(session, user).both();
    }

    /** The passwords that can be changed on the page; none when there is nothing to do. */
    List<OwnPassword> changeable() {
        return concerned().filter(this::usable).toList();
    }

    /** Those that the page shows without fields, because they cannot be changed now (own change only). */
    List<OwnPassword> shownOnly() {
        return occasion == Occasion.OWN
                ? passwords.stream()
                        .filter(password -> !changeable(password.credential()))
                        .toList()
                : List.of();
    }

    /** Passwords that were not changed in time, and are good for nothing now (forced change only). */
    List<Credential> ended() {
        return occasion == Occasion.FORCED
                ? having(status -> status == PasswordStatus.PROVISIONAL_ENDED)
                        .map(OwnPassword::credential)
                        .toList()
                : List.of();
    }

    /**
     * Whether nobody gets anywhere before this is settled, whatever they went on from before: there is something to
     * change, or the login password cannot be changed now. (Else one could suspend a password to be spared its change, and
     * Keycloak's own page, which asks for no present password, would take its place.)
     */
    boolean letsNobodyPast() {
        boolean must = occasion != Occasion.OWN && !isWarning();
        return must && (!changeable().isEmpty() || ended().contains(Credential.LOGIN) || isBarred());
    }

    /** Whether the login password must be changed, and is suspended in a session that goes on. */
    boolean isBarred() {
        return occasion != Occasion.OWN
                && !isWarning()
                && concerned().anyMatch(password -> password.credential() == Credential.LOGIN && !usable(password));
    }

    /** Whether one may keep passwords that have expired. */
    boolean isWarning() {
        return occasion == Occasion.EXPIRED
                && RealmPolicy.of(session.getContext().getRealm().getAttributes())
                                .expiredPasswords()
                        == ExpiredPasswords.WARN;
    }

    /** Whether each password has a selector of its own. */
    boolean selectable() {
        return occasion != Occasion.FORCED;
    }

    List<Credential> credentials() {
        return changeable().stream().map(OwnPassword::credential).toList();
    }

    Suspension suspension(Credential credential) {
        return Suspension.of(session, user, credential);
    }

    private boolean changeable(Credential credential) {
        return credentials().contains(credential);
    }

    private Stream<OwnPassword> concerned() {
        return switch (occasion) {
            case OWN ->
                having(status -> status != PasswordStatus.NOT_SET && status != PasswordStatus.PROVISIONAL_ENDED);
            case FORCED -> having(PasswordStatus::mustChange);
            case EXPIRED -> having(status -> status == PasswordStatus.EXPIRED);
        };
    }

    private Stream<OwnPassword> having(Predicate<PasswordStatus> wanted) {
        return passwords.stream().filter(password -> wanted.test(password.status()));
    }

    private boolean usable(OwnPassword password) {
        return suspension(password.credential()).standing() == Standing.USABLE;
    }
}
