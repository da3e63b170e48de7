package io.github.dualpassword.prelogin;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;

import io.github.dualpassword.testground.realm.TestRealm;

/** What a server does for something: a time says nothing on a busy machine. */
record ServerWork(long statements, long connections, long transactions, long hashes) {

    private static final int WARM_UP = 2;
    private static final int AGREEING = 3;
    private static final int MOST_MEASUREMENTS = 20;

    /** What can be done again and again, with what must be ready before it. */
    interface Repeated {

        /** @return what is measured */
        Runnable prepared();
    }

    /**
     * Of one time: the least, once several have come to it. Timers of the server add to a measurement now and then, one that sends the
     * mails of other tests to many in a row, and never take away.
     */
    static ServerWork of(TestRealm realm, Repeated repeated) {
        IntStream.range(0, WARM_UP).forEach(each -> repeated.prepared().run());
        List<ServerWork> measured = new ArrayList<>();
        measured.add(once(realm, repeated.prepared()));
        while (Collections.frequency(measured, least(measured)) < AGREEING && measured.size() < MOST_MEASUREMENTS) {
            measured.add(once(realm, repeated.prepared()));
        }
        return least(measured);
    }

    /** The same from very many times; for what others are compared with. */
    static ServerWork ofMany(TestRealm realm, Repeated repeated) {
        return least(IntStream.range(0, MOST_MEASUREMENTS)
                .mapToObj(each -> once(realm, repeated.prepared()))
                .toList());
    }

    /** The same, measured again for as long as it is not that of another: no work of a timer lasts, and a real difference does. */
    static ServerWork of(TestRealm realm, Repeated repeated, ServerWork other) {
        ServerWork least = of(realm, repeated);
        for (int more = 0; more < MOST_MEASUREMENTS && !least.equals(other); more++) {
            least = least.least(once(realm, repeated.prepared()));
        }
        return least;
    }

    private static ServerWork least(List<ServerWork> measured) {
        return measured.stream().reduce(ServerWork::least).orElseThrow();
    }

    private static ServerWork once(TestRealm realm, Runnable measured) {
        ServerWork before = soFar(realm);
        measured.run();
        return soFar(realm).since(before);
    }

    private static ServerWork soFar(TestRealm realm) {
        JsonNode sql = realm.sql();
        JsonNode hashes = realm.hashes();
        return new ServerWork(
                sql.get("statements").asLong(),
                sql.get("connections").asLong(),
                sql.get("transactions").asLong(),
                hashes.get("calls").asLong() + hashes.get("encodings").asLong());
    }

    private ServerWork since(ServerWork before) {
        return new ServerWork(
                statements - before.statements,
                connections - before.connections,
                transactions - before.transactions,
                hashes - before.hashes);
    }

    private ServerWork least(ServerWork other) {
        return new ServerWork(
                Math.min(statements, other.statements),
                Math.min(connections, other.connections),
                Math.min(transactions, other.transactions),
                Math.min(hashes, other.hashes));
    }
}
