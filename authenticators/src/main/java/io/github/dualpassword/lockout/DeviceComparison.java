package io.github.dualpassword.lockout;

import java.util.function.Predicate;

import org.keycloak.models.KeycloakSession;

/** What the comparison of a one-time password came to. */
public sealed interface DeviceComparison {

    /**
     * It is right, unless it is used meanwhile.
     *
     * @param use takes it, in the transaction that settles the attempt and has locked its state; false when it was used before,
     *     or the device may no longer be used
     */
    record Right(Predicate<KeycloakSession> use) implements DeviceComparison {}

    /** It was right, and was used before. It counts as never entered: nobody can guess by it. */
    record Used() implements DeviceComparison {}

    record Wrong() implements DeviceComparison {}
}
