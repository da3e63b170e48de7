package io.github.dualpassword.useradministration;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.realm.TestUser;
import io.github.dualpassword.testground.server.LogPart;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Where the masters of a contract are notified of every operation, they are read once for all targets: that takes the roles of
 * all members, while the contract is locked.
 */
class MastersAreReadOnceTest {

    private static final int FEW = 3;
    private static final int MANY = 30;

    /** The statement that reads the roles of all members of a contract. */
    private static final Pattern ROLES_OF_ALL_MEMBERS =
            Pattern.compile("from USER_ROLE_MAPPING .* in \\(select .* from USER_GROUP_MEMBERSHIP .*GROUP_ID=\\?\\)");

    @RegisterExtension
    static final TestGround ground = TestGround.onServer()
            .withProfile(
                    "two-stage",
                    file -> Company.named("masters-notice")
                            .with("noticed-operator", "master", "操作 一郎")
                            .with("noticed-master", "master", "控え 二郎")
                            .withMany("noticed", FEW + MANY)
                            .in(file.quickHashes()));

    private static TestUser operator;

    @BeforeAll
    static void notifyMastersOfEverything() {
        operator = Company.operator(ground.realm(), "noticed-operator");
        ground.realm().attribute("dual-password.masters-notice", "always");
    }

    @Test
    void theMembersAreReadAsOftenForThirtyTargetsAsForThree() {
        int forFew = readsOfStopping(targets(1, FEW));
        int forMany = readsOfStopping(targets(FEW + 1, MANY));

        assertThat(forFew).isPositive();
        assertThat(forMany).isEqualTo(forFew);
        assertThat(ground.realm().mails())
                .filteredOn(mail -> mail.get("kind").asText().equals("user-administered"))
                .as("each master is told of each target")
                .hasSize(2 * (FEW + MANY));
    }

    private static List<TestUser> targets(int first, int count) {
        return IntStream.range(first, first + count)
                .mapToObj("noticed-%04d"::formatted)
                .map(ground::existingUser)
                .toList();
    }

    /** How often all members are read while these users are stopped in one go. */
    private static int readsOfStopping(List<TestUser> targets) {
        Page confirm = ReleaseScreens.confirm(
                ReleaseScreens.list(ground.realm(), operator), "stopped", targets.toArray(TestUser[]::new));
        LogPart log = LogPart.fromNow(ground.server());
        ground.realm().logStatements();
        Page result = ReleaseScreens.execute(confirm, operator);
        ground.realm().logAsBefore();

        assertThat(ReleaseScreens.counts(result)).startsWith(targets.size() + "名");
        List<String> reads = new ArrayList<>();
        log.forEachLine(line -> {
            if (ROLES_OF_ALL_MEMBERS.matcher(line).find()) {
                reads.add(line);
            }
        });
        return reads.size();
    }
}
