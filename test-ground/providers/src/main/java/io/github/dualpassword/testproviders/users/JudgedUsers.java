package io.github.dualpassword.testproviders.users;

import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;

import org.keycloak.component.ComponentModel;
import org.keycloak.credential.CredentialInput;
import org.keycloak.credential.CredentialInputValidator;
import org.keycloak.models.GroupModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.keycloak.storage.StorageId;
import org.keycloak.storage.UserStorageProvider;
import org.keycloak.storage.user.UserLookupProvider;
import org.keycloak.storage.user.UserQueryProvider;

/** Users and passwords from the component's settings: passwords are judged, and there is no way to write them. */
class JudgedUsers implements UserStorageProvider, UserLookupProvider, UserQueryProvider, CredentialInputValidator {

    /** The transaction in which a password of such a user is judged cannot be committed. */
    private static final String WITHOUT_COMMIT = "without-commit";

    private final KeycloakSession session;
    private final ComponentModel component;
    private final Map<String, String> passwords;
    private final LongAdder evaluations;

    JudgedUsers(
            KeycloakSession session, ComponentModel component, Map<String, String> passwords, LongAdder evaluations) {
        this.session = session;
        this.component = component;
        this.passwords = passwords;
        this.evaluations = evaluations;
    }

    final ComponentModel component() {
        return component;
    }

    final Map<String, String> passwords() {
        return passwords;
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
    public void close() {}
}
