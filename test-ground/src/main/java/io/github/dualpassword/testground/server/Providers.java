package io.github.dualpassword.testground.server;

/** What lies in a server's providers directory. */
public enum Providers {
    /** Nothing: a stock Keycloak. */
    NONE,
    /** The extension JAR alone, as in a real installation. */
    EXTENSION,
    /** The pages in the Admin Console alone, where they are built: an installation that somebody has left half done. */
    ADMIN_THEME,
    /** The extension JAR and, where they are built, the pages in the Admin Console, as in a real installation. */
    EXTENSION_AND_ADMIN_THEME,
    /**
     * The extension JAR, with the steps of the change of users that the source documents print, as in the demo; and, where
     * they are built, the pages in the Admin Console.
     */
    EXTENSION_AND_SAMPLE_STEPS,
    /** The same, with time that can be shifted, hashes that can be held and users in a storage. */
    EXTENSION_AND_TEST_PROVIDERS
}
