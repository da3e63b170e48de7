package io.github.dualpassword.lockout;

import java.util.Optional;

import org.keycloak.credential.CredentialInputValidator;
import org.keycloak.credential.UserCredentialManager;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.storage.UserStorageProviderModel;

import io.github.dualpassword.Credential;

/** The storage that a user comes from, such as a directory, as Keycloak itself finds it. */
final class UserStorageOf extends UserCredentialManager {

    private final RealmModel realm;
    private final UserModel user;
    private final UserStorageProviderModel component;

    UserStorageOf(KeycloakSession session, UserModel user) {
        super(session, session.getContext().getRealm(), user);
        this.realm = session.getContext().getRealm();
        this.user = user;
        this.component = getStorageProviderModel(realm, user.getFederationLink());
    }

    boolean isInUse() {
        return component != null && component.isEnabled();
    }

    /** What compares the login passwords that lie in it; nothing where none do. */
    Optional<CredentialInputValidator> passwordValidator() {
        return Optional.ofNullable(getStorageProviderInstance(component, CredentialInputValidator.class))
                .filter(validator -> validator.supportsCredentialType(Credential.LOGIN.type())
                        && validator.isConfiguredFor(realm, user, Credential.LOGIN.type()));
    }
}
