package io.github.dualpassword.testproviders.users;

import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;

import org.keycloak.component.ComponentModel;
import org.keycloak.credential.CredentialInput;
import org.keycloak.credential.CredentialInputUpdater;
import org.keycloak.credential.CredentialInputValidator;
import org.keycloak.models.GroupModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.keycloak.storage.ReadOnlyException;
import org.keycloak.storage.StorageId;
import org.keycloak.storage.UserStorageProvider;
import org.keycloak.storage.user.UserLookupProvider;
import org.keycloak.storage.user.UserQueryProvider;

/**
 * Users and passwords from the component's settings, as a directory server would hold them. Passwords are read, and never
 * written; whoever tries to is told so in the way of Keycloak's own read-only directories. Only those of users whose names
 * begin with {@value #WRITABLE} can be changed, and do not tell when they were.
 */
final class StoredUsers
        implements UserStorageProvider,
                UserLookupProvider,
                UserQueryProvider,
                CredentialInputValidator,
                CredentialInputUpdater {

    private static final String WRITABLE = "writable-";

    /** The transaction in which a password of such a user is judged cannot be committed. */
    private static final String WITHOUT_COMMIT = "without-commit";

    private final KeycloakSession session;
    private final ComponentModel component;
    private final Map<String, String> passwords;
    private final LongAdder evaluations;

    StoredUsers(
            KeycloakSession session, ComponentModel component, Map<String, String> passwords, LongAdder evaluations) {
        this.session = session;
        this.component = component;
        this.passwords = passwords;
        this.evaluations = evaluations;
    }

    @Override
    public UserModel getUserById(RealmModel realm, String id) {
        return getUserByUsername(realm, StorageId.externalId(id));
    }

    @Override
    public UserModel getUserByUsername(RealmModel realm, String username) {
        return passwords.containsKey(username) ? new StoredUser(session, realm, component, username) : null;
    }

    @Override
    public UserModel getUserByEmail(RealmModel realm, String email) {
        return null;
    }

    @Override
    public Stream<UserModel> searchForUserStream(
            RealmModel realm, Map<String, String> params, Integer firstResult, Integer maxResults) {
        String text = params.getOrDefault(UserModel.SEARCH, params.getOrDefault(UserModel.USERNAME, ""));
        String part = text.replace("*", "");
        return passwords.keySet().stream()
                .sorted()
                .filter(name -> name.contains(part))
                .skip(firstResult == null ? 0 : firstResult)
                .limit(maxResults == null || maxResults < 0 ? Long.MAX_VALUE : maxResults)
                .map(name -> getUserByUsername(realm, name));
    }

    @Override
    public Stream<UserModel> getGroupMembersStream(
            RealmModel realm, GroupModel group, Integer firstResult, Integer maxResults) {
        return Stream.empty();
    }

    @Override
    public Stream<UserModel> searchForUserByUserAttributeStream(RealmModel realm, String name, String value) {
        return Stream.empty();
    }

    @Override
    public boolean supportsCredentialType(String credentialType) {
        return PasswordCredentialModel.TYPE.equals(credentialType);
    }

    @Override
    public boolean isConfiguredFor(RealmModel realm, UserModel user, String credentialType) {
        return supportsCredentialType(credentialType) && passwords.containsKey(user.getUsername());
    }

    @Override
    public boolean isValid(RealmModel realm, UserModel user, CredentialInput input) {
        evaluations.increment();
        if (user.getUsername().startsWith(WITHOUT_COMMIT)) {
            session.getTransactionManager().enlist(new FailingCommit());
        }
        return passwords.getOrDefault(user.getUsername(), "").equals(input.getChallengeResponse());
    }

    @Override
    public boolean updateCredential(RealmModel realm, UserModel user, CredentialInput input) {
        String name = user.getUsername();
        if (!name.startsWith(WRITABLE)) {
            throw new ReadOnlyException("Federated storage is not writable");
        }
        passwords.put(name, input.getChallengeResponse());
        component
                .getConfig()
                .put(
                        StoredUsersFactory.USERS,
                        passwords.entrySet().stream()
                                .map(entry -> entry.getKey() + ":" + entry.getValue())
                                .toList());
        realm.updateComponent(component);
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

    @Override
    public void close() {}
}
