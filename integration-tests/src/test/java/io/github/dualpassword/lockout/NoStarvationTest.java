package io.github.dualpassword.lockout;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.server.ServerOptions;

@Tag("long")
class NoStarvationTest extends NoStarvation {

    private static final int SEED = 20_150_731;

    @RegisterExtension
    static final TestGround ground = starving(ServerOptions.postgresql());

    @Override
    TestGround ground() {
        return ground;
    }

    @Test
    void everyRightEntryIsServedByAServerThatHasJustStarted() {
        List<Entry> entries =
                Stream.of(Door.values()).flatMap(NoStarvationTest::entries).collect(Collectors.toList());
        Collections.shuffle(entries, new Random(SEED));

        ground.server().restart();

        assertAllAccepted(Crowd.allAtOnce(entries, entry -> entry.person().enter(entry.password())));
    }

    /** What somebody is about to enter. */
    private record Entry(Person person, String password) {}

    private static Stream<Entry> entries(Door door) {
        return Crowd.fewAtATime(20, USERS, user -> new Entry(door.person(ground.client(), user), door.rightPassword()))
                .stream();
    }
}
