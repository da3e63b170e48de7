package io.github.dualpassword.useradministration;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.dualpassword.testground.http.JsonHttp;
import io.github.dualpassword.testground.realm.RealmFile;
import io.github.dualpassword.testground.realm.TestContract;
import io.github.dualpassword.testground.realm.TestRealm;
import io.github.dualpassword.testground.realm.TestUser;

/** A contract with its users: a handful that are added to a realm, or hundreds that come with the import of its file. */
final class Company {

    private final String alias;
    private final List<Member> members = new ArrayList<>();

    private Company(String alias) {
        this.alias = alias;
    }

    private record Member(String loginId, String role, Map<String, Object> fields) {

        Map<String, Object> inFile() {
            Map<String, Object> all = new LinkedHashMap<>(fields);
            all.put("realmRoles", List.of(role));
            return all;
        }
    }

    /** @param alias unique in the realm; lower case */
    static Company named(String alias) {
        return new Company(alias);
    }

    /** Adds a user of a type: {@code master}, {@code administrator} or {@code general}. */
    Company with(String loginId, String type, String name) {
        return with(
                loginId,
                type,
                Map.of(
                        "username",
                        loginId,
                        "enabled",
                        true,
                        "lastName",
                        name,
                        "email",
                        loginId + "@" + alias + ".example"));
    }

    /** The same for somebody who has no mail address. */
    Company withoutMail(String loginId, String type, String name) {
        return with(loginId, type, Map.of("username", loginId, "enabled", true, "lastName", name));
    }

    private Company with(String loginId, String type, Map<String, Object> fields) {
        members.add(new Member(loginId, type + "-user", fields));
        return this;
    }

    /** Adds general users, who are called {@code prefix-0001} and so on. */
    Company withMany(String prefix, int number) {
        IntStream.rangeClosed(1, number)
                .forEach(each -> with("%s-%04d".formatted(prefix, each), "general", "データ %04d".formatted(each)));
        return this;
    }

    /** Adds it to a realm that is there already, one user after the other. */
    TestContract addedTo(TestRealm realm) {
        TestContract contract = TestContract.added(realm, alias);
        members.forEach(member -> {
            realm.admin().post(realm.path("/users"), member.fields());
            contract.join(TestUser.existing(realm, member.loginId()).withRole(member.role()));
        });
        return contract;
    }

    /** The realm file with this company. */
    RealmFile in(RealmFile file) {
        return file.with(realm -> {
            ArrayNode all = realm.withArrayProperty("users");
            members.forEach(member -> all.add(JsonHttp.JSON.<ObjectNode>valueToTree(member.inFile())));
            realm.withArrayProperty("organizations")
                    .add(JsonHttp.JSON.valueToTree(Map.of(
                            "name",
                            alias,
                            "alias",
                            alias,
                            "enabled",
                            true,
                            "domains",
                            List.of(Map.of("name", alias + ".example", "verified", true)),
                            "members",
                            members.stream()
                                    .map(member -> Map.of("username", member.loginId(), "membershipType", "UNMANAGED"))
                                    .toList())));
        });
    }

    /** A user of the realm, with both passwords. */
    static TestUser operator(TestRealm realm, String loginId) {
        return TestUser.existing(realm, loginId).withLoginPassword().withConfirmationPassword();
    }

    /** One that was imported with the realm. */
    static TestContract contract(TestRealm realm, String alias) {
        for (JsonNode organization : realm.admin().get(realm.path("/organizations?search=" + alias))) {
            if (organization.get("alias").asText().equals(alias)) {
                return new TestContract(realm, organization.get("id").asText());
            }
        }
        throw new IllegalStateException("No contract " + alias);
    }

    /** Forgets every suspension and every stop in the realm, with what travels of them. */
    static void nobodyIsStoppedOrSuspended(TestRealm realm) {
        String ofRealm = " where REALM_ID = (select ID from REALM where NAME = '%s')".formatted(realm.name());
        execute(realm, "delete from DP_LOCKOUT" + ofRealm);
        execute(realm, "delete from DP_SERVICE_STOP" + ofRealm);
        execute(
                realm,
                "delete from USER_ATTRIBUTE where NAME = 'dual-password.service-state'"
                        + " and USER_ID in (select ID from USER_ENTITY" + ofRealm + ")");
    }

    /** Suspends a password for good of everybody whose login ID begins so. */
    static void suspend(TestRealm realm, String prefix, String credential) {
        execute(realm, """
                delete from DP_LOCKOUT where CREDENTIAL = '%s' and SUBJECT_ID in (select u.ID
                from USER_ENTITY u join REALM r on r.ID = u.REALM_ID
                where r.NAME = '%s' and u.USERNAME like '%s%%')""".formatted(credential, realm.name(), prefix));
        execute(realm, """
                insert into DP_LOCKOUT (REALM_ID, SUBJECT_ID, CREDENTIAL, UNKNOWN_LOGIN, EPOCH, LAST_CHARGED,
                    COUNTED_FROM, SUSPENSIONS, STANDING, SUSPENDED_UNTIL, PENDING, OLDEST_PENDING, CHANGED_AT)
                select u.REALM_ID, u.ID, '%s', false, 1, 15, 15, 3, 'PERMANENTLY_SUSPENDED', 0, null, null, 0
                from USER_ENTITY u join REALM r on r.ID = u.REALM_ID
                where r.NAME = '%s' and u.USERNAME like '%s%%'""".formatted(credential, realm.name(), prefix));
    }

    /** Stops the service of everybody whose login ID begins so. */
    static void stop(TestRealm realm, String prefix) {
        execute(realm, """
                insert into DP_SERVICE_STOP (REALM_ID, USER_ID, OPERATOR_ID, STOPPED_AT)
                select u.REALM_ID, u.ID, 'somebody', 1 from USER_ENTITY u join REALM r on r.ID = u.REALM_ID
                where r.NAME = '%s' and u.USERNAME like '%s%%'""".formatted(realm.name(), prefix));
    }

    static void execute(TestRealm realm, String statement) {
        JsonHttp.postForm(URI.create(realm.url() + "/test-sql"), Map.of("statement", statement))
                .orFail();
    }
}
