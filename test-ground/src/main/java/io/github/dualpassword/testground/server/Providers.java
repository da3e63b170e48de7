package io.github.dualpassword.testground.server;

/** What lies in a server's providers directory. */
public enum Providers {
    /** Nothing: a stock Keycloak. */
    NONE,
    /** The extension JAR alone, as in a real installation. */
    EXTENSION,
    /**
     * The extension JAR, with the steps of the change of users that the source documents print, as in the demo; and, where
     * they are built, the pages in the Admin Console.
     */
    EXTENSION_AND_SAMPLE_STEPS,
    /** The same, with time that can be shifted, hashes that can be held and users in a storage. */
    EXTENSION_AND_TEST_PROVIDERS
}
