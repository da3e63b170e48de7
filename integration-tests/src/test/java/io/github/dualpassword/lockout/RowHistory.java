package io.github.dualpassword.lockout;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import io.github.dualpassword.testground.server.PostgresDatabase;

/**
 * Keeps, by a trigger, when the row of a user was changed and how it stood then. Changes of one row come one after the
 * other, because each of them locks it.
 */
final class RowHistory implements AutoCloseable {

    private final PostgresDatabase database;

    private RowHistory(PostgresDatabase database) {
        this.database = database;
    }

    static RowHistory of(PostgresDatabase database, String subjectId) {
        database.execute("""
                create table test_history (nr bigserial, micros bigint, standing varchar(32));
                create function test_remember() returns trigger language plpgsql as $$
                begin
                  insert into test_history (micros, standing)
                  values ((extract(epoch from clock_timestamp()) * 1000000)::bigint, new.standing);
                  return new;
                end $$;
                create trigger test_remember after update on dp_lockout for each row
                  when (new.subject_id = '%s') execute function test_remember();
                """.formatted(subjectId));
        return new RowHistory(database);
    }

    /** From one change to the next; {@link Instant#MAX} where none has followed. */
    record Period(Instant begin, Instant end) {

        boolean meets(Instant from, Instant to) {
            return !begin.isAfter(to) && !end.isBefore(from);
        }
    }

    /** The periods in which the row stood suspended. */
    List<Period> suspended() {
        List<String> changes = database.query("select micros || ' ' || standing from test_history order by nr");
        List<Period> periods = new ArrayList<>();
        for (int change = 0; change < changes.size(); change++) {
            boolean last = change == changes.size() - 1;
            if (!changes.get(change).endsWith(" USABLE")) {
                periods.add(
                        new Period(moment(changes.get(change)), last ? Instant.MAX : moment(changes.get(change + 1))));
            }
        }
        return periods;
    }

    @Override
    public void close() {
        database.execute("drop trigger test_remember on dp_lockout; drop function test_remember();"
                + " drop table test_history");
    }

    private static Instant moment(String change) {
        long micros = Long.parseLong(change.split(" ")[0]);
        return Instant.ofEpochSecond(micros / 1_000_000, micros % 1_000_000 * 1_000);
    }
}
