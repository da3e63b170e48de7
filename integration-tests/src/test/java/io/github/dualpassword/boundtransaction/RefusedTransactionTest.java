package io.github.dualpassword.boundtransaction;

import java.util.LinkedHashMap;
import java.util.Map;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;

import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.AuthorizationRequest;
import io.github.dualpassword.testground.oidc.AuthorizationResponse;
import io.github.dualpassword.testground.oidc.OidcClient;
import io.github.dualpassword.testground.oidc.Page;

import static io.github.dualpassword.boundtransaction.TransactionSteps.assertRefused;
import static io.github.dualpassword.boundtransaction.TransactionSteps.unique;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What does not come whole and unaltered is shown to nobody, and the application is told why: also in a realm without the client
 * policy by which most of it is refused as it is pushed.
 */
class RefusedTransactionTest {

    @RegisterExtension
    static final TestGround ground = TestGround.onTwoStage(file -> file.with(realm -> realm.remove("clientPolicies")));

    private static final TransactionSteps steps = new TransactionSteps(ground);

    private static final String OTHER = "other-app";

    private static final String WITH_FRONT_CHANNEL = "front-channel-app";

    @BeforeAll
    static void addOthers() {
        steps.addClient(OTHER, Map.of());
        steps.addClient(WITH_FRONT_CHANNEL, Map.of("implicitFlowEnabled", true));
    }

    @Test
    void detailsThatKeycloakDropsForTheirLengthAreRefused() {
        AuthorizationRequest request =
                Transactions.request(ground.client(), Transactions.transfer(unique(), "100") + " ".repeat(2_000));

        assertRefused(request, steps.open(ground.client().pushed(request).toString()), "transaction_dropped");
    }

    @Test
    void detailsBesideTooManyPushedParametersAreRefusedOrShownWhole() {
        AuthorizationRequest request = steps.transfer("100");
        for (int i = 0; i < 20; i++) {
            request = request.with("filler-" + i, "x");
        }

        Page page = ground.client().visitor().open(ground.client().pushed(request));

        assertThat(page.atApplication() ? page.response().errorDescription().orElse("") : steps.shownTo(page))
                .isIn("transaction_dropped", "100円");
    }

    @ParameterizedTest
    @CsvSource({"login", "unknown-level", "confirmation login", "2", "otp", "''"})
    void aLevelThatNobodyConfirmsIsRefused(String levels) {
        AuthorizationRequest request = steps.transfer("100").acrValues(levels);

        assertRefused(request, steps.open(ground.client().pushed(request).toString()), "transaction_level");
    }

    @Test
    void aRequestWithoutANonceIsRefused() {
        Map<String, String> parameters =
                new LinkedHashMap<>(steps.transfer("100").parameters());
        parameters.remove("nonce");
        String reference = ground.client()
                .push(parameters)
                .orFail()
                .json()
                .get("request_uri")
                .textValue();

        assertThat(steps.open(ground.client(), ground.client().reference(reference))
                        .errorDescription())
                .contains("transaction_nonce");
    }

    /** Keycloak would hand out an ID token that claims the level and names no transaction. */
    @ParameterizedTest
    @ValueSource(strings = {"id_token", "code id_token", "code token", "code id_token token"})
    void tokensThroughTheBrowserAreRefused(String responseType) {
        OidcClient client = steps.client(WITH_FRONT_CHANNEL);
        AuthorizationRequest request = Transactions.request(client, Transactions.transfer(unique(), "100"))
                .with("response_type", responseType);

        assertRefused(request, steps.open(client, client.pushed(request)), "transaction_response_type");
    }

    @Test
    void anIdentifierIsGoodForOneRequest() {
        String txn = unique();
        assertThat(steps.isAccepted(ground.client()
                        .pushed(Transactions.request(ground.client(), Transactions.transfer(txn, "100")))))
                .isTrue();
        AuthorizationRequest again = Transactions.request(ground.client(), Transactions.transfer(txn, "100"));

        assertRefused(again, steps.open(ground.client().pushed(again).toString()), "transaction_repeated");
        OidcClient other = steps.client(OTHER);
        Page ofOther =
                other.visitor().open(other.pushed(Transactions.request(other, Transactions.transfer(txn, "100"))));
        assertThat(ofOther.has("input[name=password]")).isTrue();
    }

    @Test
    void aNonceIsGoodForOneTransaction() {
        AuthorizationRequest first = steps.transfer("100");
        assertThat(steps.isAccepted(ground.client().pushed(first))).isTrue();
        AuthorizationRequest second = steps.transfer("999").with("nonce", first.nonce());

        assertRefused(second, steps.open(ground.client().pushed(second).toString()), "transaction_repeated");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"type\":\"dual-password-transaction\",\"txn\":\"TXN\",\"payee\":\"Q\"},{\"type\":\"dual-password-transaction\",\"txn\":\"T-2\",\"payee\":\"B\"}]",
                "[{\"type\":\"dual-password-transaction\",\"txn\":\"TXN\",\"payee\":\"Q\",\"payee\":\"B\"}]",
                "[{\"type\":\"dual-password-transaction\",\"txn\":\"TXN\",\"payee\":\"Q\",\"hidden\":\"B\"}]",
                "[{\"type\":\"dual-password-transaction\",\"txn\":\"TXN\",\"payee\":\"Q\\u202eB\"}]",
                "[{\"type\":\"dual-password-transaction\",\"txn\":\"TXN\",\"payee\":\"Q\\u200bB\"}]",
                "[{\"type\":\"dual-password-transaction\",\"txn\":\"TXN\",\"amount\":\"1e6\",\"currency\":\"JPY\"}]",
                "[{\"type\":\"dual-password-transaction\",\"txn\":\"TXN\",\"amount\":1000,\"currency\":\"JPY\"}]",
                "[{\"type\":\"dual-password-transaction\",\"txn\":\"TXN\"}]",
                "[{\"type\":\"dual-password-transaction\",\"payee\":\"Q\"}]"
            })
    void detailsThatCouldDeceiveAreRefused(String details) {
        AuthorizationRequest request = Transactions.request(ground.client(), details.replace("TXN", unique()));

        assertRefused(request, steps.open(ground.client().pushed(request).toString()), "transaction_invalid");
        JsonNode event = ground.realm().newestLoginError();
        assertThat(event.get("error").asText()).isEqualTo("transaction_invalid");
        assertThat(event.at("/details/reason").asText()).isNotEmpty().doesNotContain("Q");
    }

    /** By Keycloak itself. */
    @ParameterizedTest
    @ValueSource(strings = {"[]", "[{\"type\":\"of-nobody\"}]", "{", "[{\"txn\":\"T-1\"}]"})
    void whatIsNoTransactionIsRefused(String details) {
        AuthorizationRequest request = Transactions.request(ground.client(), details);

        AuthorizationResponse response =
                steps.open(ground.client().pushed(request).toString());

        assertThat(response.error()).contains("invalid_request");
        assertThat(response.state()).contains(request.state());
        assertThat(response.code()).isEmpty();
    }
}
