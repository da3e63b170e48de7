package io.github.dualpassword.transaction;

import java.util.function.Function;

import org.keycloak.models.KeycloakSession;

/** Reads what is committed at this very moment, whatever the transaction of the request has read before. */
public final class FreshRead {

    private FreshRead() {}

    /**
     * Reads in the transaction of {@code request}, or in one of its own where that would read what was true when it began.
     * What is read must go past the caches of Keycloak and of the persistence context.
     */
    public static <T> T of(KeycloakSession request, Function<KeycloakSession, T> read) {
        if (RequestConnection.seesLaterCommits(request)) {
            return read.apply(request);
        }
        // It takes a connection of its own, and requests that hold one while they wait for another deadlock the pool.
        RequestConnection.giveBack(request);
        return SeparateTransaction.of(request).run(read);
    }
}
