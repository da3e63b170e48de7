package io.github.dualpassword.testproviders.users;

import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;

import org.keycloak.component.ComponentModel;
import org.keycloak.credential.CredentialInput;
import org.keycloak.credential.CredentialInputUpdater;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.storage.ReadOnlyException;

/**
 * The same, as a directory server would hold them. Passwords are read, and never written; whoever tries to is told so in the
 * way of Keycloak's own read-only directories. Only those of users whose names begin with {@value #WRITABLE} can be changed,
 * and do not tell when they were.
 */
final class StoredUsers extends JudgedUsers implements CredentialInputUpdater {

    private static final String WRITABLE = "writable-";

    StoredUsers(
            KeycloakSession session, ComponentModel component, Map<String, String> passwords, LongAdder evaluations) {
        super(session, component, passwords, evaluations);
    }

    @Override
    public boolean updateCredential(RealmModel realm, UserModel user, CredentialInput input) {
        String name = user.getUsername();
        if (!name.startsWith(WRITABLE)) {
            throw new ReadOnlyException("Federated storage is not writable");
        }
        passwords().put(name, input.getChallengeResponse());
        component()
                .getConfig()
                .put(
                        UsersSetting.USERS,
                        passwords().entrySet().stream()
                                .map(entry -> entry.getKey() + ":" + entry.getValue())
                                .toList());
        realm.updateComponent(component());
        return true;
    }

    @Override
    public void disableCredentialType(RealmModel realm, UserModel user, String credentialType) {
        // There is nothing that could be switched off.
    }

    @Override
    public Stream<String> getDisableableCredentialTypesStream(RealmModel realm, UserModel user) {
        return Stream.empty();
    }
}
