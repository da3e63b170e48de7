package io.github.dualpassword.useradministration;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import com.fasterxml.jackson.databind.JsonNode;

import io.github.dualpassword.testground.Condition;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.realm.TestContract;
import io.github.dualpassword.testground.realm.TestRealm;
import io.github.dualpassword.testground.realm.TestUser;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A contract of many users who are told of a procedure before login, beside one of a single user.
 *
 * @param few name of the contract of a single user, whose master is {@code <few>-boss}
 * @param many name of the other, with {@code <many>-boss} and {@code <many>-0001} and so on
 * @param users how many there are in the latter
 */
record ManyToldUsers(TestGround ground, String few, String many, int users) {

    private static final Duration SOON = Duration.ofMinutes(5);

    /** What timers may add to a count; each user who cost a statement would add a hundred and more. */
    private static final long TIMERS = 20;

    void areToldOnceEachAndCostTheRequestNothing() {
        TestContract ofMany = Company.contract(ground.realm(), many);
        long costOfFew = LongStream.generate(
                        () -> statements(Company.contract(ground.realm(), few), ground.existingUser(few + "-boss")))
                .limit(5)
                .min()
                .orElseThrow();

        long costOfMany = statements(ofMany, ground.existingUser(many + "-boss"));
        spread(ground.realm());

        assertThat(costOfMany).isLessThanOrEqualTo(costOfFew + TIMERS);
        Map<String, Long> told = new TreeMap<>();
        ground.realm().mails().stream()
                .filter(mail -> mail.get("facts").asText().contains(ofMany.id()))
                .forEach(mail -> told.merge(mail.get("userId").asText(), 1L, Long::sum));
        assertThat(told).hasSize(users);
        assertThat(told.values()).containsOnly(1L);
        assertThat(IntStream.rangeClosed(1, users - 1)
                        .mapToObj(number -> "%s-%04d@%s.example".formatted(many, number, many)))
                .hasSize(users - 1)
                .allSatisfy(address -> assertThat(ground.mail().to(address)).hasSize(1));
    }

    private long statements(TestContract contract, TestUser boss) {
        long before = ground.realm().sql().get("statements").asLong();
        ground.realm().completeBeforeLogin("RELEASE", contract, boss, boss);
        return ground.realm().sql().get("statements").asLong() - before;
    }

    /** Until everybody has got the mail. */
    static void spread(TestRealm realm) {
        Condition.await("nothing waits", SOON, () -> {
            realm.sendMails();
            return waiting(realm) == 0 && realm.openContractNotices() == 0;
        });
    }

    private static long waiting(TestRealm realm) {
        return realm.mails().stream()
                .map(mail -> mail.get("state"))
                .map(JsonNode::asText)
                .filter("WAITING"::equals)
                .count();
    }
}
