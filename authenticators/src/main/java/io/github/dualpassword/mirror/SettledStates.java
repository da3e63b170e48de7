package io.github.dualpassword.mirror;

import java.util.Optional;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.cache.UserCache;
import org.keycloak.storage.StorageId;
import org.keycloak.storage.UserStoragePrivateUtil;
import org.keycloak.storage.UserStorageUtil;

import io.github.dualpassword.lockout.LockoutChanged;
import io.github.dualpassword.mirror.Mirrors.MirroredUser;
import io.github.dualpassword.servicestop.ServiceStopChanged;
import io.github.dualpassword.storage.Storage;

/** Mirrors what is settled, in the transaction that settles it. An entry that settles nothing costs no statement. */
public final class SettledStates {

    private SettledStates() {}

    /** After a suspension was settled, released or forgotten. */
    public static void mirror(LockoutChanged change) {
        if (change.key().isUnknownLogin()) {
            return;
        }
        MirrorChange.of(change.effects()).ifPresent(settled -> {
            String part = MirrorText.part(change.key().credential());
            Optional<String> value =
                    settled.after().map(state -> MirrorText.of(change.key().credential(), state));
            write(change.session(), change.key().subjectId(), part, value);
        });
    }

    /** After a service stop was set or lifted. */
    public static void mirror(ServiceStopChanged change) {
        Optional<String> value = change.stop().map(MirroredStop::of).map(MirrorText::of);
        write(change.session(), change.userId(), MirrorText.STOP, value);
    }

    /** Writes a part of the mirror of a user; without a value, removes it. */
    static void write(KeycloakSession job, String userId, String part, Optional<String> value) {
        RealmModel realm = job.getContext().getRealm();
        // Found before anything is written, because it is also what the store finds the user by.
        Optional<UserModel> cached = local(job, realm, userId);
        MirroredUser user = new MirroredUser(realm.getId(), userId);
        Mirrors mirrors = Storage.of(job, Mirrors.class);
        value.ifPresentOrElse(text -> mirrors.put(user, part, text), () -> mirrors.remove(user, part));
        UserCache cache = UserStorageUtil.userCache(job);
        if (cache != null) {
            cached.ifPresent(found -> cache.evict(realm, found));
        }
    }

    /**
     * The user as Keycloak's database knows it, without asking a directory; nothing for users who are kept nowhere but in a
     * user storage: the model does not show their mirror, so no cache has it.
     */
    private static Optional<UserModel> local(KeycloakSession job, RealmModel realm, String userId) {
        return StorageId.isLocalStorage(userId)
                ? Optional.ofNullable(
                        UserStoragePrivateUtil.userLocalStorage(job).getUserById(realm, userId))
                : Optional.empty();
    }
}
