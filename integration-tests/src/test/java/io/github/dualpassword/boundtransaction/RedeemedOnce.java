package io.github.dualpassword.boundtransaction;

import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

import org.junit.jupiter.api.RepeatedTest;

import io.github.dualpassword.password.Journeys;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.AuthorizationRequest;
import io.github.dualpassword.testground.oidc.AuthorizationResponse;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.oidc.Tokens;
import io.github.dualpassword.testground.oidc.Visitor;
import io.github.dualpassword.testground.realm.TestUser;

import static io.github.dualpassword.boundtransaction.TransactionSteps.assertShown;
import static io.github.dualpassword.boundtransaction.TransactionSteps.unique;
import static org.assertj.core.api.Assertions.assertThat;

/** Of two who come at once, on one node or on two, one confirms a transaction, and one is told of it. */
abstract class RedeemedOnce {

    private static final int AT_ONCE = 2;

    abstract TestGround ground();

    @RepeatedTest(10)
    void oneCodeThatIsExchangedTwiceAtOnceTellsOfItOnce() {
        TestUser user = ground().user("one-code-" + unique());
        AuthorizationRequest request = request(unique());
        AuthorizationResponse back = confirmed(user, request);

        List<Tokens> answers = atOnce(each -> exchange(each, request, back));

        assertThat(answers).hasSize(AT_ONCE);
        assertThat(answers.stream().filter(RedeemedOnce::tells)).hasSize(1);
        assertThat(answers.stream().filter(Tokens::granted)).hasSize(1);
    }

    /** Keycloak lets either code be exchanged: of the transaction, whose nonce both have, one is told. */
    @RepeatedTest(10)
    void twoCodesOfOneNonceTellOfItOnce() {
        TestUser user = ground().user("two-codes-" + unique());
        String txn = unique();
        AuthorizationRequest bound = request(txn);
        Visitor visitor = signedIn(user);
        AuthorizationResponse back = journeys()
                .confirm(visitor.open(ground().client().pushed(bound)), user.confirmationPassword())
                .response();
        AuthorizationRequest plain = ground().client().authorization().with("nonce", bound.nonce());
        AuthorizationResponse plainBack = visitor.open(plain.url()).response();

        List<Tokens> answers =
                atOnce(each -> each == 0 ? exchange(each, bound, back) : exchange(each, plain, plainBack));

        assertThat(answers).hasSize(AT_ONCE);
        assertThat(answers.stream().filter(Tokens::granted)).hasSize(AT_ONCE);
        assertThat(answers.stream().filter(RedeemedOnce::tells)).hasSize(1);
        assertThat(Transactions.state(ground().client(), txn)).isEqualTo("used");
    }

    @RepeatedTest(5)
    void whatTwoWindowsConfirmAtOnceIsToldOnce() {
        TestUser user = ground().user("two-windows-" + unique());
        AuthorizationRequest request = request(unique());
        Visitor visitor = signedIn(user);
        URI address = ground().client().pushed(request);
        Page one = visitor.open(address);
        Page other = visitor.open(address);
        assertShown(one, "100円");
        assertShown(other, "100円");

        List<Page> backs = atOnce(each -> journeys().confirm(each == 0 ? one : other, user.confirmationPassword()));
        List<Tokens> answers = backs.stream()
                .filter(Page::atApplication)
                .map(Page::response)
                .filter(back -> back.code().isPresent())
                .map(back -> ground().client().exchange(request, back))
                .toList();

        assertThat(answers).isNotEmpty();
        assertThat(answers.stream().filter(RedeemedOnce::tells)).hasSize(1);
    }

    private Tokens exchange(int each, AuthorizationRequest request, AuthorizationResponse back) {
        return ground().realm(each % ground().nodes().size()).client().exchange(request, back);
    }

    private AuthorizationRequest request(String txn) {
        return Transactions.request(ground().client(), Transactions.transfer(txn, "100"));
    }

    private AuthorizationResponse confirmed(TestUser user, AuthorizationRequest request) {
        return journeys()
                .confirm(signedIn(user).open(ground().client().pushed(request)), user.confirmationPassword())
                .response();
    }

    private Visitor signedIn(TestUser user) {
        return journeys().signedIn(user);
    }

    private Journeys journeys() {
        return new Journeys(ground().realm());
    }

    private static boolean tells(Tokens tokens) {
        return tokens.answer().json().has(Transactions.PARAMETER);
    }

    private static <T> List<T> atOnce(IntFunction<T> work) {
        CyclicBarrier together = new CyclicBarrier(AT_ONCE);
        List<CompletableFuture<T>> all = IntStream.range(0, AT_ONCE)
                .mapToObj(each -> CompletableFuture.supplyAsync(
                        () -> {
                            await(together);
                            return work.apply(each);
                        },
                        task -> new Thread(task).start()))
                .toList();
        return all.stream().map(CompletableFuture::join).toList();
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
