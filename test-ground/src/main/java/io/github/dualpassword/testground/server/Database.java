package io.github.dualpassword.testground.server;

import java.util.Locale;

/** Where a server keeps its data. */
public enum Database {
    /**
     * H2 in a file inside the server's directory.
     *
     * <p>It writes committed data with up to a second's delay: a killed server may forget what it has committed. Crashes
     * are tried on {@link #POSTGRESQL}.
     */
    H2_FILE("dev-file"),
    /** H2 in memory: quick, and empty after each start. */
    H2_MEMORY("dev-file"),
    /** A database of its own in a PostgreSQL server started for the run. */
    POSTGRESQL("postgres"),
    /**
     * A database of its own in a MariaDB server started for the run. By its collation, which ignores case, accents and the
     * marks of kana, many ids are equal that are none.
     */
    MARIADB("mariadb"),
    /** The same with a character set whose characters take up to three bytes: it holds no emoji, and not every kanji. */
    MARIADB_NARROW("mariadb");

    /** System property that names the database of {@link ServerOptions#ordinary()}; {@link #POSTGRESQL} by default. */
    public static final String PROPERTY = "testground.database";

    private final String buildOption;

    Database(String buildOption) {
        this.buildOption = buildOption;
    }

    /** @throws IllegalArgumentException when the property names none of them */
    static Database ofRun() {
        return valueOf(System.getProperty(PROPERTY, POSTGRESQL.name()).toUpperCase(Locale.ROOT));
    }

    /** Value of {@code --db} when the server is built. */
    String buildOption() {
        return buildOption;
    }
}
