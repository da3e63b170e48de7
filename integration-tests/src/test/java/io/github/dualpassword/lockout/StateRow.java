package io.github.dualpassword.lockout;

import java.util.List;

import io.github.dualpassword.testground.server.PostgresDatabase;

/**
 * A row of {@code DP_LOCKOUT}, as it is in the database.
 *
 * @param pending unsettled attempts; null when there is none
 */
record StateRow(long lastCharged, long countedFrom, String standing, String pending) {

    /** @throws java.util.NoSuchElementException when there is none */
    static StateRow of(PostgresDatabase database, String subjectId, String credential) {
        return new StateRow(
                Long.parseLong(column(database, "last_charged", subjectId, credential)),
                Long.parseLong(column(database, "counted_from", subjectId, credential)),
                column(database, "standing", subjectId, credential),
                column(database, "pending", subjectId, credential));
    }

    /** How many rows a subject has. */
    static int countOf(PostgresDatabase database, String subjectId) {
        return database.query("select 1 from dp_lockout where subject_id = '" + subjectId + "'")
                .size();
    }

    private static String column(PostgresDatabase database, String column, String subjectId, String credential) {
        List<String> values = database.query("select %s from dp_lockout where subject_id = '%s' and credential = '%s'"
                .formatted(column, subjectId, credential));
        return values.iterator().next();
    }
}
