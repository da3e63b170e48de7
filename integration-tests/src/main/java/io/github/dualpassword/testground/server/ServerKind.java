package io.github.dualpassword.testground.server;

/** How servers of a run come into being; the system property {@value #PROPERTY} chooses, the distribution by default. */
public enum ServerKind {
    /** The stock distribution as a process of this machine. */
    DISTRIBUTION {
        @Override
        public KeycloakServer started(ServerOptions options) {
            return StockServer.started(options);
        }
    },
    /** The official image, by Testcontainers. */
    CONTAINER {
        @Override
        public KeycloakServer started(ServerOptions options) {
            return ContainerServer.started(options);
        }
    };

    public static final String PROPERTY = "testground.server";

    public abstract KeycloakServer started(ServerOptions options);

    /** @throws IllegalArgumentException when the property names none of them */
    public static ServerKind chosen() {
        return valueOf(System.getProperty(PROPERTY, DISTRIBUTION.name()).toUpperCase(java.util.Locale.ROOT));
    }
}
