package io.github.dualpassword.otp;

import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.databind.JsonNode;

import io.github.dualpassword.boundtransaction.Transactions;
import io.github.dualpassword.password.Journeys;
import io.github.dualpassword.testground.TestVault;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.AuthorizationRequest;
import io.github.dualpassword.testground.oidc.AuthorizationResponse;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.realm.TestUser;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A credential that is suspended while its page shows a transaction: the application is told of the refusal, nothing is confirmed,
 * and after the release the transaction is confirmed under another identifier.
 */
class SuspendedTransactionTest {

    private static final TestVault VAULT = TestVault.shared();

    @RegisterExtension
    static final TestGround ground = TestGround.onServer()
            .withProfile("hardware-token", file -> file.withoutUsers().quickHashes());

    private static final String CODE_FIELD = "one-time-password";

    /** Wrong entries that the profile allows. */
    private static final int ALLOWED = 4;

    private Journeys journeys;

    @BeforeEach
    void start() {
        VAULT.keys(ground.realm(), TestVault.KEY);
        ground.realm().standClockAt(TestGround.MORNING);
        journeys = new Journeys(ground.realm());
    }

    @ParameterizedTest
    @CsvSource({"confirmation, 71", "confirmation-otp, 72"})
    void aConfirmationPasswordThatIsSuspendedConfirmsNothing(String level, int token) {
        Sharers sharers = Sharers.added(ground.realm(), "suspended-" + level, token, 1);
        TestUser user = sharers.user(0).withConfirmationPassword();
        AuthorizationRequest request = request("T-password-" + level, level);
        Page last = journeys.wrongConfirmations(open(user, request), ALLOWED);
        assertShown(last, Journeys.CONFIRMATION_FIELD);

        Page refused = journeys.confirm(last, Journeys.WRONG);

        assertRefused(request, refused, "confirmation_suspended", "T-password-" + level);
        assertThat(journeys.confirm(last, user.confirmationPassword()).text())
                .as("the page from before is of no use")
                .doesNotContain("1,000円");
        user.release("confirmation").orFail();
        AuthorizationRequest next = request("T-password-again-" + level, level);
        Page right = journeys.confirm(open(user, next), user.confirmationPassword());
        Page back = level.equals("confirmation") ? right : enter(right, sharers.code());
        assertTells(next, back, level, "T-password-again-" + level);
    }

    @Test
    void aTokenThatIsSuspendedConfirmsNothing() {
        Sharers sharers = Sharers.added(ground.realm(), "suspended-otp", 73, 1);
        TestUser user = sharers.user(0);
        AuthorizationRequest request = request("T-code", "otp");
        Page last = wrongCodes(open(user, request), sharers);

        Page refused = enter(last, sharers.wrongCode());

        assertRefused(request, refused, "otp_suspended", "T-code");
        sharers.release();
        AuthorizationRequest next = request("T-code-again", "otp");
        assertTells(next, enter(open(user, next), sharers.code()), "otp", "T-code-again");
    }

    /** The password was right, and confirms nothing by itself. */
    @Test
    void aTokenThatIsSuspendedAfterTheRightPasswordConfirmsNothing() {
        Sharers sharers = Sharers.added(ground.realm(), "suspended-second", 74, 1);
        TestUser user = sharers.user(0).withConfirmationPassword();
        AuthorizationRequest request = request("T-second", "confirmation-otp");
        Page first = journeys.confirm(open(user, request), Journeys.WRONG);
        assertShown(first, Journeys.CONFIRMATION_FIELD);
        Page last = wrongCodes(journeys.confirm(first, user.confirmationPassword()), sharers);

        Page refused = enter(last, sharers.wrongCode());

        assertRefused(request, refused, "otp_suspended", "T-second");
        sharers.release();
        AuthorizationRequest next = request("T-second-again", "confirmation-otp");
        Page code = journeys.confirm(open(user, next), user.confirmationPassword());
        assertTells(next, enter(code, sharers.code()), "confirmation-otp", "T-second-again");
    }

    private static Page wrongCodes(Page page, Sharers sharers) {
        Page last = page;
        for (int entry = 0; entry < ALLOWED; entry++) {
            last = enter(last, sharers.wrongCode());
        }
        assertShown(last, CODE_FIELD);
        return last;
    }

    private static void assertRefused(AuthorizationRequest request, Page refused, String why, String txn) {
        assertThat(refused.has("[data-refusal=" + why + "]"))
                .as(refused.toString())
                .isTrue();
        assertThat(refused.has("input[type=password], input[name=" + CODE_FIELD + "]"))
                .isFalse();
        AuthorizationResponse back = refused.press("back").response();
        assertThat(back.error()).contains("access_denied");
        assertThat(back.errorDescription()).contains(why);
        assertThat(back.state()).contains(request.state());
        assertThat(back.code()).isEmpty();
        assertThat(Transactions.state(ground.client(), txn)).isEqualTo("refused");
    }

    private static void assertTells(AuthorizationRequest request, Page back, String level, String txn) {
        JsonNode idToken = ground.client().exchange(request, back.response()).idToken();
        assertThat(idToken.get("acr").asText()).isEqualTo(level);
        assertThat(idToken.get("txn").asText()).isEqualTo(txn);
        assertThat(Transactions.state(ground.client(), txn)).isEqualTo("used");
    }

    private static void assertShown(Page page, String field) {
        assertThat(page.has("input[name=" + field + "]")).as(page.toString()).isTrue();
        assertThat(page.document().select("#transaction-amount").text()).isEqualTo("1,000円");
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
        return page.submit(Map.of(CODE_FIELD, code));
    }
}
