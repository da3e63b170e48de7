package io.github.dualpassword.boundtransaction;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.dualpassword.testground.http.JsonHttp.Answer;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.AuthorizationRequest;

import static org.assertj.core.api.Assertions.assertThat;

/** By the client policy of the profiles, an application is told as early as it pushes a transaction why it could not be confirmed. */
class PushedTransactionPolicyTest {

    @RegisterExtension
    static final TestGround ground = TestGround.onTwoStage();

    @Test
    void whatCanBeConfirmedIsTaken() {
        AuthorizationRequest request = Transactions.request(ground.client(), Transactions.transfer("T-good", "100"));

        assertThat(ground.client()
                        .visitor()
                        .open(ground.client().pushed(request))
                        .has("input[name=password]"))
                .isTrue();
        assertThat(ground.client()
                        .push(ground.client().authorization().parameters())
                        .status())
                .isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "confirmation|[{\"type\":\"dual-password-transaction\",\"txn\":\"T\",\"amount\":\"x\",\"currency\":\"JPY\"}]|transaction_invalid: 'amount'",
                "confirmation|[{\"type\":\"dual-password-transaction\",\"txn\":\"T\",\"payee\":\"A\",\"payee\":\"B\"}]|transaction_invalid: It is not JSON",
                "login|[{\"type\":\"dual-password-transaction\",\"txn\":\"T\",\"payee\":\"A\"}]|transaction_level: ",
                "confirmation|{|transaction_invalid: "
            })
    void whatCannotIsRefusedAtOnceInASentence(String level, String details, String why) {
        AuthorizationRequest request =
                Transactions.request(ground.client(), details).acrValues(level);

        Answer refused = ground.client().push(request.parameters());

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().get("error").asText()).isEqualTo("invalid_authorization_details");
        assertThat(refused.json().get("error_description").asText()).startsWith(why);
    }

    @Test
    void whatKeycloakWouldDropIsRefusedAtOnce() {
        AuthorizationRequest request =
                Transactions.request(ground.client(), Transactions.transfer("T-long", "100") + " ".repeat(2_000));

        Answer refused = ground.client().push(request.parameters());

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().get("error_description").asText()).startsWith("transaction_dropped");
    }
}
