package io.github.dualpassword.password.change;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.github.dualpassword.password.Journeys;
import io.github.dualpassword.testground.Condition;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.realm.TestUser;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A change of the confirmation password is held where the present one is compared. What others do until it goes on has come
 * first: the change is not carried out.
 */
class OvertakenChangeTest {

    @RegisterExtension
    static final TestGround ground = TestGround.onTwoStage();

    private static final String PROVISIONAL = "Provisional-1";
    private static final String CHOSEN = "Newer-confirm-1";
    private static final String GIVEN = "Given-by-the-bank-1";

    private OwnChange own;

    @BeforeEach
    void start() {
        own = new OwnChange(ground.realm());
    }

    /** What ends a login. */
    enum End {
        RESET("login_password_replaced", user -> ground.realm().resetPassword(user.id(), "Given-login-1")),
        STOP("service_stopped", user -> ground.realm().stopService(user.id(), user.id(), "no-contract"));

        private final String refusal;
        private final Consumer<TestUser> cause;

        End(String refusal, Consumer<TestUser> cause) {
            this.refusal = refusal;
            this.cause = cause;
        }

        private String page() {
            return "form[data-refusal=" + refusal + "]";
        }
    }

    @ParameterizedTest
    @EnumSource
    void onThePageOfTheOwnChangeOnceTheLoginIsOver(End end) {
        TestUser user = ground.user("own-" + end.refusal.replace('_', '-'));
        Page open = own.page(user);

        Page after = whileHeld(
                () -> ChangeEntries.confirmation(user.confirmationPassword(), OwnChange.newConfirmation(user))
                        .executeOn(open),
                () -> end.cause.accept(user));

        assertThat(after.has(end.page())).isTrue();
        assertThat(user.events("UPDATE_CREDENTIAL")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void onThePageOfTheStepUpOnceTheLoginIsOver(End end) {
        TestUser user = provisional("step-up-" + end.refusal.replace('_', '-'));
        Page open = new Journeys(ground.realm()).toConfirmation(user);

        Page after = whileHeld(() -> replace(open), () -> end.cause.accept(user));

        assertThat(after.has(end.page())).isTrue();
        assertThat(user.confirmationState().get("status").asText()).isEqualTo("provisional");
    }

    @Test
    void onThePageOfTheStepUpOnceTheBankHasSetAnother() {
        TestUser user = provisional("given-meanwhile");
        Page open = new Journeys(ground.realm()).toConfirmation(user);

        Page after = whileHeld(() -> replace(open), () -> user.withConfirmationPassword(GIVEN));

        assertThat(after.atApplication()).isFalse();
        assertThat(own.confirms(user, user.loginPassword(), CHOSEN)).isFalse();
        assertThat(own.confirms(user, user.loginPassword(), GIVEN)).isTrue();
        assertThat(user.events("UPDATE_CREDENTIAL")).isEmpty();
    }

    private static TestUser provisional(String loginId) {
        return ground.userWithLoginPassword(loginId).withProvisionalConfirmationPassword(PROVISIONAL);
    }

    private static Page replace(Page open) {
        return open.submit(Map.of(
                "current-confirmation-password",
                PROVISIONAL,
                "new-confirmation-password",
                CHOSEN,
                "new-confirmation-password-again",
                CHOSEN));
    }

    private static Page whileHeld(Supplier<Page> change, Runnable meanwhile) {
        ground.realm().holdHashes();
        try {
            CompletableFuture<Page> changing = CompletableFuture.supplyAsync(change);
            Condition.await(
                    "the present password is compared",
                    Duration.ofSeconds(30),
                    () -> ground.realm().hashes().get("waiting").intValue() > 0);
            meanwhile.run();
            ground.realm().releaseHashes();
            return changing.join();
        } finally {
            ground.realm().releaseHashes();
        }
    }
}
