package io.github.dualpassword.boundtransaction;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import io.github.dualpassword.password.Journeys;
import io.github.dualpassword.testground.http.JsonHttp.Answer;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.AuthorizationRequest;
import io.github.dualpassword.testground.oidc.AuthorizationResponse;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.oidc.Tokens;
import io.github.dualpassword.testground.realm.TestUser;

import static io.github.dualpassword.boundtransaction.TransactionSteps.assertShown;
import static io.github.dualpassword.boundtransaction.TransactionSteps.assertTellsNothing;
import static io.github.dualpassword.boundtransaction.TransactionSteps.transaction;
import static io.github.dualpassword.boundtransaction.TransactionSteps.unique;
import static org.assertj.core.api.Assertions.assertThat;

/** Transactions of applications that keep to FAPI 2, by the profiles that Keycloak has by itself. */
class FapiTransactionTest {

    @RegisterExtension
    static final TestGround ground = TestGround.onTwoStage(file -> file.with(FapiProfile::addTo));

    private final Journeys journeys = new Journeys(ground.realm());

    @AfterEach
    void resetClock() {
        ground.realm().resetClock();
    }

    @ParameterizedTest
    @CsvSource({"DPOP,PS256", "DPOP,ES256", "DPOP_AND_MESSAGE_SIGNING,PS256", "DPOP_AND_MESSAGE_SIGNING,ES256"})
    void whatIsConfirmedIsToldAfterTheConsentAndNotByRefreshedTokens(FapiProfile profile, String algorithm) {
        TestUser user = user();
        FapiClient client = FapiClient.registered(ground.realm(), profile, algorithm);
        String txn = unique();
        String details = Transactions.transfer(txn, "1250000");
        AuthorizationRequest request = client.request(details);

        Page consent = confirmed(user, client, client.push(request));
        assertThat(client.state(txn)).isEqualTo("confirmed");
        Tokens tokens = client.exchange(request, consent.press("accept").response());

        assertThat(transaction(tokens)).isEqualTo(txn);
        assertThat(tokens.idToken().get("acr").asText()).isEqualTo("confirmation");
        assertThat(tokens.idToken().get("txn").asText()).isEqualTo(txn);
        assertThat(tokens.idToken().get("txn_hash").asText()).isEqualTo(Transactions.hash(details));
        assertThat(tokens.accessTokenClaims()
                        .at("/authorization_details/0/amount")
                        .asText())
                .isEqualTo("1250000");
        assertThat(tokens.accessTokenClaims().at("/cnf/jkt").asText()).isNotEmpty();
        assertThat(client.state(txn)).isEqualTo("used");

        Tokens refreshed = client.refresh(tokens.refreshToken());
        assertTellsNothing(refreshed);
        assertTellsNothing(client.refresh(refreshed.refreshToken()));
    }

    @ParameterizedTest
    @EnumSource(FapiProfile.class)
    void aRefusedConsentLeavesNothingThatCouldBeUsed(FapiProfile profile) {
        TestUser user = user();
        FapiClient client = FapiClient.registered(ground.realm(), profile, JwsKey.PS256);
        String txn = unique();
        AuthorizationRequest request = client.request(Transactions.transfer(txn, "100"));
        Page consent = confirmed(user, client, client.push(request));

        AuthorizationResponse back = consent.press("cancel").response();

        assertThat(back.error()).contains("access_denied");
        assertThat(back.code()).isEmpty();
        assertThat(client.state(txn)).isEqualTo("confirmed");
        AuthorizationRequest next = client.request(Transactions.transfer(unique(), "999"));
        Page again =
                consent.visitor().open(client.reference(client.push(next))).logIn(user.loginId(), user.loginPassword());
        assertShown(again, "999円");
        assertThat(consent.visitor()
                        .open(client.reference(client.push(request)))
                        .response()
                        .errorDescription())
                .contains("transaction_repeated");
        ground.realm().shiftClock(Duration.ofMinutes(15));
        assertThat(client.state(txn)).isEqualTo("expired");
    }

    @ParameterizedTest
    @EnumSource(FapiProfile.class)
    void aCodeThatComesWithoutProofUsesNothingUp(FapiProfile profile) {
        TestUser user = user();
        FapiClient client = FapiClient.registered(ground.realm(), profile, JwsKey.PS256);
        String txn = unique();
        AuthorizationRequest request = client.request(Transactions.transfer(txn, "100"));
        AuthorizationResponse back =
                confirmed(user, client, client.push(request)).press("accept").response();

        Tokens refused = client.exchangeWithoutProof(request, back);

        assertThat(refused.granted()).isFalse();
        assertThat(refused.answer().text()).doesNotContain(txn, "株式会社");
        assertThat(client.state(txn)).isEqualTo("confirmed");
    }

    @ParameterizedTest
    @EnumSource(FapiProfile.class)
    void withoutATransactionNothingIsConfirmed(FapiProfile profile) {
        FapiClient client = FapiClient.registered(ground.realm(), profile, JwsKey.PS256);

        Answer refused = client.push(withoutDetails(client.request(Transactions.transfer(unique(), "100"))));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().get("error_description").asText()).startsWith("transaction_missing");
    }

    /** The signature is what the profile is chosen for: what stands beside it is nobody's word. */
    @Test
    void whatStandsBesideASignedRequestObjectIsNotShown() {
        FapiClient client = FapiClient.registered(ground.realm(), FapiProfile.DPOP_AND_MESSAGE_SIGNING, JwsKey.PS256);
        AuthorizationRequest request = client.request(Transactions.transfer(unique(), "100"));
        Map<String, String> beside = Map.of(Transactions.PARAMETER, Transactions.transfer(unique(), "999"));
        TestUser user = user();

        Page page = client.visitor()
                .open(client.reference(client.pushObject(request, beside)))
                .logIn(user.loginId(), user.loginPassword());

        assertShown(page, "100円");
        Answer withoutClaim = client.pushObject(withoutDetails(request), beside);
        assertThat(withoutClaim.status()).isEqualTo(400);
        assertThat(withoutClaim.json().get("error_description").asText()).startsWith("transaction_");
    }

    /** So it is the profile that the others are about. */
    @ParameterizedTest
    @EnumSource(FapiProfile.class)
    void whatTheProfileDemandsIsDemanded(FapiProfile profile) {
        FapiClient client = FapiClient.registered(ground.realm(), profile, JwsKey.PS256);
        Map<String, String> parameters = new LinkedHashMap<>(
                client.request(Transactions.transfer(unique(), "100")).parameters());
        parameters.remove("code_challenge");
        AuthorizationRequest withoutChallenge =
                new AuthorizationRequest(client.request("").endpoint(), parameters, "");

        Answer pushed = client.push(withoutChallenge);

        assertThat(pushed.status()).isEqualTo(400);
        assertThat(pushed.json().get("error_description").asText()).contains("code_challenge");
    }

    @Test
    void aRequestObjectOfAnotherKeyIsRefused() {
        FapiClient client = FapiClient.registered(ground.realm(), FapiProfile.DPOP_AND_MESSAGE_SIGNING, JwsKey.PS256);
        AuthorizationRequest request = client.request(Transactions.transfer(unique(), "100"));
        String signed = JwsKey.made(JwsKey.PS256).signed(Map.of("kid", client.id()), client.claims(request));

        Answer pushed = client.pushSigned(signed, Map.of());

        assertThat(pushed.status()).as(pushed.text()).isEqualTo(400);
    }

    private static AuthorizationRequest withoutDetails(AuthorizationRequest bound) {
        Map<String, String> parameters = new LinkedHashMap<>(bound.parameters());
        parameters.remove(Transactions.PARAMETER);
        return new AuthorizationRequest(bound.endpoint(), parameters, bound.codeVerifier());
    }

    private static TestUser user() {
        return ground.user("fapi-" + UUID.randomUUID());
    }

    /** Logs the user in, who sees the transaction and confirms it, after a wrong entry. @return Keycloak's page of consent */
    private Page confirmed(TestUser user, FapiClient client, Answer pushed) {
        Page page = client.visitor().open(client.reference(pushed)).logIn(user.loginId(), user.loginPassword());
        assertThat(page.document().select("#transaction-payee").text()).isEqualTo("株式会社サンプル商事");
        Page again = journeys.confirm(page, Journeys.WRONG);
        assertThat(again.document().select("#transaction-payee").text()).isEqualTo("株式会社サンプル商事");
        Page consent = journeys.confirm(again, user.confirmationPassword());
        assertThat(consent.has("[name=accept]")).as(consent.toString()).isTrue();
        assertThat(consent.text()).doesNotContain("株式会社");
        return consent;
    }
}
