package io.github.dualpassword.rehearsal;

import io.github.dualpassword.Credential;

/**
 * A password of a user, whose attempts are counted for themselves.
 *
 * @param userId Keycloak's id of the user, who may be gone
 */
public record Counted(String userId, Credential credential) {}
