package io.github.dualpassword.testground.realm;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.dualpassword.testground.directory.DirectoryServer;

/** The storages outside Keycloak from which users of a realm come. */
public record TestStorages(TestRealm realm) {

    /** Adds a user storage with these names and passwords; needs the test providers. @return id of the component */
    public String addUsers(Map<String, String> passwords) {
        return addTestUsers("test-users", passwords);
    }

    /** The same where the storage judges passwords and has no way to write them. @return id of the component */
    public String addJudgedUsers(Map<String, String> passwords) {
        return addTestUsers("test-judged-users", passwords);
    }

    private String addTestUsers(String provider, Map<String, String> passwords) {
        List<String> users = new ArrayList<>();
        passwords.forEach((user, password) -> users.add(user + ":" + password));
        return addUserStorage(
                provider, provider, Map.of("users", users, "enabled", List.of("true"), "priority", List.of("0")));
    }

    /** Adds a directory; with Keycloak's default mappers. @return id of the component */
    public String addDirectory(DirectoryServer directory, String editMode) {
        return addUserStorage("directory", "ldap", directory.settings(editMode));
    }

    /** The same where Keycloak keeps no copy of its users. @return id of the component */
    public String addDirectoryWithoutImport(DirectoryServer directory, String editMode) {
        Map<String, List<String>> settings = new HashMap<>(directory.settings(editMode));
        settings.put("importEnabled", List.of("false"));
        return addUserStorage("directory-without-import", "ldap", settings);
    }

    /** Changes the edit mode of a directory. @param id of its component */
    public void editMode(String id, String editMode) {
        ObjectNode component = (ObjectNode) realm.admin().get(realm.path("/components/" + id));
        component.withObjectProperty("config").putArray("editMode").add(editMode);
        realm.admin().put(realm.path("/components/" + id), component);
    }

    private String addUserStorage(String storage, String provider, Map<String, List<String>> config) {
        Map<String, Object> component = Map.of(
                "name", storage,
                "providerId", provider,
                "providerType", "org.keycloak.storage.UserStorageProvider",
                "config", config);
        return TestRealm.idOf(realm.admin().post(realm.path("/components"), component));
    }
}
