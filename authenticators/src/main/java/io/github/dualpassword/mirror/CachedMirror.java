package io.github.dualpassword.mirror;

import java.util.List;

import org.keycloak.models.UserModel;
import org.keycloak.storage.StorageId;

/**
 * The mirror of a user as Keycloak's cache has it: enough to know what is worth asking the tables for, and never to decide by.
 */
public record CachedMirror(UserModel user) {

    /** Whether there may be a service stop: one is mirrored, or this user's mirror cannot be seen, or not be read. */
    public boolean mayTellOfStop() {
        if (!StorageId.isLocalStorage(user.getId())) {
            return true;
        }
        List<String> values = user.getAttributeStream(MirrorText.ATTRIBUTE).toList();
        return MirrorText.read(values)
                .map(mirrored -> mirrored.stop().isPresent())
                .orElse(true);
    }
}
