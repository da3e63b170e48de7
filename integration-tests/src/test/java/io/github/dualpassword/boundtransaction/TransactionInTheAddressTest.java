package io.github.dualpassword.boundtransaction;

import java.net.URI;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.dualpassword.testground.http.JsonHttp;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.AuthorizationRequest;
import io.github.dualpassword.testground.oidc.AuthorizationResponse;

import static io.github.dualpassword.boundtransaction.TransactionSteps.assertRefused;
import static io.github.dualpassword.boundtransaction.TransactionSteps.unique;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the browser brings beside a pushed request is shown to nobody: also in a realm without the client policy by which some of it
 * is refused as it is pushed.
 */
class TransactionInTheAddressTest {

    @RegisterExtension
    static final TestGround ground = TestGround.onTwoStage(file -> file.with(realm -> realm.remove("clientPolicies")));

    private static final TransactionSteps steps = new TransactionSteps(ground);

    @Test
    void anotherTransactionInTheAddressIsRefused() {
        AuthorizationRequest request = steps.transfer("100");
        URI address = ground.client().pushed(request);

        assertRefused(
                request,
                steps.open(address + "&" + Transactions.PARAMETER + "="
                        + JsonHttp.encode(Transactions.transfer("T-9", "999")) + "&x1=1&x2=2&x3=3&x4=4"),
                "transaction_altered");
        assertThat(steps.isAccepted(address)).isTrue();
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
        AuthorizationRequest request = steps.transfer("100");

        AuthorizationResponse response = steps.open(ground.client().pushed(request) + added);

        assertThat(response.error()).contains("invalid_authorization_details");
        assertThat(response.errorDescription()).contains("transaction_altered");
        assertThat(response.code()).isEmpty();
    }

    @Test
    void whatTheBrowserRepeatsIsNot() {
        AuthorizationRequest request = steps.transfer("100");
        String repeated = "&response_type=code&scope=openid&state=" + request.state();

        assertThat(steps.isAccepted(URI.create(ground.client().pushed(request) + repeated)))
                .isTrue();
    }

    @Test
    void detailsInTheAddressAloneAreRefused() {
        AuthorizationRequest request = steps.transfer("100");

        assertRefused(request, steps.open(request.url().toString()), "transaction_not_pushed");
    }

    @Test
    void detailsInTheAddressOfAPushedRequestWithoutAreRefused() {
        AuthorizationRequest request = ground.client().authorization().acrValues("confirmation");
        String details = JsonHttp.encode(Transactions.transfer(unique(), "999"));

        assertRefused(
                request,
                steps.open(ground.client().pushed(request) + "&" + Transactions.PARAMETER + "=" + details),
                "transaction_not_pushed");
    }
}
