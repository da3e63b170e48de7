package io.github.dualpassword.otp;

import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.github.dualpassword.adminapi.ImportedTokens;
import io.github.dualpassword.testground.TestVault;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.realm.TestUser;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whoever registers a token learns neither by words nor by work which serial numbers there are: counted, because a time says
 * nothing on a busy machine.
 */
class SerialNumbersSameWorkTest {

    private static final TestVault VAULT = TestVault.shared();

    @RegisterExtension
    static final TestGround ground = TestGround.onServer()
            .withProfile("hardware-token", file -> file.withoutUsers().quickHashes());

    private static final int MEASUREMENTS = 5;
    private static final String MAX_FAILURES = "dual-password.token-registration.max-failures";
    private static final String IN_STOCK = "10000099";
    private static final String UNKNOWN = "99999999";

    private static Sharers own;
    private static Sharers foreign;
    private static TestUser user;

    @BeforeAll
    static void addTokens() {
        VAULT.keys(ground.realm(), TestVault.KEY);
        ground.realm().standClockAt(TestGround.MORNING);
        ground.realm().attribute(MAX_FAILURES, "1000");
        own = Sharers.added(ground.realm(), "own-serials", 96, 0);
        foreign = Sharers.added(ground.realm(), "foreign-serials", 97, 0);
        new ImportedTokens(ground.realm()).add(IN_STOCK);
        user = ground.userWithLoginPassword("looks-for-serials");
        own.contract().join(user);
    }

    @AfterAll
    static void putSettingBack() {
        ground.realm().attribute(MAX_FAILURES, "5");
    }

    @Test
    void theDatabaseIsAskedTheSameAboutEverySerialNumber() {
        String wrong = own.fob().wrongCodeAt(TestGround.MORNING.toEpochMilli());
        long ofOwn = statements(own, wrong);

        assertThat(ofOwn).isPositive();
        assertThat(statements(withSerial(UNKNOWN), wrong)).isEqualTo(ofOwn);
        assertThat(statements(withSerial(IN_STOCK), wrong)).isEqualTo(ofOwn);
        assertThat(statements(foreign, foreign.code())).isEqualTo(ofOwn);
    }

    private static Sharers withSerial(String serial) {
        return new Sharers(own.realm(), own.contract(), own.users(), serial, own.fob());
    }

    /** Of an entry that is answered as wrong; timers of the server add to a measurement now and then, and never take away. */
    private static long statements(Sharers token, String code) {
        assertThat(token.registerByCode(ground.realm(), user, code)).isEqualTo("WRONG");
        return IntStream.range(0, MEASUREMENTS)
                .mapToLong(measurement -> {
                    long before = soFar();
                    token.registerByCode(ground.realm(), user, code);
                    return soFar() - before;
                })
                .min()
                .orElseThrow();
    }

    private static long soFar() {
        return ground.realm().sql().get("statements").asLong();
    }
}
