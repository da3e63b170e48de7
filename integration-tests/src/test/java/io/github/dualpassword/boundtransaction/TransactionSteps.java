package io.github.dualpassword.boundtransaction;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import io.github.dualpassword.password.Journeys;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.AuthorizationRequest;
import io.github.dualpassword.testground.oidc.AuthorizationResponse;
import io.github.dualpassword.testground.oidc.OidcClient;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.oidc.Tokens;
import io.github.dualpassword.testground.realm.TestUser;

import static org.assertj.core.api.Assertions.assertThat;

/** What tests of transactions have in common: how one is pushed, opened and exchanged, and what came of it. */
final class TransactionSteps {

    private final TestGround ground;

    TransactionSteps(TestGround ground) {
        this.ground = ground;
    }

    AuthorizationRequest transfer(String yen) {
        return Transactions.request(ground.client(), Transactions.transfer(unique(), yen));
    }

    static String unique() {
        return UUID.randomUUID().toString();
    }

    AuthorizationResponse open(String address) {
        return open(ground.client(), URI.create(address));
    }

    AuthorizationResponse open(OidcClient client, URI address) {
        return client.visitor().open(address).response();
    }

    /** Whether the login page comes, and so nothing is refused. */
    boolean isAccepted(URI address) {
        return ground.client().visitor().open(address).has("input[name=password]");
    }

    String shownTo(Page login) {
        TestUser user = ground.user("sees-it-whole");
        return login.logIn(user.loginId(), user.loginPassword())
                .document()
                .select("#transaction-amount")
                .text();
    }

    static void assertRefused(AuthorizationRequest request, AuthorizationResponse response, String why) {
        assertThat(response.errorDescription()).contains(why);
        assertThat(response.error()).contains("invalid_authorization_details");
        assertThat(response.state()).contains(request.state());
        assertThat(response.code()).isEmpty();
        assertThat(response.parameters().toString()).doesNotContain("株式会社", "1234567");
    }

    OidcClient client(String id) {
        return new OidcClient(ground.realm().url(), id, id + "-secret", OidcClient.TEST_APP_REDIRECT);
    }

    void addClient(String id, Map<String, Object> differences) {
        Map<String, Object> client = new LinkedHashMap<>(OidcClient.registration());
        client.put("clientId", id);
        client.put("secret", id + "-secret");
        client.putAll(differences);
        ground.realm().admin().post(ground.realm().path("/clients"), client);
    }

    static void assertShown(Page page, String amount) {
        assertThat(page.has("input[name=" + Journeys.CONFIRMATION_FIELD + "]"))
                .as(page.toString())
                .isTrue();
        assertThat(page.document().select("#transaction-amount").text()).isEqualTo(amount);
    }

    static void assertTellsNothing(Tokens tokens) {
        assertThat(tokens.granted()).as(tokens.answer().text()).isTrue();
        assertThat(tokens.answer().json().has(Transactions.PARAMETER)).isFalse();
        assertThat(tokens.accessTokenClaims().has(Transactions.PARAMETER)).isFalse();
        assertThat(tokens.idToken().has("txn")).isFalse();
        assertThat(tokens.idToken().has("txn_hash")).isFalse();
    }

    static String transaction(Tokens tokens) {
        return tokens.answer().json().at("/authorization_details/0/txn").asText();
    }

    Tokens exchanged(AuthorizationRequest request, Page back) {
        return ground.client().exchange(request, back.response());
    }
}
