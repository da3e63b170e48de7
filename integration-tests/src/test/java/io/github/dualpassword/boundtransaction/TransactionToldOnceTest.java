package io.github.dualpassword.boundtransaction;

import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.github.dualpassword.password.Journeys;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.AuthorizationRequest;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.oidc.Tokens;
import io.github.dualpassword.testground.oidc.Visitor;
import io.github.dualpassword.testground.realm.TestUser;

import static io.github.dualpassword.boundtransaction.TransactionSteps.assertShown;
import static io.github.dualpassword.boundtransaction.TransactionSteps.assertTellsNothing;
import static io.github.dualpassword.boundtransaction.TransactionSteps.transaction;
import static org.assertj.core.api.Assertions.assertThat;

/** The application is told of a transaction once, by the tokens of the code that has confirmed it, and by nothing else. */
class TransactionToldOnceTest {

    @RegisterExtension
    static final TestGround ground = TestGround.onTwoStage();

    private static final TransactionSteps steps = new TransactionSteps(ground);
    private final Journeys journeys = new Journeys(ground.realm());

    @AfterEach
    void resetClock() {
        ground.realm().resetClock();
    }

    @Test
    void aCodeIsExchangedOnce() {
        TestUser user = ground.user("exchanged-twice");
        AuthorizationRequest request = Transactions.request(ground.client(), Transactions.transfer("T-once", "400"));
        Page back = journeys.confirm(
                journeys.signedIn(user).open(ground.client().pushed(request)), user.confirmationPassword());
        assertThat(transaction(steps.exchanged(request, back))).isEqualTo("T-once");

        Tokens second = steps.exchanged(request, back);

        assertThat(second.granted()).isFalse();
        assertThat(second.error()).isEqualTo("invalid_grant");
    }

    @Test
    void aCodeThatIsExchangedTooLateTellsNothing() {
        TestUser user = ground.user("exchanged-too-late");
        AuthorizationRequest request =
                Transactions.request(ground.client(), Transactions.transfer("T-late-code", "700"));
        Page back = journeys.confirm(
                journeys.signedIn(user).open(ground.client().pushed(request)), user.confirmationPassword());
        ground.realm().shiftClock(Duration.ofMinutes(15));

        assertTellsNothing(steps.exchanged(request, back));
    }

    @Test
    void theNextSingleSignOnTellsNothingOfIt() {
        TestUser user = ground.user("plain-afterwards");
        Visitor visitor = journeys.signedIn(user);
        AuthorizationRequest request = Transactions.request(ground.client(), Transactions.transfer("T-before", "300"));
        steps.exchanged(
                request, journeys.confirm(visitor.open(ground.client().pushed(request)), user.confirmationPassword()));
        AuthorizationRequest plain = ground.client().authorization();

        assertTellsNothing(steps.exchanged(plain, visitor.open(plain.url())));

        AuthorizationRequest unbound = journeys.confirmationRequest();
        Page page = visitor.open(unbound.url());
        assertThat(page.has("#dual-password-transaction")).isFalse();
        assertTellsNothing(steps.exchanged(unbound, journeys.confirm(page, user.confirmationPassword())));
    }

    @Test
    void aTransactionThatWasNotConfirmedIsNotToldByTheNextConfirmation() {
        TestUser user = ground.user("left-open");
        Visitor visitor = journeys.signedIn(user);
        AuthorizationRequest left = Transactions.request(ground.client(), Transactions.transfer("T-left", "300"));
        assertShown(visitor.open(ground.client().pushed(left)), "300円");
        AuthorizationRequest unbound = journeys.confirmationRequest();

        assertTellsNothing(
                steps.exchanged(unbound, journeys.confirm(visitor.open(unbound.url()), user.confirmationPassword())));
    }

    @Test
    void aRefreshedTokenTellsNothingOfIt() {
        TestUser user = ground.user("refreshes");
        AuthorizationRequest request = Transactions.request(ground.client(), Transactions.transfer("T-refresh", "500"));
        Tokens tokens = steps.exchanged(
                request,
                journeys.confirm(
                        journeys.signedIn(user).open(ground.client().pushed(request)), user.confirmationPassword()));
        assertThat(transaction(tokens)).isEqualTo("T-refresh");

        Tokens refreshed = ground.client().refresh(tokens.refreshToken());

        assertTellsNothing(refreshed);
        assertTellsNothing(ground.client().refresh(refreshed.refreshToken()));
    }

    @Test
    void detailsThatComeWithTheCodeAreRefused() {
        TestUser user = ground.user("invents");
        Visitor visitor = journeys.signedIn(user);
        AuthorizationRequest plain = ground.client().authorization();
        String code = visitor.open(plain.url()).response().code().orElseThrow();

        Tokens tokens = ground.client()
                .token(Map.of(
                        "grant_type",
                        "authorization_code",
                        "code",
                        code,
                        "redirect_uri",
                        plain.redirectUri().toString(),
                        Transactions.PARAMETER,
                        Transactions.transfer("T-invented", "1")));

        assertThat(tokens.granted()).isFalse();
        assertThat(tokens.error()).isEqualTo("invalid_authorization_details");
        assertThat(tokens.answer().text()).doesNotContain("株式会社");
    }
}
