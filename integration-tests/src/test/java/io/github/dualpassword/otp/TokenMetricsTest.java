package io.github.dualpassword.otp;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.github.dualpassword.adminapi.ImportedTokens;
import io.github.dualpassword.password.Journeys;
import io.github.dualpassword.testground.TestVault;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.realm.RealmFile;
import io.github.dualpassword.testground.realm.TestContract;
import io.github.dualpassword.testground.realm.TestRealm;
import io.github.dualpassword.testground.realm.TestUser;
import io.github.dualpassword.useradministration.Colleagues;
import io.github.dualpassword.useradministration.TokenScreens;

import static org.assertj.core.api.Assertions.assertThat;

/** What Keycloak's page of metrics says of tokens. */
class TokenMetricsTest {

    private static final TestVault VAULT = TestVault.shared();
    private static final String REGISTRATIONS = "dual_password_token_registrations_total";
    private static final String REVOCATIONS = "dual_password_token_revocations_total";
    private static final String TOKENS = "dual_password_tokens";

    @RegisterExtension
    static final TestGround ground = TestGround.onServer()
            .withProfile("hardware-token", file -> file.withoutUsers().quickHashes());

    @BeforeEach
    void start() {
        VAULT.keys(ground.realm(), TestVault.KEY);
        ground.realm().standClockAt(TestGround.MORNING);
    }

    @Test
    void entriesSuspensionsAndReleasesOfATokenAreCounted() {
        Sharers sharers = Sharers.added(ground.realm(), "counted", 741, 1);
        Counted before = new Counted();

        sharers.enterCode(sharers.user(0));
        sharers.enterCode(sharers.user(0));
        sharers.suspend();
        sharers.enterCode(sharers.user(0));
        ground.realm()
                .admin()
                .post(ground.realm().path("/dual-password/tokens/" + sharers.serial() + "/release"), Map.of());

        Counted after = new Counted();
        assertThat(after.success - before.success).isEqualTo(1);
        assertThat(after.used - before.used).isEqualTo(1);
        assertThat(after.failure - before.failure).isEqualTo(5);
        assertThat(after.refused - before.refused).isEqualTo(1);
        assertThat(after.evaluations - before.evaluations).isEqualTo(7);
        assertThat(after.suspensions - before.suspensions).isEqualTo(1);
        assertThat(after.releases - before.releases).isEqualTo(1);
    }

    @Test
    void registrationsAndRevocationsAreCountedByWhoRevokes() {
        Sharers sharers = Sharers.added(ground.realm(), "counted-users", 742, 2);
        TestUser user = sharers.user(0).withRole("general-user");
        TestUser newcomer = ground.userWithLoginPassword("counted-newcomer").withRole("general-user");
        sharers.contract().join(newcomer);
        TestUser master = new Colleagues(sharers.contract()).master("counted-master");
        double registrations = metric(REGISTRATIONS, Map.of());
        double byOperator = metric(REVOCATIONS, Map.of("by", "operator"));
        double byBank = metric(REVOCATIONS, Map.of("by", "bank"));

        Page page = new Journeys(ground.realm()).logIn(newcomer);
        Page wrong = page.submit(Map.of("token-serial", sharers.serial(), "one-time-password", sharers.wrongCode()));
        wrong.submit(Map.of("token-serial", sharers.serial(), "one-time-password", sharers.code()));
        TokenScreens.REVOCATION.carriedOut(ground.realm(), master, user);
        ground.realm()
                .admin()
                .post(ground.realm().path("/dual-password/tokens/" + sharers.serial() + "/revoke"), Map.of());

        assertThat(metric(REGISTRATIONS, Map.of()) - registrations).isEqualTo(1);
        assertThat(metric(REVOCATIONS, Map.of("by", "operator")) - byOperator).isEqualTo(1);
        assertThat(metric(REVOCATIONS, Map.of("by", "bank")) - byBank).isEqualTo(2);
    }

    @Test
    void tokensAreCountedByWhatHasBecomeOfThem() {
        RealmFile file = RealmFile.profile("hardware-token").withoutUsers().quickHashes();
        try (TestRealm realm = ground.importRealm(file, "token-numbers")) {
            realm.standClockAt(TestGround.MORNING);
            VAULT.keys(realm, TestVault.KEY);
            realm.countTokens();
            assertThat(realm.server().metrics().page()).doesNotContain("realm=\"token-numbers\",state=");
            TestContract contract = TestContract.added(realm, "numbers");
            ImportedTokens tokens = new ImportedTokens(realm);
            tokens.add("17000001", "17000002");
            tokens.addTo(contract, "17000003", KeyFob.number(743).hex());
            tokens.addTo(contract, "17000004", KeyFob.number(744).hex(), "expiry", "2026-12-25");
            tokens.addTo(contract, "17000005", KeyFob.number(745).hex(), "expiry", "2026-12-24");
            tokens.addTo(contract, "17000006", KeyFob.number(746).hex(), "expiry", "2026-11-24");
            tokens.addTo(contract, "17000007", KeyFob.number(747).hex(), "expiry", "2026-11-25");
            tokens.addTo(contract, "17000008", KeyFob.number(748).hex());
            realm.admin().post(realm.path("/dual-password/tokens/17000002/revoke"), Map.of());
            realm.admin().post(realm.path("/dual-password/tokens/17000008/suspend"), Map.of());

            realm.countTokens();
            assertThat(numbers(realm)).containsExactly(1, 2, 3, 1, 0, 1);
            realm.standClockAt(TestGround.MORNING.plusSeconds(86_400));
            realm.countTokens();

            assertThat(numbers(realm)).containsExactly(1, 1, 3, 1, 1, 1);
        }
    }

    private static List<Integer> numbers(TestRealm realm) {
        return Stream.of("in_stock", "assigned", "expiring", "suspended", "expired", "revoked")
                .map(state -> (int) realm.metric(TOKENS, Map.of("state", state)))
                .toList();
    }

    private static double metric(String name, Map<String, String> labels) {
        return ground.realm().metric(name, labels);
    }

    private static final class Counted {

        private final double success = attempts("success");
        private final double used = attempts("used");
        private final double failure = attempts("failure");
        private final double refused = attempts("refused");
        private final double evaluations = ofToken("dual_password_evaluations_total", Map.of());
        private final double suspensions = ofToken("dual_password_suspensions_total", Map.of("kind", "permanent"));
        private final double releases =
                ofToken("dual_password_releases_total", Map.of("from", "permanently_suspended"));

        private static double attempts(String outcome) {
            return ofToken("dual_password_attempts_total", Map.of("outcome", outcome));
        }

        private static double ofToken(String name, Map<String, String> labels) {
            Map<String, String> all = new HashMap<>(labels);
            all.put("credential", "token");
            return metric(name, all);
        }
    }
}
