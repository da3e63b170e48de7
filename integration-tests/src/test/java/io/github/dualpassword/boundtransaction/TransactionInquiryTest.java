package io.github.dualpassword.boundtransaction;

import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.fasterxml.jackson.databind.JsonNode;

import io.github.dualpassword.password.Journeys;
import io.github.dualpassword.testground.http.JsonHttp;
import io.github.dualpassword.testground.http.JsonHttp.Answer;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.AuthorizationRequest;
import io.github.dualpassword.testground.oidc.OidcClient;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.realm.TestUser;

import static org.assertj.core.api.Assertions.assertThat;

/** An application that was told nothing asks what has become of its transaction; nobody else learns of it. */
class TransactionInquiryTest {

    @RegisterExtension
    static final TestGround ground = TestGround.onTwoStage();

    private Journeys journeys;

    @BeforeEach
    void start() {
        journeys = new Journeys(ground.realm());
    }

    @AfterEach
    void resetClock() {
        ground.realm().resetClock();
    }

    @Test
    void theStateIsToldStepByStep() {
        TestUser user = ground.user("asked-step-by-step");
        String details = Transactions.transfer("T-steps", "100");
        AuthorizationRequest request = Transactions.request(ground.client(), details);
        URI address = ground.client().pushed(request);
        assertThat(ask("T-steps").status()).isEqualTo(404);

        Page login = ground.client().visitor().open(address);
        assertThat(state("T-steps")).isEqualTo("pushed");
        Page page = login.logIn(user.loginId(), user.loginPassword());
        assertThat(state("T-steps")).isEqualTo("shown");
        Page back = journeys.confirm(page, user.confirmationPassword());
        assertThat(state("T-steps")).isEqualTo("confirmed");
        ground.client().exchange(request, back.response());

        JsonNode told = ask("T-steps").orFail().json();
        assertThat(told.get("state").asText()).isEqualTo("used");
        assertThat(told.get("txn").asText()).isEqualTo("T-steps");
        assertThat(told.get("txn_hash").asText()).isEqualTo(Transactions.hash(details));
        assertThat(told.get("since").asText()).matches("\\d{4}-\\d\\d-\\d\\dT.*Z");
        assertThat(told.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("txn", "txn_hash", "state", "since", "valid_until");
    }

    @Test
    void whatBecomesOfTransactionsIsCounted() {
        TestUser user = ground.user("counted");
        double pushed = counted("pushed");
        double confirmed = counted("confirmed");
        double used = counted("used");
        double refused = counted("refused");
        AuthorizationRequest request = Transactions.request(ground.client(), Transactions.transfer("T-count", "1"));
        Page back = journeys.confirm(
                journeys.signedIn(user).open(ground.client().pushed(request)), user.confirmationPassword());
        ground.client().exchange(request, back.response());
        AuthorizationRequest given = Transactions.request(ground.client(), Transactions.transfer("T-given", "1"));
        journeys.signedIn(user)
                .open(ground.client().pushed(given))
                .press("cancel")
                .response();

        assertThat(counted("pushed") - pushed).isEqualTo(2);
        assertThat(counted("confirmed") - confirmed).isEqualTo(1);
        assertThat(counted("used") - used).isEqualTo(1);
        assertThat(counted("refused") - refused).isEqualTo(1);
    }

    private static double counted(String state) {
        return ground.realm().metric("dual_password_transactions_total", Map.of("state", state));
    }

    @Test
    void whatWasRefusedOrLeftIsToldSo() {
        TestUser user = ground.user("asked-refused");
        AuthorizationRequest refused = Transactions.request(ground.client(), Transactions.transfer("T-back", "100"));
        journeys.signedIn(user)
                .open(ground.client().pushed(refused))
                .press("cancel")
                .response();
        AuthorizationRequest left = Transactions.request(ground.client(), Transactions.transfer("T-left", "100"));
        journeys.signedIn(user).open(ground.client().pushed(left));

        assertThat(state("T-back")).isEqualTo("refused");
        ground.realm().shiftClock(Duration.ofMinutes(15));
        assertThat(state("T-left")).isEqualTo("expired");
        assertThat(state("T-back")).isEqualTo("refused");
    }

    @Test
    void aConfirmationThatKeycloakAsksConsentForIsNotUsedWithoutIt() {
        OidcClient client = client("consent-app", Map.of("consentRequired", true));
        TestUser user = ground.user("refuses-consent");
        AuthorizationRequest request = Transactions.request(client, Transactions.transfer("T-consent", "100"));
        Page page = client.visitor().open(client.pushed(request)).logIn(user.loginId(), user.loginPassword());
        assertThat(page.document().select("#transaction-amount").text()).isEqualTo("100円");
        Page consent = journeys.confirm(page, user.confirmationPassword());

        Page back = consent.press("cancel");

        assertThat(back.response().error()).contains("access_denied");
        assertThat(back.response().code()).isEmpty();
        assertThat(Transactions.ask(client, "T-consent")
                        .orFail()
                        .json()
                        .get("state")
                        .asText())
                .isEqualTo("confirmed");
        ground.realm().shiftClock(Duration.ofMinutes(15));
        assertThat(Transactions.ask(client, "T-consent")
                        .orFail()
                        .json()
                        .get("state")
                        .asText())
                .isEqualTo("expired");
    }

    @Test
    void nobodyElseIsTold() {
        AuthorizationRequest request = Transactions.request(ground.client(), Transactions.transfer("T-own", "100"));
        ground.client().visitor().open(ground.client().pushed(request));
        assertThat(state("T-own")).isEqualTo("pushed");

        assertThat(Transactions.ask(client("curious-app", Map.of()), "T-own").status())
                .isEqualTo(404);
        Answer ofPublic = Transactions.ask(client("public-curious-app", Map.of("publicClient", true)), "T-own");
        assertThat(ofPublic.status()).isEqualTo(401);
        assertThat(ofPublic.json().get("error_description").asText()).isEqualTo("confidential_client_required");
        OidcClient impostor = new OidcClient(
                ground.client().realm(),
                ground.client().id(),
                "another-secret",
                ground.client().redirectUri());
        assertThat(Transactions.ask(impostor, "T-own").status()).isEqualTo(401);
        assertThat(ask("T-\u0000").status()).isEqualTo(404);
        assertThat(JsonHttp.postForm(
                                Transactions.inquiry(ground.client()),
                                Map.of(
                                        "client_id",
                                        ground.client().id(),
                                        "client_secret",
                                        ground.client().secret()))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aRealmThatIsDisabledTellsNothing() {
        AuthorizationRequest request = Transactions.request(ground.client(), Transactions.transfer("T-disabled", "1"));
        ground.client().visitor().open(ground.client().pushed(request));
        assertThat(state("T-disabled")).isEqualTo("pushed");
        ground.realm().update(realm -> realm.put("enabled", false));
        try {
            Answer refused = ask("T-disabled");

            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.json().get("error_description").asText()).isEqualTo("realm_disabled");
        } finally {
            ground.realm().update(realm -> realm.put("enabled", true));
        }
    }

    @Test
    void eventsNameItAsFarAsTheBankAllows() {
        TestUser user = ground.user("named-in-events");
        String details = Transactions.transfer("T-event", "100");
        AuthorizationRequest request = Transactions.request(ground.client(), details);
        journeys.confirm(journeys.signedIn(user).open(ground.client().pushed(request)), user.confirmationPassword())
                .response();
        JsonNode login = ground.realm().eventsOf(user.id(), "LOGIN").get(0);
        assertThat(login.at("/details/transaction").asText()).isEqualTo("T-event");
        assertThat(login.at("/details/transaction_hash").asText()).isEqualTo(Transactions.hash(details));

        AuthorizationRequest given = Transactions.request(ground.client(), Transactions.transfer("T-up", "100"));
        journeys.signedIn(user)
                .open(ground.client().pushed(given))
                .press("cancel")
                .response();
        JsonNode refused = ground.realm().eventsOf(user.id(), "LOGIN_ERROR").get(0);
        assertThat(refused.at("/details/transaction").asText()).isEqualTo("T-up");

        ground.realm().attribute("dual-password.transaction.events", "nothing");
        try {
            AuthorizationRequest silent =
                    Transactions.request(ground.client(), Transactions.transfer("T-silent", "100"));
            journeys.confirm(journeys.signedIn(user).open(ground.client().pushed(silent)), user.confirmationPassword())
                    .response();
        } finally {
            ground.realm().attribute("dual-password.transaction.events", "");
        }
        List<JsonNode> all = ground.realm().eventsOf(user.id());
        assertThat(all).isNotEmpty().noneMatch(event -> event.toString().contains("T-silent"));
        assertThat(all).noneMatch(event -> event.toString().contains("株式会社"));
    }

    private static String state(String txn) {
        return Transactions.state(ground.client(), txn);
    }

    private static Answer ask(String txn) {
        return Transactions.ask(ground.client(), txn);
    }

    private static OidcClient client(String id, Map<String, Object> differences) {
        Map<String, Object> client = new LinkedHashMap<>(OidcClient.registration());
        client.put("clientId", id);
        client.putAll(differences);
        ground.realm().admin().post(ground.realm().path("/clients"), client);
        return new OidcClient(
                ground.client().realm(),
                id,
                ground.client().secret(),
                ground.client().redirectUri());
    }
}
