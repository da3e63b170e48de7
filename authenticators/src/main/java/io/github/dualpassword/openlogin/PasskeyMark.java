package io.github.dualpassword.openlogin;

import java.util.List;
import java.util.Optional;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.sessions.AuthenticationSessionModel;

import io.github.dualpassword.storage.Storage;
import io.github.dualpassword.transaction.FreshRead;

/** Who has signed in an authentication, and by which passkeys: for the same reasons as a {@link CodeMark}. */
public final class PasskeyMark {

    private static final String NAME = "dual-password-passkey-used";

    private PasskeyMark() {}

    /** Keeps that this user has signed. @param passkeyId of Keycloak's credential */
    public static void keep(AuthenticationSessionModel authentication, UserModel user, String passkeyId) {
        notes(authentication).keep(new MarkOfUser(user.getId(), passkeyId).note());
    }

    /** Why the login goes no further; empty when nothing was signed, or each signature still holds. */
    static Optional<LoginRefusal> refusal(
            KeycloakSession session, AuthenticationSessionModel authentication, UserModel user) {
        List<MarkOfUser> kept =
                notes(authentication).all().stream().map(MarkOfUser::read).toList();
        if (kept.isEmpty()) {
            return Optional.empty();
        }
        if (kept.stream().anyMatch(mark -> !mark.userId().equals(user.getId()))) {
            return Optional.of(LoginRefusal.PASSKEY_OF_ANOTHER);
        }
        String realmId = session.getContext().getRealm().getId();
        boolean has = FreshRead.of(session, reading -> {
            PasskeyMarks passkeys = Storage.of(reading, PasskeyMarks.class);
            return kept.stream().allMatch(mark -> passkeys.isUsable(realmId, user.getId(), mark.text()));
        });
        return has ? Optional.empty() : Optional.of(LoginRefusal.PASSKEY_REMOVED);
    }

    private static MarkNotes notes(AuthenticationSessionModel authentication) {
        return new MarkNotes(authentication, NAME);
    }
}
