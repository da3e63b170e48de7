package io.github.dualpassword.otp;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.github.dualpassword.lockout.Crowd;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.realm.TestRealm;

import static org.assertj.core.api.Assertions.assertThat;

/** A code is accepted once and a token suspended after five wrong ones, whoever enters them where. On whatever database and nodes. */
abstract class ExactTokens {

    static final TestVault VAULT = TestVault.shared();

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

    private List<String> enterAtOnce(Sharers sharers, List<String> codes) {
        List<TestRealm> nodes = ground().realm().onEachNode();
        List<Integer> numbers = IntStream.range(0, codes.size()).boxed().toList();
        return Crowd.allAtOnce(
                numbers,
                number -> Sharers.enter(
                        nodes.get(number / 2 % nodes.size()), sharers.user(number % 2), codes.get(number)));
    }
}
