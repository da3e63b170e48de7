package io.github.dualpassword.testground.server;

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
    /** A database of its own in a PostgreSQL server started for the run, which waits for the disk at each commit. */
    POSTGRESQL("postgres");

    private final String buildOption;

    Database(String buildOption) {
        this.buildOption = buildOption;
    }

    /** Value of {@code --db} when the server is built. */
    String buildOption() {
        return buildOption;
    }
}
