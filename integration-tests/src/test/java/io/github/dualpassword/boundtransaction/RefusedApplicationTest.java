package io.github.dualpassword.boundtransaction;

import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.dualpassword.testground.http.JsonHttp;
import io.github.dualpassword.testground.http.JsonHttp.Answer;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.AuthorizationRequest;
import io.github.dualpassword.testground.oidc.OidcClient;
import io.github.dualpassword.testground.oidc.Page;

import static io.github.dualpassword.boundtransaction.TransactionSteps.assertRefused;
import static io.github.dualpassword.boundtransaction.TransactionSteps.unique;
import static org.assertj.core.api.Assertions.assertThat;

/** A transaction is taken from the confidential application that has pushed it, and from nobody else. */
class RefusedApplicationTest {

    @RegisterExtension
    static final TestGround ground = TestGround.onTwoStage(file -> file.with(realm -> realm.remove("clientPolicies")));

    private static final TransactionSteps steps = new TransactionSteps(ground);

    private static final String OTHER = "other-app";
    private static final String PUBLIC = "public-app";
    private static final String BOUND = "bound-app";

    @BeforeAll
    static void addClients() {
        steps.addClient(OTHER, Map.of());
        steps.addClient(PUBLIC, Map.of("publicClient", true));
        steps.addClient(BOUND, Map.of("attributes", Map.of("dual-password.confirmations-are-bound", "true")));
    }

    @Test
    void aPublicClientIsRefused() {
        OidcClient client = steps.client(PUBLIC);
        AuthorizationRequest request = Transactions.request(client, Transactions.transfer(unique(), "100"));

        assertRefused(request, steps.open(client, client.pushed(request)), "transaction_client");
    }

    @Test
    void theRequestOfAnotherApplicationIsRefused() {
        AuthorizationRequest request = steps.transfer("100");
        String reference = ground.client()
                .push(request.parameters())
                .orFail()
                .json()
                .get("request_uri")
                .textValue();

        Page page = steps.client(OTHER).visitor().open(steps.client(OTHER).reference(reference));

        assertThat(page.atApplication()).isFalse();
        assertThat(page.status()).isEqualTo(400);
    }

    @Test
    void aRequestThatDoesNotSayWhoseItIsIsRefused() {
        AuthorizationRequest request = steps.transfer("100");
        Map<String, String> withoutClient = new LinkedHashMap<>(request.parameters());
        withoutClient.remove("client_id");
        String reference = pushWithBasicAuthentication(withoutClient);

        assertRefused(request, steps.open(ground.client(), ground.client().reference(reference)), "transaction_client");
        Page ofOther = steps.client(OTHER).visitor().open(steps.client(OTHER).reference(reference));
        assertThat(
                        ofOther.atApplication()
                                ? ofOther.response().errorDescription().orElse("")
                                : "")
                .isEqualTo("transaction_client");
    }

    @Test
    void anUnsignedRequestObjectIsRefused() {
        AuthorizationRequest request = steps.transfer("100");

        assertRefused(request, steps.open(ground.client(), pushedObject(request, "none")), "transaction_unsigned");
    }

    @Test
    void anApplicationWhoseConfirmationsAreBoundIsRefusedWithoutATransaction() {
        OidcClient client = steps.client(BOUND);
        AuthorizationRequest unbound = client.authorization().acrValues("confirmation");

        assertRefused(unbound, steps.open(client, unbound.url()), "transaction_missing");
        assertRefused(
                unbound,
                steps.open(
                        client,
                        client.authorization()
                                .acrValues("2")
                                .with("state", unbound.state())
                                .url()),
                "transaction_missing");
        assertRefused(unbound, steps.open(client, client.pushed(unbound)), "transaction_missing");
        assertThat(client.visitor().open(client.authorization().url()).has("input[name=password]"))
                .as("signing in is no confirmation")
                .isTrue();
        assertThat(client.visitor()
                        .open(client.pushed(Transactions.request(client, Transactions.transfer(unique(), "100"))))
                        .has("input[name=password]"))
                .isTrue();
    }

    /** Keycloak reads numbers as Java does. */
    @ParameterizedTest
    @ValueSource(strings = {"02", "+2", "\uFF12"})
    void aNumberOfALevelIsOneHoweverItIsWritten(String number) {
        OidcClient client = steps.client(BOUND);
        AuthorizationRequest byName = client.authorization().acrValues(number);
        AuthorizationRequest byClaim =
                client.authorization().with("claims", "{\"id_token\":{\"acr\":{\"value\":\"" + number + "\"}}}");

        assertRefused(byName, steps.open(client, byName.url()), "transaction_missing");
        assertRefused(byClaim, steps.open(client, byClaim.url()), "transaction_missing");
    }

    /** By Keycloak itself, which keeps the client_id of the form, and not who has authenticated. */
    @ParameterizedTest
    @ValueSource(strings = {OTHER + ":" + OTHER + "-secret", PUBLIC + ":"})
    void nobodyPushesARequestInTheNameOfAnotherApplication(String credentials) {
        AuthorizationRequest request = steps.transfer("100");

        Answer pushed = pushed(request.parameters(), credentials);

        assertThat(pushed.status()).as(pushed.text()).isEqualTo(401);
        assertThat(pushed.json().has("request_uri")).isFalse();
    }

    private static String pushWithBasicAuthentication(Map<String, String> parameters) {
        return pushed(parameters, ground.client().id() + ":" + ground.client().secret())
                .orFail()
                .json()
                .get("request_uri")
                .textValue();
    }

    private static Answer pushed(Map<String, String> parameters, String credentials) {
        String encoded = Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
        return JsonHttp.send(
                JsonHttp.request(URI.create(ground.realm().url() + "/protocol/openid-connect/ext/par/request"))
                        .header("Authorization", "Basic " + encoded)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(JsonHttp.encode(parameters)))
                        .build());
    }

    /** The request as a request object that says it is not signed. */
    private static URI pushedObject(AuthorizationRequest request, String algorithm) {
        Map<String, Object> claims = new LinkedHashMap<>(request.parameters());
        claims.put("iss", ground.client().id());
        claims.put("aud", ground.realm().url().toString());
        String object = part(Map.of("alg", algorithm)) + "." + part(claims) + ".";
        String reference = ground.client()
                .push(Map.of("client_id", ground.client().id(), "request", object))
                .orFail()
                .json()
                .get("request_uri")
                .textValue();
        return ground.client().reference(reference);
    }

    private static String part(Map<String, ?> content) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(JsonHttp.write(content).getBytes(StandardCharsets.UTF_8));
    }
}
