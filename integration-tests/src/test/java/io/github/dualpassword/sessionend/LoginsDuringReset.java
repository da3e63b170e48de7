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
import org.junit.jupiter.api.Test;

import io.github.dualpassword.testground.Condition;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.AuthorizationRequest;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.oidc.Tokens;
import io.github.dualpassword.testground.realm.TestRealm;
import io.github.dualpassword.testground.realm.TestUser;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Logins with the old password that are under way on one node while it is replaced on another, or on the only one: of none of
 * them anything lives in the end.
 */
abstract class LoginsDuringReset {

    private static final int AT_ONCE = 4;
    private static final int TRIALS = 5;
    private static final int CODES = 12;

    private final ExecutorService threads = Executors.newCachedThreadPool();

    abstract TestGround ground();

    /** Where the password is replaced, and sessions are ended. */
    abstract TestRealm here();

    /** Where users log in. */
    abstract TestRealm there();

    @AfterEach
    void letGo() {
        there().releaseHashes();
        threads.shutdownNow();
    }

    /** Each is held where its password is compared, until the reset is committed and the sessions have ended. */
    @Test
    void thatWereProvenBeforeTheReset() {
        TestUser user = ground().userWithLoginPassword("held");
        there().holdHashes();
        List<CompletableFuture<Optional<Tokens>>> logins = logins(user);
        Condition.await(
                "every login is held",
                Duration.ofSeconds(30),
                () -> there().hashes().get("waiting").intValue() == AT_ONCE);

        reset(user);
        there().releaseHashes();
        List<Tokens> granted = granted(logins);
        Standing.later(here());

        assertThat(granted).noneMatch(tokens -> Standing.refreshes(there(), tokens));
        assertThat(there().client()
                        .directGrant(user.loginId(), newPasswordOf(user))
                        .granted())
                .isTrue();
    }

    @Test
    void byTheDirectGrant() {
        TestUser user = ground().userWithLoginPassword("held-direct");
        there().holdHashes();
        CompletableFuture<Tokens> login = CompletableFuture.supplyAsync(
                () -> there().client().directGrant(user.loginId(), user.loginPassword()), threads);
        Condition.await(
                "the login is held",
                Duration.ofSeconds(30),
                () -> there().hashes().get("waiting").intValue() == 1);

        reset(user);
        there().releaseHashes();

        assertThat(login.join().error()).isEqualTo("invalid_grant");
    }

    @RepeatedTest(TRIALS)
    void thatRaceWithIt(RepetitionInfo trial) {
        TestUser user = ground().userWithLoginPassword("race-" + trial.getCurrentRepetition());
        List<CompletableFuture<Optional<Tokens>>> logins = logins(user);

        reset(user);
        List<Tokens> granted = granted(logins);
        Standing.later(here());

        assertThat(granted).noneMatch(tokens -> Standing.refreshes(there(), tokens));
    }

    /** Keycloak gives an offline session the time of the code exchange. */
    @Test
    void whoseCodeIsExchangedAfterTheReset() {
        TestUser user = ground().userWithLoginPassword("late-exchange");
        AuthorizationRequest request = Standing.everything(there());
        Page back = there().client().visitor().open(request.url()).logIn(user.loginId(), user.loginPassword());
        here().resetPassword(user.id(), newPasswordOf(user));
        Tokens tokens = there().client().exchange(request, back.response());
        assertThat(tokens.granted()).isTrue();

        Standing.later(here());

        assertThat(Standing.refreshes(there(), tokens)).isFalse();
    }

    /** Keycloak makes the offline session after it has looked at the online one, which may end meanwhile. */
    @RepeatedTest(TRIALS)
    void whoseCodesAreExchangedWhileSessionsEnd(RepetitionInfo trial) {
        TestUser user = ground().userWithLoginPassword("exchange-" + trial.getCurrentRepetition());
        List<Code> codes =
                IntStream.range(0, CODES).mapToObj(each -> code(user)).toList();
        here().resetPassword(user.id(), newPasswordOf(user));

        List<CompletableFuture<Tokens>> exchanges = codes.stream()
                .map(code -> CompletableFuture.supplyAsync(
                        () -> there().client()
                                .exchange(code.request(), code.back().response()),
                        threads))
                .toList();
        Standing.later(here());
        List<Tokens> granted = exchanges.stream()
                .map(CompletableFuture::join)
                .filter(Tokens::granted)
                .toList();
        Standing.later(here());

        assertThat(granted).noneMatch(tokens -> Standing.refreshes(there(), tokens));
    }

    @Test
    void whoeverLogsInWithTheNewPasswordStays() {
        TestUser user = ground().userWithLoginPassword("new-password");
        reset(user);
        AuthorizationRequest request = Standing.everything(there());
        Page back = there().client().visitor().open(request.url()).logIn(user.loginId(), newPasswordOf(user));
        Tokens offline = there().client().exchange(request, back.response());
        Tokens online = there().client().logIn(user.loginId(), newPasswordOf(user));

        Standing.later(here());

        assertThat(List.of(offline, online)).allMatch(tokens -> Standing.refreshes(there(), tokens));
    }

    private List<CompletableFuture<Optional<Tokens>>> logins(TestUser user) {
        return IntStream.range(0, AT_ONCE)
                .mapToObj(each -> CompletableFuture.supplyAsync(() -> logIn(user), threads))
                .toList();
    }

    private record Code(AuthorizationRequest request, Page back) {}

    private Code code(TestUser user) {
        AuthorizationRequest request = Standing.everything(there());
        return new Code(
                request, there().client().visitor().open(request.url()).logIn(user.loginId(), user.loginPassword()));
    }

    private Optional<Tokens> logIn(TestUser user) {
        AuthorizationRequest request = Standing.everything(there());
        Page arrived = there().client().visitor().open(request.url()).logIn(user.loginId(), user.loginPassword());
        return Standing.granted(there(), request, arrived);
    }

    private static List<Tokens> granted(List<CompletableFuture<Optional<Tokens>>> logins) {
        return logins.stream()
                .map(CompletableFuture::join)
                .flatMap(Optional::stream)
                .toList();
    }

    private void reset(TestUser user) {
        here().resetPassword(user.id(), newPasswordOf(user));
        here().endSessions(user.id());
    }

    private static String newPasswordOf(TestUser user) {
        return "Given-login-of-" + user.loginId();
    }
}
