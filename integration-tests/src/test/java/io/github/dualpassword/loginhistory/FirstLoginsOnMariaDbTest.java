package io.github.dualpassword.loginhistory;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.github.dualpassword.lockout.Crowd;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.Tokens;
import io.github.dualpassword.testground.realm.TestUser;
import io.github.dualpassword.testground.server.ServerOptions;

import static org.assertj.core.api.Assertions.assertThat;

/** Where a lock on a row that is not there holds the place of others, too: all users of a realm log in for the first time at once. */
@Tag("long")
class FirstLoginsOnMariaDbTest {

    @RegisterExtension
    static final TestGround ground = TestGround.on(ServerOptions.mariaDb()
                    .workerThreads(ServerOptions.ORDINARY_WORKER_THREADS)
                    .databaseConnections(ServerOptions.ORDINARY_DATABASE_CONNECTIONS))
            .withProfile("two-stage", file -> file.withoutUsers().quickHashes());

    private static final int USERS = 24;

    @Test
    void eachOfManyFirstLoginsSucceedsAndIsKept() {
        PreviousLogins.tell(ground.realm());
        List<TestUser> users = IntStream.range(0, USERS)
                .mapToObj(number -> ground.user("first-" + number))
                .toList();

        List<Boolean> loggedIn = Crowd.allAtOnce(users, user -> logIn(user).granted());

        assertThat(loggedIn).hasSize(USERS).containsOnly(true);
        assertThat(users)
                .hasSize(USERS)
                .allSatisfy(user -> assertThat(PreviousLogins.in(logIn(user))).hasSize(1));
    }

    private static Tokens logIn(TestUser user) {
        return ground.client().logIn(user.loginId(), user.loginPassword());
    }
}
