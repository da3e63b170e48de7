package io.github.dualpassword.sessionend;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.github.dualpassword.testground.Condition;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.AuthorizationRequest;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.oidc.Tokens;
import io.github.dualpassword.testground.realm.TestUser;

import static org.assertj.core.api.Assertions.assertThat;

/** Logins with the old password that are under way while it is replaced: of none of them anything lives in the end. */
@Tag(TestGround.EVERY_DATABASE)
class LoginsDuringResetTest {

    @RegisterExtension
    static final TestGround ground = TestGround.onTwoStage();

    private static final int AT_ONCE = 4;
    private static final int TRIALS = 5;
    private static final int CODES = 12;

    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void letGo() {
        ground.realm().releaseHashes();
        threads.shutdownNow();
    }

    /** Each is held where its password is compared, until the reset is committed and the sessions have ended. */
    @Test
    void thatWereProvenBeforeTheReset() {
        TestUser user = ground.userWithLoginPassword("held");
        ground.realm().holdHashes();
        List<CompletableFuture<Optional<Tokens>>> logins = logins(user);
        Condition.await(
                "every login is held",
                Duration.ofSeconds(30),
                () -> ground.realm().hashes().get("waiting").intValue() == AT_ONCE);

        reset(user);
        ground.realm().releaseHashes();
        List<Tokens> granted = granted(logins);
        Standing.later(ground.realm());

        assertThat(granted).noneMatch(tokens -> Standing.refreshes(ground.realm(), tokens));
        assertThat(ground.client()
                        .directGrant(user.loginId(), newPasswordOf(user))
                        .granted())
                .isTrue();
    }

    @Test
    void byTheDirectGrant() {
        TestUser user = ground.userWithLoginPassword("held-direct");
        ground.realm().holdHashes();
        CompletableFuture<Tokens> login = CompletableFuture.supplyAsync(
                () -> ground.client().directGrant(user.loginId(), user.loginPassword()), threads);
        Condition.await(
                "the login is held",
                Duration.ofSeconds(30),
                () -> ground.realm().hashes().get("waiting").intValue() == 1);

        reset(user);
        ground.realm().releaseHashes();

        assertThat(login.join().error()).isEqualTo("invalid_grant");
    }

    @RepeatedTest(TRIALS)
    void thatRaceWithIt(RepetitionInfo trial) {
        TestUser user = ground.userWithLoginPassword("race-" + trial.getCurrentRepetition());
        List<CompletableFuture<Optional<Tokens>>> logins = logins(user);

        reset(user);
        List<Tokens> granted = granted(logins);
        Standing.later(ground.realm());

        assertThat(granted).noneMatch(tokens -> Standing.refreshes(ground.realm(), tokens));
    }

    /** Keycloak gives an offline session the time of the code exchange. */
    @Test
    void whoseCodeIsExchangedAfterTheReset() {
        TestUser user = ground.userWithLoginPassword("late-exchange");
        AuthorizationRequest request = Standing.everything(ground.realm());
        Page back = ground.client().visitor().open(request.url()).logIn(user.loginId(), user.loginPassword());
        ground.realm().resetPassword(user.id(), newPasswordOf(user));
        Tokens tokens = ground.client().exchange(request, back.response());
        assertThat(tokens.granted()).isTrue();

        Standing.later(ground.realm());

        assertThat(Standing.refreshes(ground.realm(), tokens)).isFalse();
    }

    /** Keycloak makes the offline session after it has looked at the online one, which may end meanwhile. */
    @RepeatedTest(TRIALS)
    void whoseCodesAreExchangedWhileSessionsEnd(RepetitionInfo trial) {
        TestUser user = ground.userWithLoginPassword("exchange-" + trial.getCurrentRepetition());
        List<Code> codes =
                IntStream.range(0, CODES).mapToObj(each -> code(user)).toList();
        ground.realm().resetPassword(user.id(), newPasswordOf(user));

        List<CompletableFuture<Tokens>> exchanges = codes.stream()
                .map(code -> CompletableFuture.supplyAsync(
                        () -> ground.client()
                                .exchange(code.request(), code.back().response()),
                        threads))
                .toList();
        Standing.later(ground.realm());
        List<Tokens> granted = exchanges.stream()
                .map(CompletableFuture::join)
                .filter(Tokens::granted)
                .toList();
        Standing.later(ground.realm());

        assertThat(granted).noneMatch(tokens -> Standing.refreshes(ground.realm(), tokens));
    }

    @Test
    void whoeverLogsInWithTheNewPasswordStays() {
        TestUser user = ground.userWithLoginPassword("new-password");
        reset(user);
        AuthorizationRequest request = Standing.everything(ground.realm());
        Page back = ground.client().visitor().open(request.url()).logIn(user.loginId(), newPasswordOf(user));
        Tokens offline = ground.client().exchange(request, back.response());
        Tokens online = ground.client().logIn(user.loginId(), newPasswordOf(user));

        Standing.later(ground.realm());

        assertThat(List.of(offline, online)).allMatch(tokens -> Standing.refreshes(ground.realm(), tokens));
    }

    private List<CompletableFuture<Optional<Tokens>>> logins(TestUser user) {
        return IntStream.range(0, AT_ONCE)
                .mapToObj(each -> CompletableFuture.supplyAsync(() -> logIn(user), threads))
                .toList();
    }

    private record Code(AuthorizationRequest request, Page back) {}

    private static Code code(TestUser user) {
        AuthorizationRequest request = Standing.everything(ground.realm());
        return new Code(
                request, ground.client().visitor().open(request.url()).logIn(user.loginId(), user.loginPassword()));
    }

    private static Optional<Tokens> logIn(TestUser user) {
        AuthorizationRequest request = Standing.everything(ground.realm());
        Page arrived = ground.client().visitor().open(request.url()).logIn(user.loginId(), user.loginPassword());
        return Standing.granted(ground.realm(), request, arrived);
    }

    private static List<Tokens> granted(List<CompletableFuture<Optional<Tokens>>> logins) {
        return logins.stream()
                .map(CompletableFuture::join)
                .flatMap(Optional::stream)
                .toList();
    }

    private static void reset(TestUser user) {
        ground.realm().resetPassword(user.id(), newPasswordOf(user));
        ground.realm().endSessions(user.id());
    }

    private static String newPasswordOf(TestUser user) {
        return "Given-login-of-" + user.loginId();
    }
}
