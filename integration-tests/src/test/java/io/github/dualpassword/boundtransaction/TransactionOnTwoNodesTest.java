package io.github.dualpassword.boundtransaction;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.IntStream;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.github.dualpassword.password.Journeys;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.AuthorizationRequest;
import io.github.dualpassword.testground.oidc.AuthorizationResponse;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.oidc.Tokens;
import io.github.dualpassword.testground.realm.TestUser;
import io.github.dualpassword.testground.server.ServerOptions;

import static org.assertj.core.api.Assertions.assertThat;

/** Of two nodes that are asked at once, one tells of the transaction. */
@Tag(TestGround.TWO_NODES)
class TransactionOnTwoNodesTest {

    @RegisterExtension
    static final TestGround ground = TestGround.on(ServerOptions.cluster())
            .withProfile("two-stage", file -> file.withoutUsers().quickHashes());

    private static final int NODES = 2;

    @RepeatedTest(10)
    void oneCodeThatIsExchangedOnBothAtOnceTellsOfItOnce() {
        TestUser user = ground.user("both-" + System.nanoTime());
        AuthorizationRequest request =
                Transactions.request(ground.client(), Transactions.transfer("T-" + System.nanoTime(), "100"));
        Page page = ground.client()
                .visitor()
                .open(ground.client().pushed(request))
                .logIn(user.loginId(), user.loginPassword());
        AuthorizationResponse back = new Journeys(ground.realm())
                .confirm(page, user.confirmationPassword())
                .response();

        List<Tokens> answers = exchangedAtOnce(request, back);

        assertThat(answers).hasSize(NODES);
        assertThat(answers.stream().filter(tokens -> tokens.answer().json().has(Transactions.PARAMETER)))
                .hasSize(1);
        assertThat(answers.stream().filter(Tokens::granted)).hasSize(1);
    }

    @Test
    void whatWasConfirmedOnOneNodeIsToldByTheOther() {
        TestUser user = ground.user("other-node");
        AuthorizationRequest request =
                Transactions.request(ground.client(), Transactions.transfer("T-other-node", "100"));
        Page page = ground.client()
                .visitor()
                .open(ground.client().pushed(request))
                .logIn(user.loginId(), user.loginPassword());
        AuthorizationResponse back = new Journeys(ground.realm())
                .confirm(page, user.confirmationPassword())
                .response();

        Tokens tokens = ground.realm(1).client().exchange(request, back);

        assertThat(tokens.idToken().get("txn").asText()).isEqualTo("T-other-node");
        assertThat(tokens.idToken().get("acr").asText()).isEqualTo("confirmation");
    }

    private static List<Tokens> exchangedAtOnce(AuthorizationRequest request, AuthorizationResponse back) {
        CyclicBarrier together = new CyclicBarrier(NODES);
        List<CompletableFuture<Tokens>> exchanges = IntStream.range(0, NODES)
                .mapToObj(node -> CompletableFuture.supplyAsync(
                        () -> {
                            await(together);
                            return ground.realm(node).client().exchange(request, back);
                        },
                        task -> new Thread(task).start()))
                .toList();
        return exchanges.stream().map(CompletableFuture::join).toList();
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
