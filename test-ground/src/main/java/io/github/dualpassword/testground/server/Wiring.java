package io.github.dualpassword.testground.server;

/** How servers reach their database and each other. */
public enum Wiring {
    /** As they would anywhere; the database server is that of the run. */
    DIRECT,
    /** By lines that a test can make slow or cut, to a database server of their own that it can stop. */
    BREAKABLE,
    /** The same, with the data of the database server on a disk that a test can fill. */
    BREAKABLE_ON_SMALL_DISK
}
