package io.github.dualpassword.adminapi;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.databind.JsonNode;

import io.github.dualpassword.testground.TestVault;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.realm.TestContract;

import static org.assertj.core.api.Assertions.assertThat;

/** Keycloak's own roles decide who does what with tokens, and each change is an admin event. */
class TokenRoutesTest {

    @RegisterExtension
    static final TestGround ground = TestGround.onServer()
            .withProfile("two-stage", file -> file.withoutUsers().quickHashes());

    private static ImportedTokens tokens;
    private static TestContract contract;

    @BeforeAll
    static void addContract() {
        TestVault.shared().keys(ground.realm(), TestVault.KEY);
        tokens = new ImportedTokens(ground.realm());
        contract = TestContract.added(ground.realm(), "owner");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "view-users,   18000001, 200, 403, 403, 403",
        "manage-users, 18000002, 200, 200, 204, 403",
        "manage-realm, 18000003, 403, 403, 403, 200",
        "query-users,  18000004, 403, 403, 403, 403"
    })
    void aRoleAllowsJustItsOwn(String role, String serial, int read, int assign, int revoke, int bringIn) {
        tokens.add(serial);
        Staff staff = Staff.withRoles(ground.realm(), "tokens-" + role, role);

        assertThat(status(staff, "GET", "/tokens", null)).isEqualTo(read);
        assertThat(status(staff, "GET", "/tokens/" + serial, null)).isEqualTo(read);
        assertThat(status(staff, "PUT", "/tokens/" + serial + "/contract", Map.of("id", contract.id())))
                .isEqualTo(assign);
        assertThat(status(staff, "POST", "/tokens/" + serial + "/release", null))
                .isEqualTo(assign);
        assertThat(status(staff, "POST", "/tokens/" + serial + "/suspend", null))
                .isEqualTo(revoke);
        // Without codes nothing is evaluated: who may not come so far does not learn that.
        assertThat(status(staff, "POST", "/tokens/" + serial + "/resynchronise", Map.of()))
                .isEqualTo(assign == 200 ? 400 : 403);
        assertThat(status(staff, "POST", "/tokens/" + serial + "/release", null))
                .isEqualTo(assign);
        assertThat(status(staff, "DELETE", "/tokens/" + serial + "/contract", null))
                .isEqualTo(revoke);
        assertThat(status(staff, "POST", "/tokens/" + serial + "/revoke", null)).isEqualTo(revoke);
        assertThat(status(staff, "POST", "/token-imports", null)).isEqualTo(bringIn);
        assertThat(status(staff, "POST", "/token-secrets/rotation", null)).isEqualTo(bringIn);
    }

    @Test
    void eachChangeIsAnAdminEventThatNamesTheToken() {
        tokens.add("19000001");
        Staff staff = Staff.withRoles(ground.realm(), "tokens-manager", "manage-users");
        ground.realm().clearEvents();

        status(staff, "PUT", "/tokens/19000001/contract", Map.of("id", contract.id()));
        status(staff, "POST", "/tokens/19000001/suspend", null);
        status(staff, "DELETE", "/tokens/19000001/contract", null);
        status(staff, "POST", "/tokens/19000001/release", null);
        status(staff, "POST", "/tokens/19000001/resynchronise", Map.of("code", "12345", "next", "123456"));
        status(staff, "DELETE", "/tokens/19000001/contract", null);
        status(staff, "POST", "/tokens/19000001/release", null);
        status(staff, "POST", "/tokens/19000001/revoke", null);
        status(staff, "GET", "/tokens/19000001", null);
        status(staff, "PUT", "/tokens/19000001/contract", Map.of("id", contract.id()));

        List<JsonNode> events = ground.realm().adminEvents();
        assertThat(events)
                .extracting(event -> event.get("operationType").asText() + " "
                        + event.get("resourcePath").asText())
                .containsExactlyInAnyOrder(
                        "UPDATE dual-password/tokens/19000001/contract",
                        "UPDATE dual-password/tokens/19000001/contract",
                        "ACTION dual-password/tokens/19000001/suspend",
                        "ACTION dual-password/tokens/19000001/release",
                        "ACTION dual-password/tokens/19000001/release",
                        "ACTION dual-password/tokens/19000001/revoke");
        assertThat(events)
                .allMatch(event -> event.get("representation").asText().contains("\"serial\":\"19000001\""));
    }

    private static int status(Staff staff, String method, String path, Object body) {
        return staff.admin()
                .call(method, ground.realm().path("/dual-password" + path), body)
                .status();
    }
}
