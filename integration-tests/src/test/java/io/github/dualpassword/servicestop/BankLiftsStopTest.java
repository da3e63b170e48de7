package io.github.dualpassword.servicestop;

import java.time.Instant;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.databind.JsonNode;

import io.github.dualpassword.adminapi.Staff;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.realm.TestContract;
import io.github.dualpassword.testground.realm.TestUser;

import static org.assertj.core.api.Assertions.assertThat;

/** Bank staff see who has stopped whom, and can free those whom nobody of the contract can free. */
class BankLiftsStopTest {

    @RegisterExtension
    static final TestGround ground = TestGround.onTwoStage();

    private static TestContract contract;
    private static TestUser operator;

    @BeforeAll
    static void addContract() {
        contract = TestContract.added(ground.realm(), "lifting");
        operator = TestUser.added(ground.realm(), "lifting-operator");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"view-users, 200, 403", "manage-users, 200, 204", "query-users, 403, 403", "view-realm, 403, 403"})
    void aRoleAllowsJustItsOwn(String role, int look, int lift) {
        TestUser user = stopped("role-" + role);
        Staff staff = Staff.withRoles(ground.realm(), "lifting-" + role, role);

        assertThat(staff.admin().call("GET", stop(user), null).status()).isEqualTo(look);
        assertThat(staff.admin().call("DELETE", stop(user), null).status()).isEqualTo(lift);
        assertThat(ground.realm().admin().get(stop(user)).get("state").asText())
                .isEqualTo(lift == 204 ? "not_stopped" : "stopped");
    }

    @Test
    void aStopShowsWhoAndWhen() {
        TestUser user = stopped("shown");

        JsonNode stop = ground.realm().admin().get(stop(user));

        assertThat(stop.get("operatorId").asText()).isEqualTo(operator.id());
        assertThat(stop.get("operatorLoginId").asText()).isEqualTo(operator.loginId());
        assertThat(Instant.parse(stop.get("stoppedAt").asText()))
                .isBetween(ground.realm().now().minusSeconds(60), ground.realm().now());
    }

    @Test
    void whoHasLeftTheContractStaysStoppedUntilTheBankLiftsIt() {
        TestUser user = stopped("left");

        contract.leave(user);
        assertThat(logsIn(user)).isFalse();

        ground.realm().clearEvents();
        ground.realm().admin().delete(stop(user));

        assertThat(logsIn(user)).isTrue();
        assertThat(user.events("CUSTOM_REQUIRED_ACTION"))
                .singleElement()
                .satisfies(event -> assertThat(
                                event.at("/details/dual_password_event").asText())
                        .isEqualTo("service_stop_lifted"));
        assertThat(ground.realm().adminEvents())
                .filteredOn(event -> event.get("resourcePath").asText().endsWith("/service-stop"))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.get("operationType").asText()).isEqualTo("DELETE");
                    assertThat(event.get("resourcePath").asText())
                            .isEqualTo("dual-password/users/" + user.id() + "/service-stop");
                    assertThat(event.get("representation").asText()).contains(operator.id());
                });
    }

    @Test
    void whereThereIsNothingToLiftNothingIsTold() {
        TestUser user = ground.userWithLoginPassword("lifting-nothing");
        ground.realm().clearEvents();

        ground.realm().admin().delete(stop(user));

        assertThat(user.events("CUSTOM_REQUIRED_ACTION")).isEmpty();
        assertThat(ground.realm().adminEvents()).isEmpty();
    }

    private static boolean logsIn(TestUser user) {
        return ground.client().directGrant(user.loginId(), user.loginPassword()).granted();
    }

    private static TestUser stopped(String name) {
        TestUser user = ground.userWithLoginPassword("lifting-" + name);
        contract.join(user);
        ground.realm().stopService(user.id(), operator.id(), contract.id());
        return user;
    }

    private static String stop(TestUser user) {
        return ground.realm().path("/dual-password/users/" + user.id() + "/service-stop");
    }
}
