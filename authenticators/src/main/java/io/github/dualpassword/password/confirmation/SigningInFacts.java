package io.github.dualpassword.password.confirmation;

import java.util.List;
import java.util.Locale;

import org.keycloak.credential.CredentialMetadata.LocalizedMessage;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.theme.Theme;

import io.github.dualpassword.lockout.Standing;
import io.github.dualpassword.lockout.Suspension;
import io.github.dualpassword.page.Moments;
import io.github.dualpassword.page.Texts;
import io.github.dualpassword.password.PasswordOfUser;

/**
 * State and last day of both passwords, for the page "Signing in" of Keycloak's account console. Both stand at the
 * confirmation password: what stands at the login password is Keycloak's own.
 */
final class SigningInFacts {

    private final KeycloakSession session;
    private final UserModel user;
    private final Texts texts;
    private final Moments moments;

    SigningInFacts(KeycloakSession session, UserModel user) {
        Locale language = session.getContext().resolveLocale(user, Theme.Type.ACCOUNT);
        this.session = session;
        this.user = user;
        this.texts = new Texts(session, Theme.Type.ACCOUNT, language);
        this.moments = new Moments(session, user);
    }

    /** For each password its name, as a key of the console's bundle, and a sentence. */
    List<LocalizedMessage> both() {
        return Passwords.of(session, user).both().stream().map(this::fact).toList();
    }

    private LocalizedMessage fact(PasswordOfUser password) {
        String lastDay = password.lastDay()
                .map(moments::day)
                .map(day -> texts.of("dualPasswordLastDay", day))
                .orElse("");
        return new LocalizedMessage(
                password.password().credential().label(), new Object[] {(state(password) + " " + lastDay).strip()});
    }

    private String state(PasswordOfUser password) {
        Suspension suspension = Suspension.of(session, user, password.password().credential());
        if (suspension.standing() == Standing.TEMPORARILY_SUSPENDED) {
            return texts.of("dualPasswordStateSuspendedUntil", moments.minute(suspension.until()));
        }
        if (suspension.standing() == Standing.PERMANENTLY_SUSPENDED) {
            return texts.of("dualPasswordStateSuspended");
        }
        return switch (password.status()) {
            case VALID -> texts.of("dualPasswordStateUsable");
            case PROVISIONAL, SAME_AS_OTHER -> texts.of("dualPasswordStateMustChange");
            case PROVISIONAL_ENDED, EXPIRED -> texts.of("dualPasswordStateExpired");
            case NOT_SET -> texts.of("dualPasswordStateNotSet");
        };
    }
}
