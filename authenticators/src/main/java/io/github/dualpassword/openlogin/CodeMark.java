package io.github.dualpassword.openlogin;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.sessions.AuthenticationSessionModel;

import io.github.dualpassword.lockout.DeviceMark;
import io.github.dualpassword.storage.Storage;
import io.github.dualpassword.transaction.FreshRead;

/**
 * Who has entered a one-time password in an authentication, and of which devices. Keycloak keeps the level of a step that is done
 * when another person comes through an identity provider within the same login; and a device can be taken from its user before
 * the login is over.
 */
public final class CodeMark {

    private static final String NAME = "dual-password-code-of";

    private CodeMark() {}

    /** Keeps that this user has entered it. */
    public static void keep(AuthenticationSessionModel authentication, UserModel user, DeviceMark device) {
        notes(authentication).keep(note(user, device));
    }

    /** The same by a device that the user has just registered in this authentication, maybe in place of a former one. */
    public static void keepRegistered(
            KeycloakSession session, AuthenticationSessionModel authentication, UserModel user, DeviceMark device) {
        MarkNotes notes = notes(authentication);
        Set<String> holding = notes.all().stream()
                .filter(note -> isOfAnother(note, user) || holds(session, user, List.of(MarkOfUser.read(note))))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        holding.add(note(user, device));
        notes.replace(holding);
    }

    /** Whether this user has entered one in this authentication. */
    public static boolean isKept(AuthenticationSessionModel authentication, UserModel user) {
        return kept(authentication).stream().anyMatch(mark -> mark.userId().equals(user.getId()));
    }

    /** Why the login goes no further; empty when none was entered, or each of them still holds. */
    static Optional<LoginRefusal> refusal(
            KeycloakSession session, AuthenticationSessionModel authentication, UserModel user) {
        List<MarkOfUser> kept = kept(authentication);
        if (kept.isEmpty()) {
            return Optional.empty();
        }
        if (kept.stream().anyMatch(mark -> !mark.userId().equals(user.getId()))) {
            return Optional.of(LoginRefusal.ONE_TIME_PASSWORD_OF_ANOTHER);
        }
        return holds(session, user, kept) ? Optional.empty() : Optional.of(LoginRefusal.TOKEN_REMOVED);
    }

    private static boolean isOfAnother(String note, UserModel user) {
        return !MarkOfUser.read(note).userId().equals(user.getId());
    }

    private static boolean holds(KeycloakSession session, UserModel user, List<MarkOfUser> marks) {
        String realmId = session.getContext().getRealm().getId();
        return FreshRead.of(session, reading -> {
            DeviceMarks devices = Storage.of(reading, DeviceMarks.class);
            return marks.stream().allMatch(mark -> devices.isOf(realmId, user.getId(), DeviceMark.read(mark.text())));
        });
    }

    private static List<MarkOfUser> kept(AuthenticationSessionModel authentication) {
        return notes(authentication).all().stream().map(MarkOfUser::read).toList();
    }

    private static String note(UserModel user, DeviceMark device) {
        return new MarkOfUser(user.getId(), device.text()).note();
    }

    private static MarkNotes notes(AuthenticationSessionModel authentication) {
        return new MarkNotes(authentication, NAME);
    }
}
