package io.github.dualpassword.staff;

import java.util.Map;
import java.util.Optional;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ModelDuplicateException;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.messages.Messages;
import org.keycloak.storage.StorageId;
import org.keycloak.userprofile.UserProfileContext;
import org.keycloak.userprofile.UserProfileProvider;
import org.keycloak.userprofile.ValidationException;

import io.github.dualpassword.lockout.StorableText;
import io.github.dualpassword.staff.LoginIdRefusedException.Reason;
import io.github.dualpassword.storage.Storage;

/**
 * Gives a user who is never found a login ID by which the user is. Keycloak itself changes login IDs only where the realm lets all
 * users change their own. Nobody gets one that somebody has: Keycloak's rules are asked, and its table has a unique key.
 */
public final class LoginIdNormalisation {

    private final KeycloakSession request;

    public LoginIdNormalisation(KeycloakSession request) {
        this.request = request;
    }

    /** What it was, and what it is; the same where nothing had to be done. */
    public record Changed(String before, String after) {

        public boolean isOne() {
            return !before.equals(after);
        }
    }

    /**
     * Changes it.
     *
     * @param wanted what it should be, in whatever form; empty for the present one in the form in which it is found
     * @throws LoginIdRefusedException when it cannot be done; nothing was changed
     */
    public Changed change(UserModel user, Optional<String> wanted) {
        try {
            return new StaffTransaction(request).on(user, (job, fresh) -> changeWithin(job, fresh, wanted));
        } catch (ModelDuplicateException takenMeanwhile) {
            throw new LoginIdRefusedException(Reason.TAKEN);
        }
    }

    private static Changed changeWithin(KeycloakSession job, UserModel user, Optional<String> wanted) {
        String before = user.getUsername();
        FindableLoginId after = FindableLoginId.of(wanted.orElse(before));
        if (after.isAlready(before)) {
            return new Changed(before, before);
        }
        if (FindableLoginId.of(before).isAlready(before)) {
            throw new LoginIdRefusedException(Reason.FOUND_ALREADY);
        }
        if (user.getFederationLink() != null || !StorageId.isLocalStorage(user.getId())) {
            throw new LoginIdRefusedException(Reason.KEPT_ELSEWHERE);
        }
        if (!after.isUsable() || !Storage.of(job, StorableText.class).isLoginId(after.text())) {
            throw new LoginIdRefusedException(Reason.UNUSABLE);
        }
        demandFree(job, user, after.text());
        demandRules(job, after.text());
        user.setUsername(after.text());
        return new Changed(before, after.text());
    }

    /** Storages are asked as well. */
    private static void demandFree(KeycloakSession job, UserModel user, String loginId) {
        RealmModel realm = job.getContext().getRealm();
        boolean taken = isAnother(user, job.users().getUserByUsername(realm, loginId))
                || isAnother(user, job.users().getUserByEmail(realm, loginId));
        if (taken) {
            throw new LoginIdRefusedException(Reason.TAKEN);
        }
    }

    private static boolean isAnother(UserModel user, UserModel found) {
        return found != null && !found.getId().equals(user.getId());
    }

    /** What Keycloak would demand of the login ID of a new user; what it would say of other attributes does not matter. */
    private static void demandRules(KeycloakSession job, String loginId) {
        try {
            job.getProvider(UserProfileProvider.class)
                    .create(UserProfileContext.USER_API, Map.of(UserModel.USERNAME, loginId))
                    .validate();
        } catch (ValidationException broken) {
            broken.getErrors().stream()
                    .filter(error -> UserModel.USERNAME.equals(error.getAttribute()))
                    // On a database that takes both forms for one, the user is found here, and was told from others
                    // above.
                    .filter(error -> !Messages.USERNAME_EXISTS.equals(error.getMessage()))
                    .findFirst()
                    .ifPresent(error -> {
                        throw new LoginIdRefusedException(Reason.AGAINST_A_RULE, error.getMessage());
                    });
        }
    }
}
