package io.github.dualpassword.testground.realm;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A contract of a {@link TestRealm}: a company as an organization.
 *
 * @param realm where it is
 * @param id Keycloak's id of the organization
 */
public record TestContract(TestRealm realm, String id) {

    /** Adds one that is in force. @param alias lower case, unique in the realm; also the beginning of its mail domain */
    public static TestContract added(TestRealm realm, String alias) {
        return new TestContract(
                realm,
                TestRealm.idOf(realm.admin()
                        .post(
                                realm.path("/organizations"),
                                Map.of(
                                        "name",
                                        alias,
                                        "alias",
                                        alias,
                                        "enabled",
                                        true,
                                        "domains",
                                        List.of(Map.of("name", alias + ".example", "verified", true))))));
    }

    /** Replaces what the bank has noted with it. */
    public TestContract withAttributes(Map<String, String> attributes) {
        return with(
                "attributes",
                attributes.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, e -> List.of(e.getValue()))));
    }

    public TestContract switchedOff() {
        return with("enabled", false);
    }

    /** Makes the user a member who is not managed by the contract. */
    public TestContract join(TestUser user) {
        realm.admin().post(path("/members"), user.id());
        return this;
    }

    public TestContract leave(TestUser user) {
        realm.admin().delete(path("/members/" + user.id()));
        return this;
    }

    private TestContract with(String field, Object value) {
        Map<String, Object> fields = new LinkedHashMap<>();
        realm.admin().get(path("")).properties().forEach(each -> fields.put(each.getKey(), each.getValue()));
        fields.put(field, value);
        realm.admin().put(path(""), fields);
        return this;
    }

    private String path(String rest) {
        return realm.path("/organizations/" + id + rest);
    }
}
