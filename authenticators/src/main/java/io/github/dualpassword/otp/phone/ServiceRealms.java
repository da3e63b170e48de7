package io.github.dualpassword.otp.phone;

import java.util.Optional;

/** Which realm of this server has a service ID. */
public interface ServiceRealms {

    /**
     * The one realm that has it.
     *
     * @param serviceId any text from outside
     * @return Keycloak's id of the realm; nothing where none has it, or several
     */
    Optional<String> realmOf(String serviceId);
}
