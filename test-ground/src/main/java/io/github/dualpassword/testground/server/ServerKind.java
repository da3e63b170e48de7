package io.github.dualpassword.testground.server;

/** How servers of a run come into being; the system property {@value #PROPERTY} chooses, the distribution by default. */
public enum ServerKind {
    /** The stock distribution as a process of this machine. */
    DISTRIBUTION {
        @Override
        KeycloakServer prepared(StartArguments arguments, Artifacts artifacts) {
            return StockServer.prepared(arguments, artifacts);
        }
    },
    /** The official image, by Testcontainers. */
    CONTAINER {
        @Override
        KeycloakServer prepared(StartArguments arguments, Artifacts artifacts) {
            return ContainerServer.prepared(arguments, artifacts);
        }
    };

    public static final String PROPERTY = "testground.server";

    /** Puts a server together without starting it. */
    abstract KeycloakServer prepared(StartArguments arguments, Artifacts artifacts);

    /** @throws IllegalArgumentException when the property names none of them */
    public static ServerKind chosen() {
        return valueOf(System.getProperty(PROPERTY, DISTRIBUTION.name()).toUpperCase(java.util.Locale.ROOT));
    }
}
