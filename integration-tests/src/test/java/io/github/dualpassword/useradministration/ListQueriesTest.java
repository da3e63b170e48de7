package io.github.dualpassword.useradministration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.realm.RealmFile;
import io.github.dualpassword.testground.realm.TestUser;

import static org.assertj.core.api.Assertions.assertThat;

/** The list costs the same number of SQL statements, however many colleagues there are, and others in the realm. */
class ListQueriesTest {

    private static final List<Integer> SIZES = List.of(1, 3, 30, 130);

    @RegisterExtension
    static final TestGround ground = TestGround.onServer().withProfile("two-stage", file -> {
        RealmFile realm = file.quickHashes();
        for (int size : SIZES) {
            realm = Company.named("of-" + size)
                    .with("operator-of-" + size, "master", "操作 一郎")
                    .withMany("member-of-" + size, size - 1)
                    .in(realm);
        }
        return realm;
    });

    @Test
    void theNumberOfStatementsDependsNeitherOnTheCompanyNorOnTheRealm() {
        Map<Integer, Long> statements = new LinkedHashMap<>();
        SIZES.forEach(size -> statements.put(size, statements(size)));
        assertThat(statements.values()).as(statements.toString()).containsOnly(statements.get(1));

        ground.realm()
                .admin()
                .post(
                        ground.realm().path("/partialImport"),
                        Map.of(
                                "ifResourceExists",
                                "FAIL",
                                "users",
                                IntStream.range(0, 100)
                                        .mapToObj(number -> Map.of("username", "stranger-" + number, "enabled", true))
                                        .toList()))
                .orFail();

        assertThat(statements(30)).isEqualTo(statements.get(30));
    }

    /** Of the same list once more, with warm caches; the least of several, since timers add theirs now and then. */
    private static long statements(int size) {
        TestUser operator = Company.operator(ground.realm(), "operator-of-" + size);
        Page list = ReleaseScreens.list(ground.realm(), operator);
        assertThat(ReleaseScreens.rows(list)).hasSize(Math.min(size, 100));
        long least = Long.MAX_VALUE;
        for (int round = 0; round < 5; round++) {
            long before = count();
            list = list.form().press("find");
            least = Math.min(least, count() - before);
        }
        return least;
    }

    private static long count() {
        return ground.realm().sql().get("statements").asLong();
    }
}
