package io.github.dualpassword.adminapi;

import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.github.dualpassword.adminapi.AdminApiFile.Operation;
import io.github.dualpassword.adminapi.PermissionTable.Cell;
import io.github.dualpassword.testground.http.JsonHttp;
import io.github.dualpassword.testground.http.JsonHttp.Answer;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.realm.TestContract;
import io.github.dualpassword.testground.realm.TestRealm;
import io.github.dualpassword.testground.realm.TestUser;

import static org.assertj.core.api.Assertions.assertThat;

/** The page on the permissions of staff holds, cell by cell, for targets of a permission and for others. */
class PermissionTableTest {

    @RegisterExtension
    static final TestGround ground = TestGround.onTwoStage();

    private static final AdminApiFile FILE = AdminApiFile.ofJar();
    private static final PermissionTable ROLES = PermissionTable.below("Roles");
    private static final PermissionTable FINE_GRAINED = PermissionTable.below("Fine-grained permissions");
    private static final String NO_ROLE = "none";

    private static final String JSON = "application/json";
    private static final String LINES = "application/x-ndjson";

    private static final Map<String, Staff> STAFF = new HashMap<>();
    private static final Map<String, Side> SIDES = new HashMap<>();

    /** Sets of permissions that are granted while they are tried. */
    private static final Map<String, String[]> ALL_USERS = Map.of(
            "view all users", new String[] {"view"},
            "view and manage all users", new String[] {"view", "manage"});

    private static FineGrained permissions;
    private static Side own;
    private static Side foreign;

    /** A user, with the contract and the group that the user is in. */
    private record Side(TestUser user, TestContract contract, String group) {

        static Side added(String name) {
            TestRealm realm = ground.realm();
            TestUser user = ground.user("target-" + name);
            TestContract contract =
                    TestContract.added(realm, "contract-" + name).join(user);
            Answer created = realm.admin().post(realm.path("/groups"), Map.of("name", "group-" + name));
            String location =
                    created.response().headers().firstValue("Location").orElseThrow();
            String group = location.substring(location.lastIndexOf('/') + 1);
            realm.admin().put(realm.path("/users/" + user.id() + "/groups/" + group), null);
            return new Side(user, contract, group);
        }
    }

    @BeforeAll
    static void addPeople() {
        own = Side.added("own");
        foreign = Side.added("foreign");
        ROLES.sets().forEach(set -> STAFF.put(set, Staff.withRoles(ground.realm(), loginId(set), roles(set))));
        permissions = FineGrained.enabledIn(ground.realm());
        FINE_GRAINED.sets().forEach(set -> {
            // One who has a permission each: where several are about the same thing, Keycloak wants all of them.
            Side side = Side.added(loginId(set));
            Staff staff = Staff.withRoles(ground.realm(), "staff-" + loginId(set));
            permit(staff, set, side);
            STAFF.put(set, staff);
            SIDES.put(set, side);
        });
    }

    private static void permit(Staff staff, String set, Side side) {
        switch (set) {
            case "view a user" -> permissions.onUser(staff, side.user().id(), "view");
            case "manage a user" -> permissions.onUser(staff, side.user().id(), "manage");
            case "reset-password of a user" ->
                permissions.onUser(staff, side.user().id(), "reset-password");
            case "view-members of a group" -> permissions.onGroup(staff, side.group(), "view-members");
            case "manage-members of a group" -> permissions.onGroup(staff, side.group(), "manage-members");
            case "view an organization" ->
                permissions.onOrganization(staff, side.contract().id(), "view");
            case "manage an organization" ->
                permissions.onOrganization(staff, side.contract().id(), "manage");
            default -> assertThat(ALL_USERS).containsKey(set);
        }
    }

    @Test
    void everyRouteHasARowInBothTables() {
        List<String> routes = FILE.operations().stream().map(Operation::id).toList();

        assertThat(ROLES.rows().keySet()).containsExactlyInAnyOrderElementsOf(routes);
        assertThat(FINE_GRAINED.rows().keySet()).containsExactlyInAnyOrderElementsOf(routes);
    }

    static Stream<String> sets() {
        return Stream.concat(ROLES.sets().stream(), FINE_GRAINED.sets().stream());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sets")
    void everyCellHolds(String set) {
        List<Cell> cells = Stream.of(ROLES, FINE_GRAINED)
                .flatMap(PermissionTable::cells)
                .filter(cell -> cell.set().equals(set))
                .toList();
        Side side = SIDES.getOrDefault(set, own);
        Runnable revoke =
                ALL_USERS.containsKey(set) ? permissions.onAllUsers(STAFF.get(set), ALL_USERS.get(set)) : () -> {};

        List<String> expected = new ArrayList<>();
        List<String> actual = new ArrayList<>();
        for (Cell cell : cells) {
            List<String> answers = cell.answers();
            expected.add(cell.operation() + " " + String.join(" / ", answers));
            actual.add(cell.operation() + " "
                    + Stream.of(side, foreign)
                            .limit(answers.size())
                            .map(target -> answer(STAFF.get(set), FILE.operation(cell.operation()), target))
                            .collect(Collectors.joining(" / ")));
        }

        revoke.run();
        assertThat(expected).hasSize(FILE.operations().size());
        assertThat(actual).containsExactlyElementsOf(expected);
    }

    /** For roles everybody is a target: both sides must get the same answer. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("rolesWithUsers")
    void aRoleIsForEveryUser(String set) {
        assertThat(answer(STAFF.get(set), FILE.operation("getUser"), foreign)).isEqualTo("yes");
        assertThat(answer(STAFF.get(set), FILE.operation("getUser"), own)).isEqualTo("yes");
    }

    static Stream<String> rolesWithUsers() {
        return Stream.of("view-users", "manage-users");
    }

    private static String answer(Staff staff, Operation operation, Side target) {
        String path = operation
                .path()
                .replace("{userId}", target.user().id())
                .replace("{contractId}", target.contract().id())
                .replace("{credential}", "login")
                .replace("{passkey}", "none")
                .replace("{serial}", "99999999")
                .replace("{importId}", "none");
        int status = JsonHttp.send(JsonHttp.request(URI.create(ground.server().baseUrl() + "/admin"
                                + ground.realm().path("/dual-password" + path)))
                        .header("Authorization", "Bearer " + staff.admin().token())
                        .header("Content-Type", operation.id().equals("readHistory") ? LINES : JSON)
                        .header("Accept", JSON + ", " + LINES)
                        .method(
                                operation.method(),
                                operation.method().equals("GET")
                                        ? BodyPublishers.noBody()
                                        : BodyPublishers.ofString("{}"))
                        .build())
                .status();
        return status < 500 && status != 401 && status != 403 ? "yes" : String.valueOf(status);
    }

    private static String[] roles(String set) {
        return set.equals(NO_ROLE) ? new String[0] : set.split(" \\+ ");
    }

    private static String loginId(String set) {
        return set.replaceAll("[^a-z]+", "-");
    }
}
