package io.github.dualpassword.useradministration;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;

import io.github.dualpassword.password.Journeys;
import io.github.dualpassword.testground.http.AdminApi;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.realm.TestUser;

import static org.assertj.core.api.Assertions.assertThat;

/** Whoever takes a Keycloak administrator over has more than any operator is given: such a member is no target. */
class KeycloakAdministratorsTest {

    @RegisterExtension
    static final TestGround ground = TestGround.onTwoStage(file -> file.attribute(
            "dual-password.permissions.service-stop",
            "master: master administrator general; administrator: master administrator general"));

    private static final String ROLE = "help-desk";
    private static final String GROUP = "help-desks";

    private static Colleagues colleagues;
    private static TestUser operator;
    private static String groupId;

    @BeforeAll
    static void addCompany() {
        colleagues = Colleagues.of(ground.realm(), "administered");
        operator = colleagues.master("operator");
        AdminApi admin = ground.realm().admin();
        String client = admin.get(ground.realm().path("/clients?clientId=realm-management"))
                .get(0)
                .get("id")
                .asText();
        JsonNode manageUsers = admin.get(ground.realm().path("/clients/" + client + "/roles/manage-users"));
        admin.post(ground.realm().path("/roles"), Map.of("name", ROLE));
        admin.post(ground.realm().path("/roles/" + ROLE + "/composites"), List.of(manageUsers));
        admin.post(ground.realm().path("/groups"), Map.of("name", GROUP));
        groupId = admin.get(ground.realm().path("/groups?search=" + GROUP))
                .get(0)
                .get("id")
                .asText();
        admin.post(
                ground.realm().path("/groups/" + groupId + "/role-mappings/clients/" + client), List.of(manageUsers));
    }

    @ParameterizedTest
    @ValueSource(strings = {"directly", "by-composite", "by-group"})
    void isNeitherStoppedNorReleased(String how) {
        TestUser target = administrator("stopped-" + how, how);
        Page confirm = ReleaseScreens.confirm(ReleaseScreens.list(ground.realm(), operator), "stopped", target);
        Page result = ReleaseScreens.execute(confirm, operator);

        assertThat(ReleaseScreens.row(confirm, target.loginId()).attr("data-denied"))
                .isEqualTo("keycloak_administrator");
        assertThat(ReleaseScreens.outcome(result, target.loginId())).isEqualTo("REFUSED keycloak_administrator");
        assertThat(new Journeys(ground.realm()).logIn(target).atApplication()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"directly", "by-composite", "by-group"})
    void isGivenNoPassword(String how) {
        TestUser target = administrator("reset-" + how, how);
        ground.realm().clearEvents();

        Page denied = new Journeys(ground.realm())
                .signedIn(operator)
                .open(ground.client()
                        .authorization()
                        .locale("en")
                        .action("change-user-passwords")
                        .url())
                .form()
                .fill("user", target.id())
                .press("change");

        assertThat(denied.has("#dual-password-change-user-denied")).isTrue();
        assertThat(denied.text()).contains("Only the bank can do this");
        assertThat(ground.realm().events("UPDATE_CREDENTIAL_ERROR"))
                .extracting(event -> event.get("error").asText())
                .containsExactly("keycloak_administrator");
    }

    @Test
    void aMasterWithoutAConfirmationPasswordIsNoneWhoIsLeft() {
        Colleagues few = Colleagues.of(ground.realm(), "few-masters");
        TestUser last = few.master("last-master");
        TestUser administrator = few.administrator("their-administrator");
        few.joined(ground.userWithLoginPassword("master-without"), "master");

        Page result = ReleaseScreens.carriedOut(ground.realm(), administrator, "stopped", last);

        assertThat(ReleaseScreens.outcome(result, last.loginId())).isEqualTo("REFUSED last_master");
    }

    private static TestUser administrator(String loginId, String how) {
        TestUser user = colleagues.general(loginId);
        switch (how) {
            case "directly" -> user.withClientRole("realm-management", "manage-users");
            case "by-composite" -> user.withRole(ROLE);
            default ->
                ground.realm().admin().put(ground.realm().path("/users/" + user.id() + "/groups/" + groupId), Map.of());
        }
        return user;
    }
}
