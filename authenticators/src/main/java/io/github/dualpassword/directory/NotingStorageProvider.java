package io.github.dualpassword.directory;

import java.util.function.Supplier;

import org.keycloak.component.ComponentModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ModelDuplicateException;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.storage.ldap.LDAPStorageProvider;
import org.keycloak.storage.ldap.LDAPStorageProviderFactory;

/** Keycloak's LDAP provider, which notes that it could not ask for a user ({@link Directory#wasAway}). */
final class NotingStorageProvider extends LDAPStorageProvider {

    NotingStorageProvider(
            LDAPStorageProviderFactory factory,
            KeycloakSession session,
            ComponentModel model,
            JudgingIdentityStore identityStore) {
        super(factory, session, model, identityStore);
    }

    @Override
    public UserModel getUserByUsername(RealmModel realm, String username) {
        return noting(() -> super.getUserByUsername(realm, username));
    }

    @Override
    public UserModel getUserByEmail(RealmModel realm, String email) {
        return noting(() -> super.getUserByEmail(realm, email));
    }

    private UserModel noting(Supplier<UserModel> lookup) {
        try {
            return lookup.get();
        } catch (ModelDuplicateException answer) {
            throw answer;
        } catch (RuntimeException failure) {
            Directory.noteAway(session);
            throw failure;
        }
    }
}
