package io.github.dualpassword.adminapi;

import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.dualpassword.testground.http.JsonHttp.Answer;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.realm.TestRealm;
import io.github.dualpassword.testground.realm.TestUser;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Keycloak's fine-grained admin permissions reach one user or one group, and no further.
 *
 * <p>Each test has a target of its own: where several permissions are about the same thing, Keycloak wants all of them.
 */
class FineGrainedPermissionsTest {

    @RegisterExtension
    static final TestGround ground = TestGround.onTwoStage();

    private static FineGrained permissions;
    private static TestUser outsider;

    @BeforeAll
    static void addPeople() {
        TestRealm realm = ground.realm();
        permissions = FineGrained.enabledIn(realm);
        outsider = ground.user("outsider");
    }

    @ParameterizedTest(name = "{0} a user")
    @CsvSource({
        "view, 200, 403, 403",
        "manage, 403, 200, 204",
        "reset-password, 403, 403, 204",
        "map-roles, 403, 403, 403"
    })
    void aPermissionOnOneUserAllowsJustThat(String scope, int read, int release, int set) {
        Staff staff = Staff.withRoles(ground.realm(), scope + "-one-user");
        TestUser target = ground.user("target-of-" + scope);

        permissions.onUser(staff, target.id(), scope);

        assertAllowed(staff, target, read, release, set);
    }

    @ParameterizedTest(name = "{0} of a group")
    @CsvSource({"view-members, 200, 403, 403", "manage-members, 403, 200, 204", "view, 403, 403, 403"})
    void aPermissionOnOneGroupReachesItsMembersOnly(String scope, int read, int release, int set) {
        Staff staff = Staff.withRoles(ground.realm(), scope + "-one-group");
        TestUser member = ground.user("member-of-" + scope);

        permissions.onGroup(staff, groupOf(member), scope);

        assertAllowed(staff, member, read, release, set);
    }

    @Test
    void aPermissionOnUsersSaysNothingOfTheRealm() {
        Staff staff = Staff.withRoles(ground.realm(), "users-only");

        permissions.onUser(staff, ground.user("managed").id(), "manage", "view");

        assertThat(staff.admin()
                        .call("GET", ground.realm().path("/dual-password/settings"), null)
                        .status())
                .isEqualTo(403);
        assertThat(staff.admin()
                        .call("GET", ground.realm().path("/dual-password/set-up-check"), null)
                        .status())
                .isEqualTo(403);
    }

    private static String groupOf(TestUser member) {
        TestRealm realm = ground.realm();
        Answer created = realm.admin().post(realm.path("/groups"), Map.of("name", "group of " + member.loginId()));
        String location = created.response().headers().firstValue("Location").orElseThrow();
        String group = location.substring(location.lastIndexOf('/') + 1);
        realm.admin().put(realm.path("/users/" + member.id() + "/groups/" + group), null);
        return group;
    }

    private static void assertAllowed(Staff staff, TestUser target, int read, int release, int set) {
        TestRealm realm = ground.realm();
        assertThat(staff.readStates(realm, target.id())).isEqualTo(read);
        assertThat(staff.release(realm, target.id())).isEqualTo(release);
        assertThat(staff.setPassword(realm, target.id())).isEqualTo(set);

        String missing = UUID.randomUUID().toString();
        for (String other : new String[] {outsider.id(), missing}) {
            assertThat(staff.readStates(realm, other)).isEqualTo(403);
            assertThat(staff.release(realm, other)).isEqualTo(403);
            assertThat(staff.setPassword(realm, other)).isEqualTo(403);
        }
    }
}
