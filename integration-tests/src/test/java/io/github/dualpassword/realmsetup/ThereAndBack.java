package io.github.dualpassword.realmsetup;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;

import io.github.dualpassword.password.Journeys;
import io.github.dualpassword.testground.realm.TestRealm;
import io.github.dualpassword.testground.realm.TestUser;
import io.github.dualpassword.testground.server.Providers;
import io.github.dualpassword.testground.server.ServerOptions;
import io.github.dualpassword.testground.server.StockServer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A bank puts the JAR into the Keycloak that it has, sets its realm up, and goes back: three servers, one after the other on
 * the same database, of which only the second has the JAR.
 */
abstract class ThereAndBack {

    private static final String ROLE = "role:general-user";
    private static final String SETTING = "setting:dual-password.login.max-failures";

    private final List<StockServer> servers = new ArrayList<>();

    @TempDir
    Path directory;

    /** On which database. @param home where H2 keeps its file */
    abstract ServerOptions.Builder options(Path home);

    @AfterEach
    void close() {
        for (int place = servers.size() - 1; place >= 0; place--) {
            servers.get(place).close();
        }
    }

    @Test
    void aRealmMadeByHandIsSetUpAndUndoneAndServedByKeycloakAloneAgain() {
        servers.add(StockServer.started(options(directory.resolve("home"))
                .providers(Providers.NONE)
                .quickHashes()
                .build()));
        HandMadeRealm stock = HandMadeRealm.added(last(), "bank");
        TestUser first = stock.user("first-1");
        TestUser second = stock.user("second-2");
        everybodyLogsIn(stock);
        JsonNode before = stock.export();

        servers.add(last().followedBy(Providers.EXTENSION));
        HandMadeRealm bank = stock.on(last());
        everybodyLogsIn(bank);
        dryRun(bank, before);
        setUp(bank);
        everybodyLogsIn(bank);
        confirm(bank.realm(), List.of(first.loginId(), second.loginId()));
        changeTwoItems(bank.realm());
        undo(bank);
        everybodyLogsIn(bank);

        servers.add(last().followedBy(Providers.NONE));
        HandMadeRealm again = stock.on(last());
        everybodyLogsIn(again);
        assertThat(again.realm().admin().get(again.realm().path("/users")).findValuesAsText("username"))
                .containsExactlyInAnyOrder(first.loginId(), second.loginId());
        restoreTwoItems(again.realm());
        assertThat(again.export()).isEqualTo(before);
    }

    private static void dryRun(HandMadeRealm bank, JsonNode before) {
        JsonNode plan = bank.call("GET", "set-up/plan");

        assertThat(HandMadeRealm.items(plan, "conflict")).isEmpty();
        assertThat(HandMadeRealm.changes(plan).get("binding:browserFlow"))
                .hasToString("{\"item\":\"binding:browserFlow\",\"outcome\":\"changed\",\"before\":\""
                        + HandMadeRealm.FLOW + "\",\"after\":\"dual-password browser\"}");
        assertThat(HandMadeRealm.items(plan, "changed"))
                .contains(
                        ROLE,
                        SETTING,
                        "setting:dual-password.version",
                        "setting:dual-password.login.validity-days",
                        "level:confirmation",
                        "event-type:CUSTOM_REQUIRED_ACTION",
                        "user-profile:dual-password.service-state",
                        "required-action:forced-password-change",
                        "required-action:CONFIGURE_TOTP",
                        "flow:dual-password browser",
                        "password-policy:forceExpiredPasswordChange",
                        "login:bruteForceProtected");
        assertThat(bank.export()).isEqualTo(before);
    }

    private static void setUp(HandMadeRealm bank) {
        List<String> planned = HandMadeRealm.items(bank.call("GET", "set-up/plan"), "changed");

        JsonNode done = bank.call("POST", "set-up");

        assertThat(HandMadeRealm.items(done, "changed")).isEqualTo(planned);
        assertThat(done.get("findings").findValuesAsText("code"))
                .as("what the bank has decided itself, or has not yet")
                .containsExactlyInAnyOrder(
                        "weaker-than-profile", "mail-server-missing", "events-not-kept", "admin-events-not-kept");
        assertThat(HandMadeRealm.items(bank.call("POST", "set-up"), "changed")).isEmpty();
        JsonNode realm = bank.realm().admin().get(bank.realm().path(""));
        assertThat(realm.get("bruteForceProtected").asBoolean()).isFalse();
        assertThat(realm.get("passwordPolicy").asText()).isEqualTo("length(8) and digits(1)");
    }

    private static void confirm(TestRealm realm, List<String> loginIds) {
        for (String loginId : loginIds) {
            TestUser user = TestUser.existing(realm, loginId).withConfirmationPassword();
            assertThat(new Journeys(realm).confirmed(user).idToken().get("acr").asText())
                    .isEqualTo("confirmation");
        }
    }

    private static void changeTwoItems(TestRealm realm) {
        JsonNode role = realm.admin().get(realm.path("/roles/general-user"));
        realm.admin()
                .put(
                        realm.path("/roles/general-user"),
                        Map.of("id", role.get("id").asText(), "name", "general-user", "description", "our staff"));
        realm.attribute("dual-password.login.max-failures", "7");
    }

    private static void undo(HandMadeRealm bank) {
        JsonNode plan = bank.call("GET", "set-up/undo");
        assertThat(HandMadeRealm.items(plan, "kept")).containsExactly(ROLE, SETTING);

        JsonNode undone = bank.call("POST", "set-up/undo");

        assertThat(HandMadeRealm.items(undone, "kept")).containsExactly(ROLE, SETTING);
        assertThat(HandMadeRealm.changes(undone).get(ROLE).get("reason").asText())
                .isEqualTo("It has been changed since the set-up.");
        assertThat(undone.get("stillNeedJar")).isEmpty();
        assertThat(bank.call("GET", "set-up").findValuesAsText("state"))
                .containsExactly("changed_since", "changed_since");
    }

    private static void restoreTwoItems(TestRealm realm) {
        realm.admin().delete(realm.path("/roles/general-user"));
        realm.update(json -> json.withObjectProperty("attributes").remove("dual-password.login.max-failures"));
    }

    private static void everybodyLogsIn(HandMadeRealm bank) {
        for (String loginId : List.of("first-1", "second-2")) {
            assertThat(bank.logsIn(loginId)).as(loginId).isTrue();
        }
    }

    private StockServer last() {
        return servers.get(servers.size() - 1);
    }
}
