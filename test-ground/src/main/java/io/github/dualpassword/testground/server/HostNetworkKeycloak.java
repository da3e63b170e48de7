package io.github.dualpassword.testground.server;

import java.net.URI;
import java.util.List;

import org.testcontainers.containers.wait.strategy.AbstractWaitStrategy;

import dasniko.testcontainers.keycloak.ExtendableKeycloakContainer;

/**
 * Keycloak's official image in the network of the host: it reaches the database and the mail server of the run, and is
 * reached, under the same addresses as a server that runs without a container.
 */
final class HostNetworkKeycloak extends ExtendableKeycloakContainer<HostNetworkKeycloak> {

    private final URI managementUrl;
    private final int heapMegabytes;

    HostNetworkKeycloak(String image, URI managementUrl, int heapMegabytes) {
        super(image);
        this.managementUrl = managementUrl;
        this.heapMegabytes = heapMegabytes;
        withNetworkMode("host");
    }

    @Override
    protected void configure() {
        super.configure();
        withEnv("JAVA_OPTS_KC_HEAP", "-Xmx" + heapMegabytes + "m");
        // No port is mapped in the host's network; Testcontainers would wait for those that the image declares.
        setExposedPorts(List.of());
        setWaitStrategy(new AbstractWaitStrategy() {
            @Override
            protected void waitUntilReady() {
                Readiness.await(managementUrl, HostNetworkKeycloak.this::isRunning);
            }
        });
    }
}
