package io.github.dualpassword.boundtransaction;

import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.github.dualpassword.password.Journeys;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.AuthorizationRequest;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.oidc.Visitor;
import io.github.dualpassword.testground.realm.TestUser;

import static org.assertj.core.api.Assertions.assertThat;

/** What a transaction adds to a step-up stays small: in the browser, and in the database. */
class TransactionCostTest {

    @RegisterExtension
    static final TestGround ground = TestGround.onTwoStage();

    private static final TransactionSteps steps = new TransactionSteps(ground);
    private final Journeys journeys = new Journeys(ground.realm());

    @Test
    void theCookieOfARestartStaysSmall() {
        String lines = Stream.generate(() -> "{\"label\":\"備考\",\"value\":\"" + "漢".repeat(60) + "\"}")
                .limit(10)
                .reduce((a, b) -> a + "," + b)
                .orElseThrow();
        String details = "[{\"type\":\"dual-password-transaction\",\"txn\":\"T-long\",\"lines\":[" + lines + "]}]";
        AuthorizationRequest request = Transactions.request(ground.client(), details);

        Page page = ground.client().visitor().open(ground.client().pushed(request));

        assertThat(page.status()).isEqualTo(200);
        assertThat(Stream.of(page.visitor().cookies(page.address()).split("; "))
                        .filter(cookie -> cookie.startsWith("KC_RESTART="))
                        .map(String::length))
                .hasSize(1)
                .allMatch(length -> length < 1_600);
    }

    /** Each one finds one row by a key, the line of the history among them: what is added does not grow with anything. */
    @Test
    void whatABoundStepUpAddsIsAFewStatements() {
        TestUser user = ground.user("counted");
        Visitor visitor = journeys.signedIn(user);
        long unbound = LongStream.range(0, 4)
                .map(each -> statements(() -> {
                    AuthorizationRequest request = journeys.confirmationRequest();
                    steps.exchanged(
                            request, journeys.confirm(visitor.open(request.url()), user.confirmationPassword()));
                }))
                .min()
                .orElseThrow();
        long bound = LongStream.range(0, 4)
                .map(each -> statements(() -> {
                    AuthorizationRequest request =
                            Transactions.request(ground.client(), Transactions.transfer("T-counted-" + each, "1"));
                    steps.exchanged(
                            request,
                            journeys.confirm(
                                    visitor.open(ground.client().pushed(request)), user.confirmationPassword()));
                }))
                .min()
                .orElseThrow();

        assertThat(bound - unbound).isPositive().isLessThanOrEqualTo(13);
    }

    private static long statements(Runnable work) {
        long before = ground.realm().sql().get("statements").asLong();
        work.run();
        return ground.realm().sql().get("statements").asLong() - before;
    }
}
