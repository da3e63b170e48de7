package io.github.dualpassword.boundtransaction;

import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;

import io.github.dualpassword.testground.http.JsonHttp;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.AuthorizationRequest;
import io.github.dualpassword.testground.oidc.AuthorizationResponse;
import io.github.dualpassword.testground.oidc.OidcClient;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.realm.TestUser;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What does not come whole and unaltered from a confidential application is shown to nobody, and the application is told why: also
 * in a realm without the client policy by which most of it is refused as it is pushed.
 */
class RefusedTransactionTest {

    @RegisterExtension
    static final TestGround ground = TestGround.onTwoStage(file -> file.with(realm -> realm.remove("clientPolicies")));

    private static final String OTHER = "other-app";
    private static final String PUBLIC = "public-app";
    private static final String BOUND = "bound-app";

    @BeforeAll
    static void addClients() {
        addClient(OTHER, Map.of());
        addClient(PUBLIC, Map.of("publicClient", true));
        addClient(BOUND, Map.of("attributes", Map.of("dual-password.confirmations-are-bound", "true")));
    }

    @Test
    void anotherTransactionInTheAddressIsRefused() {
        AuthorizationRequest request = transfer("100");
        URI address = ground.client().pushed(request);

        assertRefused(
                request,
                open(address + "&" + Transactions.PARAMETER + "=" + JsonHttp.encode(Transactions.transfer("T-9", "999"))
                        + "&x1=1&x2=2&x3=3&x4=4"),
                "transaction_altered");
        assertThat(isAccepted(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "&x1=1&x2=2&x3=3&x4=4&x5=5",
                "&nonce=another",
                "&acr_values=login",
                "&claims=%7B%22id_token%22%3A%7B%22acr%22%3A%7B%22essential%22%3Atrue%2C%22values%22%3A%5B%22login%22%5D%7D%7D%7D",
                "&dual-password-transaction=00000000-0000-0000-0000-000000000000",
                "&prompt=none",
                "&state=another"
            })
    void whatTheBrowserAddsIsRefused(String added) {
        AuthorizationRequest request = transfer("100");

        AuthorizationResponse response = open(ground.client().pushed(request) + added);

        assertThat(response.error()).contains("invalid_authorization_details");
        assertThat(response.errorDescription()).contains("transaction_altered");
        assertThat(response.code()).isEmpty();
    }

    @Test
    void whatTheBrowserRepeatsIsNot() {
        AuthorizationRequest request = transfer("100");
        String repeated = "&response_type=code&scope=openid&state=" + request.state();

        assertThat(isAccepted(URI.create(ground.client().pushed(request) + repeated)))
                .isTrue();
    }

    @Test
    void detailsInTheAddressAloneAreRefused() {
        AuthorizationRequest request = transfer("100");

        assertRefused(request, open(request.url().toString()), "transaction_not_pushed");
    }

    @Test
    void detailsInTheAddressOfAPushedRequestWithoutAreRefused() {
        AuthorizationRequest request = ground.client().authorization().acrValues("confirmation");
        String details = JsonHttp.encode(Transactions.transfer(unique(), "999"));

        assertRefused(
                request,
                open(ground.client().pushed(request) + "&" + Transactions.PARAMETER + "=" + details),
                "transaction_not_pushed");
    }

    @Test
    void detailsThatKeycloakDropsForTheirLengthAreRefused() {
        AuthorizationRequest request =
                Transactions.request(ground.client(), Transactions.transfer(unique(), "100") + " ".repeat(2_000));

        assertRefused(request, open(ground.client().pushed(request).toString()), "transaction_dropped");
    }

    @Test
    void detailsBesideTooManyPushedParametersAreRefusedOrShownWhole() {
        AuthorizationRequest request = transfer("100");
        for (int i = 0; i < 20; i++) {
            request = request.with("filler-" + i, "x");
        }

        Page page = ground.client().visitor().open(ground.client().pushed(request));

        assertThat(page.atApplication() ? page.response().errorDescription().orElse("") : shownTo(page))
                .isIn("transaction_dropped", "100円");
    }

    @Test
    void aPublicClientIsRefused() {
        OidcClient client = client(PUBLIC);
        AuthorizationRequest request = Transactions.request(client, Transactions.transfer(unique(), "100"));

        assertRefused(request, open(client, client.pushed(request)), "transaction_client");
    }

    @Test
    void theRequestOfAnotherApplicationIsRefused() {
        AuthorizationRequest request = transfer("100");
        String reference = ground.client()
                .push(request.parameters())
                .orFail()
                .json()
                .get("request_uri")
                .textValue();

        Page page = client(OTHER).visitor().open(client(OTHER).reference(reference));

        assertThat(page.atApplication()).isFalse();
        assertThat(page.status()).isEqualTo(400);
    }

    @Test
    void aRequestThatDoesNotSayWhoseItIsIsRefused() {
        AuthorizationRequest request = transfer("100");
        Map<String, String> withoutClient = new LinkedHashMap<>(request.parameters());
        withoutClient.remove("client_id");
        String reference = pushWithBasicAuthentication(withoutClient);

        assertRefused(request, open(ground.client(), ground.client().reference(reference)), "transaction_client");
        Page ofOther = client(OTHER).visitor().open(client(OTHER).reference(reference));
        assertThat(
                        ofOther.atApplication()
                                ? ofOther.response().errorDescription().orElse("")
                                : "")
                .isEqualTo("transaction_client");
    }

    @Test
    void anUnsignedRequestObjectIsRefused() {
        AuthorizationRequest request = transfer("100");

        assertRefused(request, open(ground.client(), pushedObject(request, "none")), "transaction_unsigned");
    }

    @ParameterizedTest
    @CsvSource({"login", "unknown-level", "confirmation login", "2", "otp", "''"})
    void aLevelThatNobodyConfirmsIsRefused(String levels) {
        AuthorizationRequest request = transfer("100").acrValues(levels);

        assertRefused(request, open(ground.client().pushed(request).toString()), "transaction_level");
    }

    @Test
    void aRequestWithoutANonceIsRefused() {
        Map<String, String> parameters = new LinkedHashMap<>(transfer("100").parameters());
        parameters.remove("nonce");
        String reference = ground.client()
                .push(parameters)
                .orFail()
                .json()
                .get("request_uri")
                .textValue();

        assertThat(open(ground.client(), ground.client().reference(reference)).errorDescription())
                .contains("transaction_nonce");
    }

    @Test
    void anIdentifierIsGoodForOneRequest() {
        String txn = unique();
        assertThat(isAccepted(ground.client()
                        .pushed(Transactions.request(ground.client(), Transactions.transfer(txn, "100")))))
                .isTrue();
        AuthorizationRequest again = Transactions.request(ground.client(), Transactions.transfer(txn, "100"));

        assertRefused(again, open(ground.client().pushed(again).toString()), "transaction_repeated");
        OidcClient other = client(OTHER);
        Page ofOther =
                other.visitor().open(other.pushed(Transactions.request(other, Transactions.transfer(txn, "100"))));
        assertThat(ofOther.has("input[name=password]")).isTrue();
    }

    @Test
    void aNonceIsGoodForOneTransaction() {
        AuthorizationRequest first = transfer("100");
        assertThat(isAccepted(ground.client().pushed(first))).isTrue();
        AuthorizationRequest second = transfer("999").with("nonce", first.nonce());

        assertRefused(second, open(ground.client().pushed(second).toString()), "transaction_repeated");
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

        assertRefused(request, open(ground.client().pushed(request).toString()), "transaction_invalid");
        JsonNode event = ground.realm().newestLoginError();
        assertThat(event.get("error").asText()).isEqualTo("transaction_invalid");
        assertThat(event.at("/details/reason").asText()).isNotEmpty().doesNotContain("Q");
    }

    /** By Keycloak itself. */
    @ParameterizedTest
    @ValueSource(strings = {"[]", "[{\"type\":\"of-nobody\"}]", "{", "[{\"txn\":\"T-1\"}]"})
    void whatIsNoTransactionIsRefused(String details) {
        AuthorizationRequest request = Transactions.request(ground.client(), details);

        AuthorizationResponse response = open(ground.client().pushed(request).toString());

        assertThat(response.error()).contains("invalid_request");
        assertThat(response.state()).contains(request.state());
        assertThat(response.code()).isEmpty();
    }

    @Test
    void anApplicationWhoseConfirmationsAreBoundIsRefusedWithoutATransaction() {
        OidcClient client = client(BOUND);
        AuthorizationRequest unbound = client.authorization().acrValues("confirmation");

        assertRefused(unbound, open(client, unbound.url()), "transaction_missing");
        assertRefused(
                unbound,
                open(
                        client,
                        client.authorization()
                                .acrValues("2")
                                .with("state", unbound.state())
                                .url()),
                "transaction_missing");
        assertRefused(unbound, open(client, client.pushed(unbound)), "transaction_missing");
        assertThat(client.visitor().open(client.authorization().url()).has("input[name=password]"))
                .as("signing in is no confirmation")
                .isTrue();
        assertThat(client.visitor()
                        .open(client.pushed(Transactions.request(client, Transactions.transfer(unique(), "100"))))
                        .has("input[name=password]"))
                .isTrue();
    }

    private static AuthorizationRequest transfer(String yen) {
        return Transactions.request(ground.client(), Transactions.transfer(unique(), yen));
    }

    private static String unique() {
        return UUID.randomUUID().toString();
    }

    private static AuthorizationResponse open(String address) {
        return open(ground.client(), URI.create(address));
    }

    private static AuthorizationResponse open(OidcClient client, URI address) {
        return client.visitor().open(address).response();
    }

    /** Whether the login page comes, and so nothing is refused. */
    private static boolean isAccepted(URI address) {
        return ground.client().visitor().open(address).has("input[name=password]");
    }

    private static String shownTo(Page login) {
        TestUser user = ground.user("sees-it-whole");
        return login.logIn(user.loginId(), user.loginPassword())
                .document()
                .select("#transaction-amount")
                .text();
    }

    private static void assertRefused(AuthorizationRequest request, AuthorizationResponse response, String why) {
        assertThat(response.errorDescription()).contains(why);
        assertThat(response.error()).contains("invalid_authorization_details");
        assertThat(response.state()).contains(request.state());
        assertThat(response.code()).isEmpty();
        assertThat(response.parameters().toString()).doesNotContain("株式会社", "1234567");
    }

    private static OidcClient client(String id) {
        return new OidcClient(ground.realm().url(), id, id + "-secret", OidcClient.TEST_APP_REDIRECT);
    }

    private static void addClient(String id, Map<String, Object> differences) {
        Map<String, Object> client = new LinkedHashMap<>(OidcClient.registration());
        client.put("clientId", id);
        client.put("secret", id + "-secret");
        client.putAll(differences);
        ground.realm().admin().post(ground.realm().path("/clients"), client);
    }

    private static String pushWithBasicAuthentication(Map<String, String> parameters) {
        String credentials = Base64.getEncoder()
                .encodeToString(
                        (ground.client().id() + ":" + ground.client().secret()).getBytes(StandardCharsets.UTF_8));
        return JsonHttp.send(
                        JsonHttp.request(URI.create(ground.realm().url() + "/protocol/openid-connect/ext/par/request"))
                                .header("Authorization", "Basic " + credentials)
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString(JsonHttp.encode(parameters)))
                                .build())
                .orFail()
                .json()
                .get("request_uri")
                .textValue();
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
