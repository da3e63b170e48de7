package io.github.dualpassword.adminapi;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A user, with all that this product knows of one.
 *
 * @param id Keycloak's id
 * @param username what the user types
 * @param name family name and given name; possibly empty
 * @param enabled Keycloak's own switch
 * @param type master, administrator or general; missing where the user's roles give none
 * @param contract for which the user stands; missing where there is none, or several
 * @param credentials both passwords
 * @param oneTimePasswords what counts wrong one-time passwords of the user
 * @param passkeys of the user; missing where the realm has none
 * @param serviceStop whether the user's service is stopped
 * @param lastAttempts missing for callers who may not view events
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record UserView(
        String id,
        String username,
        String name,
        boolean enabled,
        String type,
        ContractView contract,
        List<CredentialView> credentials,
        List<OneTimePasswordView> oneTimePasswords,
        List<PasskeyView> passkeys,
        ServiceStopView serviceStop,
        AttemptsView lastAttempts) {}
