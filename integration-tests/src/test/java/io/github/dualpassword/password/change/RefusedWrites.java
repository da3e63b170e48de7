package io.github.dualpassword.password.change;

import java.net.URI;
import java.util.Map;
import java.util.function.Supplier;

import io.github.dualpassword.testground.http.JsonHttp;
import io.github.dualpassword.testground.realm.TestRealm;

/** A database (PostgreSQL) that refuses some writes for a while. Needs the test providers. */
public final class RefusedWrites {

    private static final String NAME = "CK_TEST_REFUSED_WRITES";

    private final TestRealm realm;
    private final String table;
    private final String condition;

    private RefusedWrites(TestRealm realm, String table, String condition) {
        this.realm = realm;
        this.table = table;
        this.condition = condition;
    }

    /**
     * Every row that is written must fulfil a condition; those that are there already need not.
     *
     * @param condition in SQL
     */
    public static RefusedWrites unless(TestRealm realm, String table, String condition) {
        return new RefusedWrites(realm, table, condition);
    }

    /** What comes of an action while the writes are refused. */
    public <T> T during(Supplier<T> action) {
        execute("ALTER TABLE %s ADD CONSTRAINT %s CHECK (%s) NOT VALID".formatted(table, NAME, condition));
        try {
            return action.get();
        } finally {
            execute("ALTER TABLE %s DROP CONSTRAINT %s".formatted(table, NAME));
        }
    }

    private void execute(String statement) {
        JsonHttp.postForm(URI.create(realm.url() + "/test-sql"), Map.of("statement", statement))
                .orFail();
    }
}
