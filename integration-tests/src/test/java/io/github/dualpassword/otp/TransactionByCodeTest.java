package io.github.dualpassword.otp;

import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.fasterxml.jackson.databind.JsonNode;

import io.github.dualpassword.boundtransaction.Transactions;
import io.github.dualpassword.password.Journeys;
import io.github.dualpassword.testground.TestVault;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.AuthorizationRequest;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.realm.TestUser;

import static org.assertj.core.api.Assertions.assertThat;

/** A transaction is shown on every page that asks for a secret of its level, and confirmed when all of them are answered. */
class TransactionByCodeTest {

    private static final TestVault VAULT = TestVault.shared();

    @RegisterExtension
    static final TestGround ground = TestGround.onServer()
            .withProfile("hardware-token", file -> file.withoutUsers().quickHashes());

    private static final String FIELD = "one-time-password";
    private static final String CODE = "input[name=" + FIELD + "]";

    private Journeys journeys;

    @BeforeEach
    void start() {
        VAULT.keys(ground.realm(), TestVault.KEY);
        ground.realm().standClockAt(TestGround.MORNING);
        journeys = new Journeys(ground.realm());
    }

    @Test
    void aCodeConfirmsWhatItsPageShows() {
        Sharers sharers = Sharers.added(ground.realm(), "transfers", 61, 1);
        AuthorizationRequest request = request("T-otp", "otp");
        Page page = open(sharers.user(0), request);
        assertShown(page, CODE);

        Page wrong = enter(page, "not-a-code");
        assertShown(wrong, CODE);
        JsonNode idToken = idToken(request, enter(wrong, sharers.code()));

        assertThat(idToken.get("acr").asText()).isEqualTo("otp");
        assertThat(idToken.get("txn").asText()).isEqualTo("T-otp");
    }

    @Test
    void bothPagesShowItAndOneAloneConfirmsNothing() {
        Sharers sharers = Sharers.added(ground.realm(), "transfers-both", 62, 1);
        TestUser user = sharers.user(0).withConfirmationPassword();
        AuthorizationRequest half = request("T-half", "confirmation-otp");
        Page first = open(user, half);
        assertShown(first, "input[name=" + Journeys.CONFIRMATION_FIELD + "]");
        Page second = journeys.confirm(first, user.confirmationPassword());
        assertShown(second, CODE);
        assertThat(second.press("cancel").response().errorDescription()).contains("confirmation_cancelled");

        AuthorizationRequest whole = request("T-whole", "confirmation-otp");
        Page code = journeys.confirm(open(user, whole), user.confirmationPassword());
        assertShown(code, CODE);
        JsonNode idToken = idToken(whole, enter(code, sharers.code()));

        assertThat(idToken.get("acr").asText()).isEqualTo("confirmation-otp");
        assertThat(idToken.get("txn").asText()).isEqualTo("T-whole");
    }

    private static AuthorizationRequest request(String txn, String level) {
        return Transactions.request(ground.client(), Transactions.transfer(txn, "1000"))
                .acrValues(level);
    }

    private static Page open(TestUser user, AuthorizationRequest request) {
        return ground.client()
                .visitor()
                .open(ground.client().pushed(request))
                .logIn(user.loginId(), user.loginPassword());
    }

    private static Page enter(Page page, String code) {
        return page.submit(Map.of(FIELD, code));
    }

    private static void assertShown(Page page, String field) {
        assertThat(page.has(field)).as(page.toString()).isTrue();
        assertThat(page.document().select("#transaction-amount").text()).isEqualTo("1,000円");
    }

    private static JsonNode idToken(AuthorizationRequest request, Page back) {
        return ground.client().exchange(request, back.response()).idToken();
    }
}
