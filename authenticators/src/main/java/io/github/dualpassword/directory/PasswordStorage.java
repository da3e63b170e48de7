package io.github.dualpassword.directory;

import java.util.function.Predicate;

import org.keycloak.component.ComponentModel;
import org.keycloak.credential.CredentialInputUpdater;
import org.keycloak.credential.CredentialInputValidator;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.LDAPConstants;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.keycloak.storage.AbstractStorageManager;
import org.keycloak.storage.UserStorageProvider;
import org.keycloak.storage.UserStorageProvider.EditMode;
import org.keycloak.storage.UserStorageProviderFactory;
import org.keycloak.storage.UserStorageProviderModel;

/**
 * Whether login passwords can be changed through Keycloak where they lie. Answered from settings and abilities of the
 * storage, as Keycloak's own change of a password decides; a directory is not asked.
 */
public final class PasswordStorage extends AbstractStorageManager<UserStorageProvider, UserStorageProviderModel> {

    private static final String PASSWORD = PasswordCredentialModel.TYPE;

    private PasswordStorage(KeycloakSession session) {
        super(
                session,
                UserStorageProviderFactory.class,
                UserStorageProvider.class,
                UserStorageProviderModel::new,
                "user");
    }

    /**
     * Whether a new login password of this user can be stored: by the storage that the user comes from, or by Keycloak where
     * that storage has none. A storage that judges a password and has no way to write it would go on taking the former one.
     */
    public static boolean takesPasswordOf(KeycloakSession session, UserModel user) {
        if (!user.isFederated()) {
            return true;
        }
        RealmModel realm = session.getContext().getRealm();
        PasswordStorage storages = new PasswordStorage(session);
        UserStorageProviderModel storage = storages.getStorageProviderModel(realm, user.getFederationLink());
        return storage != null
                && storage.isEnabled()
                && storages.takesPasswords(storage, judge -> judge.isConfiguredFor(realm, user, PASSWORD));
    }

    /** The same for whatever users of an enabled storage have their passwords there. */
    public static boolean takesPasswords(KeycloakSession session, UserStorageProviderModel storage) {
        return new PasswordStorage(session).takesPasswords(storage, judge -> true);
    }

    /** What the settings say. Keycloak's LDAP provider takes a directory without an edit mode for one to read. */
    static boolean isReadOnly(ComponentModel storage) {
        String mode = storage.get(LDAPConstants.EDIT_MODE);
        return mode == null
                ? LDAPConstants.LDAP_PROVIDER.equals(storage.getProviderId())
                : EditMode.READ_ONLY.name().equals(mode);
    }

    private boolean takesPasswords(UserStorageProviderModel storage, Predicate<CredentialInputValidator> isAsked) {
        CredentialInputUpdater writer = getStorageProviderInstance(storage, CredentialInputUpdater.class);
        if (writer != null && writer.supportsCredentialType(PASSWORD)) {
            return !isReadOnly(storage);
        }
        CredentialInputValidator judge = getStorageProviderInstance(storage, CredentialInputValidator.class);
        return judge == null || !judge.supportsCredentialType(PASSWORD) || !isAsked.test(judge);
    }
}
