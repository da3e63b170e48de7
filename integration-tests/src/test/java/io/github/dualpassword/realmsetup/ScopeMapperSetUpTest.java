package io.github.dualpassword.realmsetup;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.fasterxml.jackson.databind.JsonNode;

import io.github.dualpassword.testground.junit.TestGround;

import static org.assertj.core.api.Assertions.assertThat;

/** The set-up of a realm for software tokens adds the claim by which applications are told how old a token is, and takes it away again. */
class ScopeMapperSetUpTest {

    @RegisterExtension
    static final TestGround ground = TestGround.onServer();

    private static final String MAPPER = "dual-password-otp-since-mapper";
    private static final String ITEM = "scope-mapper:acr/" + MAPPER;
    private static final String SET_UP = "set-up?profile=software-token";
    private static final String PLAN = "set-up/plan?profile=software-token";

    private HandMadeRealm bank;

    @BeforeEach
    void addRealm() {
        bank = HandMadeRealm.added(ground.server(), "mappers-" + System.nanoTime());
    }

    @AfterEach
    void removeRealm() {
        bank.realm().close();
    }

    @Test
    void itIsPlannedAddedAndTakenAwayAgain() {
        JsonNode before = bank.export();
        JsonNode planned = bank.call("GET", PLAN);
        assertThat(HandMadeRealm.items(planned, "changed")).contains(ITEM);
        assertThat(bank.export()).isEqualTo(before);

        assertThat(HandMadeRealm.items(bank.call("POST", SET_UP), "changed")).contains(ITEM);

        assertThat(ours()).singleElement().satisfies(mapper -> {
            assertThat(mapper.at("/config/id.token.claim").asText()).isEqualTo("true");
            assertThat(mapper.get("config").has("access.token.claim")).isFalse();
        });
        assertThat(HandMadeRealm.items(bank.call("POST", SET_UP), "changed")).isEmpty();
        JsonNode undone = bank.call("POST", "set-up/undo");
        assertThat(HandMadeRealm.items(undone, "changed")).contains(ITEM);
        assertThat(undone.get("stillNeedJar")).isEmpty();
        assertThat(bank.export()).isEqualTo(before);
    }

    /** By hand, as whoever had set up the realm before had to. */
    @Test
    void oneThatTheBankHasAddedStaysTheOnlyOne() {
        add("the bank's name for it", MAPPER);

        JsonNode done = bank.call("POST", SET_UP);

        assertThat(HandMadeRealm.items(done, "kept")).containsExactly(ITEM);
        assertThat(ours())
                .singleElement()
                .satisfies(mapper -> assertThat(mapper.get("name").asText()).isEqualTo("the bank's name for it"));
        JsonNode undone = bank.call("POST", "set-up/undo");
        assertThat(undone.get("stillNeedJar"))
                .singleElement()
                .satisfies(item -> assertThat(item.asText()).isEqualTo(ITEM));
        assertThat(ours()).hasSize(1);
    }

    @Test
    void anotherMapperOfItsNameStopsTheSetUp() {
        add("since when the user has the token", "oidc-amr-mapper");
        JsonNode before = bank.export();

        JsonNode planned = bank.call("GET", PLAN);

        assertThat(HandMadeRealm.items(planned, "conflict")).containsExactly(ITEM);
        assertThat(HandMadeRealm.changes(planned).get(ITEM).get("reason").asText())
                .contains("since when the user has the token");
        assertThat(bank.realm()
                        .admin()
                        .call("POST", bank.realm().path("/dual-password/" + SET_UP), null)
                        .status())
                .isEqualTo(409);
        assertThat(bank.export()).isEqualTo(before);
    }

    @Test
    void whereTheScopeIsGoneNothingIsAdded() {
        bank.realm().admin().delete(bank.realm().path("/client-scopes/" + scope()));

        JsonNode planned = bank.call("GET", PLAN);

        assertThat(HandMadeRealm.changes(planned)).isNotEmpty().doesNotContainKey(ITEM);
        assertThat(HandMadeRealm.items(planned, "conflict")).isEmpty();
    }

    private void add(String name, String type) {
        bank.realm()
                .admin()
                .post(
                        bank.realm().path("/client-scopes/" + scope() + "/protocol-mappers/models"),
                        Map.of(
                                "name",
                                name,
                                "protocol",
                                "openid-connect",
                                "protocolMapper",
                                type,
                                "config",
                                Map.of("id.token.claim", "true")));
    }

    private List<JsonNode> ours() {
        return bank.realm()
                .admin()
                .get(bank.realm().path("/client-scopes/" + scope() + "/protocol-mappers/models"))
                .valueStream()
                .filter(mapper -> mapper.get("protocolMapper").asText().equals(MAPPER))
                .toList();
    }

    private String scope() {
        return bank.realm()
                .admin()
                .get(bank.realm().path("/client-scopes"))
                .valueStream()
                .filter(scope -> scope.get("name").asText().equals("acr"))
                .map(scope -> scope.get("id").asText())
                .findFirst()
                .orElseThrow();
    }
}
