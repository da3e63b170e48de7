package io.github.dualpassword.otp;

import java.util.function.IntFunction;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.fasterxml.jackson.databind.JsonNode;

import io.github.dualpassword.testground.TestVault;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.realm.TestUser;
import io.github.dualpassword.useradministration.Colleagues;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever a phone sends that is not right costs the server the same: its time tells nobody to whom a token was issued. */
class HandOverSameWorkTest {

    private static final TestVault VAULT = TestVault.shared();
    private static final int MEASUREMENTS = 5;
    private static final String TRIES = "dual-password.activation-password.tries";
    private static final String WRONG = "4072";

    @RegisterExtension
    static final TestGround ground = TestGround.onServer()
            .withProfile("software-token", file -> file.withoutUsers().quickHashes());

    private static SoftwareTokens.Issued open;
    private static SoftwareTokens.Issued usedUp;
    private static SoftwareTokens.Issued handed;

    /** @param statements to the database */
    private record Work(long statements, long transactions) {

        Work least(Work other) {
            return new Work(Math.min(statements, other.statements), Math.min(transactions, other.transactions));
        }
    }

    @BeforeAll
    static void issue() {
        VAULT.keys(ground.realm(), TestVault.KEY);
        ground.realm().standClockAt(TestGround.MORNING);
        ground.realm().attribute("dual-password.throttle.token-activation.per-address", "0");
        ground.realm().attribute(TRIES, "10");
        SoftwareTokens tokens = new SoftwareTokens(ground.realm());
        open = tokens.issued(user("open"));
        usedUp = tokens.issued(user("used-up"));
        handed = tokens.issued(user("handed"));
        tokens.handed(handed);
        IntStream.range(0, 10).forEach(entry -> ask(usedUp.userId(), WRONG));
    }

    @AfterAll
    static void putSettingBack() {
        ground.realm().attribute(TRIES, "5");
    }

    @Test
    void theDatabaseIsAskedTheSameWhateverIsSent() {
        Work ofWrong = of(each -> open.userId(), WRONG);

        assertThat(ofWrong.statements()).isPositive();
        assertThat(of(HandOverSameWorkTest::nobody, WRONG)).isEqualTo(ofWrong);
        assertThat(of(each -> usedUp.userId(), SoftwareTokens.PASSWORD)).isEqualTo(ofWrong);
        assertThat(of(each -> handed.userId(), SoftwareTokens.PASSWORD)).isEqualTo(ofWrong);
    }

    /** Another one each time, of which nothing is counted yet. */
    private static String nobody(int each) {
        return IntStream.range(100 * each, 1_000_000)
                .mapToObj("%06d"::formatted)
                .filter(id -> !id.equals(open.userId()))
                .filter(id -> !id.equals(usedUp.userId()))
                .filter(id -> !id.equals(handed.userId()))
                .findFirst()
                .orElseThrow();
    }

    /** Of one entry; timers of the server add to a measurement now and then, and never take away. */
    private static Work of(IntFunction<String> userId, String password) {
        ask(userId.apply(MEASUREMENTS), password);
        return IntStream.range(0, MEASUREMENTS)
                .mapToObj(measurement -> {
                    Work before = soFar();
                    ask(userId.apply(measurement), password);
                    Work after = soFar();
                    return new Work(
                            after.statements() - before.statements(), after.transactions() - before.transactions());
                })
                .reduce(Work::least)
                .orElseThrow();
    }

    private static void ask(String userId, String password) {
        assertThat(Phone.another().ask(ground.realm(), userId, password).name()).isEqualTo(Phone.REFUSED);
    }

    private static Work soFar() {
        JsonNode sql = ground.realm().sql();
        return new Work(sql.get("statements").asLong(), sql.get("transactions").asLong());
    }

    private static TestUser user(String name) {
        TestUser user = TestUser.addedWithLoginPassword(ground.realm(), "work-" + name);
        Colleagues.of(ground.realm(), "work-" + name).joined(user, "general");
        return user;
    }
}
