package io.github.dualpassword.otp;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.github.dualpassword.lockout.Crowd;
import io.github.dualpassword.testground.TestVault;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.realm.TestRealm;
import io.github.dualpassword.testground.realm.TestUser;

import static org.assertj.core.api.Assertions.assertThat;

/** A code is accepted once and a token suspended after five wrong ones, whoever enters them where. On whatever database and nodes. */
abstract class ExactTokens {

    static final TestVault VAULT = TestVault.shared();

    private static final int SHARING = 12;
    private static final int ROUNDS = 3;

    abstract TestGround ground();

    /** How many enter a code at the same moment. */
    int entries() {
        return 100;
    }

    @BeforeEach
    void standStill() {
        VAULT.keys(ground().realm(), TestVault.KEY);
        ground().realm().standClockAt(TestGround.MORNING);
    }

    @AfterEach
    void putSettingsBack() {
        StockOtp.switchOff(ground().realm());
        ground().realm().attribute("dual-password.token.most-users", "100");
    }

    @Test
    void oneCodeThatTwoSharersEnterAHundredTimesIsAcceptedOnce() {
        Sharers sharers = Sharers.added(ground().realm(), "many", 1, 2);
        String code = sharers.code();

        List<String> answers = enterAtOnce(sharers, Collections.nCopies(entries(), code));

        assertThat(answers).hasSize(entries()).containsOnlyOnce("ACCEPTED");
        assertThat(answers)
                .allMatch(answer -> List.of("ACCEPTED", "USED", "UNAVAILABLE").contains(answer));
        assertThat(sharers.state(sharers.user(0))).isEqualTo("USABLE");
        ground().realm().standClockAt(TestGround.MORNING.plus(Duration.ofMinutes(1)));
        assertThat(sharers.enterCode(sharers.user(1))).isEqualTo("ACCEPTED");
    }

    @Test
    void ofManyWrongCodesAtTheSameMomentFiveAreEvaluated() {
        Sharers sharers = Sharers.added(ground().realm(), "guesses", 2, 2);
        String wrong = sharers.fob().wrongCodeAt(TestGround.MORNING.toEpochMilli());

        List<String> answers = enterAtOnce(sharers, Collections.nCopies(entries(), wrong));

        assertThat(answers.stream().filter("WRONG"::equals)).hasSize(5);
        assertThat(sharers.state(sharers.user(0))).isEqualTo("SUSPENDED");
        assertThat(sharers.enterCode(sharers.user(1))).isEqualTo("SUSPENDED");
    }

    @Test
    void oneCodeOfACredentialOfKeycloaksOwnIsAcceptedOnceWhereKeycloakAcceptsItAgain() {
        TestRealm realm = ground().realm();
        StockOtp.switchOn(realm);
        StockOtp.allowReuse(realm);
        KeyFob fob = KeyFob.number(91);
        TestUser user = StockOtp.user(realm, "with-app", StockOtp.clock(fob, StockOtp.BEFORE));
        String code = fob.codeAt(TestGround.MORNING.toEpochMilli());

        List<String> answers = enterAtOnce(user, Collections.nCopies(entries(), code));

        assertThat(answers).hasSize(entries()).containsOnlyOnce("ACCEPTED");
        assertThat(answers)
                .allMatch(answer -> List.of("ACCEPTED", "USED", "UNAVAILABLE").contains(answer));
        String wrong = fob.wrongCodeAt(TestGround.MORNING.toEpochMilli());
        assertThat(enterAtOnce(user, Collections.nCopies(entries(), wrong)).stream()
                        .filter("WRONG"::equals))
                .hasSize(5);
        assertThat(Sharers.enter(realm, user, fob.codeAt(TestGround.MORNING.toEpochMilli() + 60_000)))
                .isEqualTo("SUSPENDED");
    }

    @Test
    void aCountOfAButtonOfKeycloaksOwnIsAcceptedOnce() {
        TestRealm realm = ground().realm();
        StockOtp.switchOn(realm);
        KeyFob fob = KeyFob.number(92);
        TestUser user = StockOtp.user(realm, "with-button", StockOtp.button(fob, 7, StockOtp.BEFORE));

        assertThat(enterAtOnce(user, Collections.nCopies(entries(), fob.codeOf(7))))
                .hasSize(entries())
                .containsOnlyOnce("ACCEPTED");
        assertThat(Sharers.enter(realm, user, fob.codeOf(6))).isEqualTo("WRONG");
        assertThat(Sharers.enter(realm, user, fob.codeOf(8))).isEqualTo("ACCEPTED");
        assertThat(StockOtp.of(user))
                .singleElement()
                .satisfies(credential ->
                        assertThat(credential.get("credentialData").asText()).contains("\"counter\":9"));
    }

    /** Three codes are good at a time, for three who would register by them. */
    @Test
    void noMoreRegisterATokenAtTheSameMomentThanMayShareIt() {
        TestRealm realm = ground().realm();
        realm.attribute("dual-password.token.most-users", "2");
        Sharers sharers = Sharers.added(realm, "limited", 93, 0);
        List<TestUser> users = IntStream.range(0, SHARING)
                .mapToObj(number -> TestUser.addedWithLoginPassword(realm, "shares-" + number))
                .toList();
        users.forEach(sharers.contract()::join);
        List<String> all = new ArrayList<>();
        List<TestRealm> nodes = realm.onEachNode();

        for (int round = 0; round < ROUNDS; round++) {
            realm.standClockAt(TestGround.MORNING.plus(Duration.ofMinutes(3L * round)));
            long now = realm.now().toEpochMilli();
            all.addAll(Crowd.allAtOnce(IntStream.range(0, SHARING).boxed().toList(), number -> {
                String code = sharers.fob().codeAt(now + (number % 3 - 1) * 60_000L);
                return sharers.registerByCode(nodes.get(number % nodes.size()), users.get(number), code);
            }));
        }

        assertThat(all).contains("REGISTERED", "SHARED_BY_ENOUGH");
        assertThat(users.stream().filter(user -> sharers.state(user).equals("USABLE")))
                .hasSize(2);
    }

    @Test
    void whoLeavesTheContractLosesTheTokenInThatMoment() {
        TestRealm realm = ground().realm();
        Sharers sharers = Sharers.added(realm, "leaves", 94, 1);
        TestUser leaver = sharers.user(0);
        List<TestRealm> nodes = realm.onEachNode();
        TestRealm last = nodes.get(nodes.size() - 1);

        List<String> answers =
                Crowd.allAtOnce(IntStream.range(0, SHARING).boxed().toList(), number -> {
                    if (number > 0) {
                        return Sharers.enter(last, leaver, sharers.code());
                    }
                    sharers.contract().leave(leaver);
                    return Sharers.enter(last, leaver, sharers.code());
                });

        assertThat(answers.get(0)).isEqualTo("NOT_REGISTERED");
        assertThat(answers)
                .hasSize(SHARING)
                .allMatch(answer -> List.of("ACCEPTED", "USED", "NOT_REGISTERED", "UNAVAILABLE")
                        .contains(answer));
        assertThat(Sharers.enter(last, leaver, sharers.code())).isEqualTo("NOT_REGISTERED");
    }

    private List<String> enterAtOnce(TestUser user, List<String> codes) {
        List<TestRealm> nodes = ground().realm().onEachNode();
        List<Integer> numbers = IntStream.range(0, codes.size()).boxed().toList();
        return Crowd.allAtOnce(
                numbers, number -> Sharers.enter(nodes.get(number % nodes.size()), user, codes.get(number)));
    }

    private List<String> enterAtOnce(Sharers sharers, List<String> codes) {
        List<TestRealm> nodes = ground().realm().onEachNode();
        List<Integer> numbers = IntStream.range(0, codes.size()).boxed().toList();
        return Crowd.allAtOnce(
                numbers,
                number -> Sharers.enter(
                        nodes.get(number / 2 % nodes.size()), sharers.user(number % 2), codes.get(number)));
    }
}
