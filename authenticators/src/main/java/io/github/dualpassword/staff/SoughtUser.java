package io.github.dualpassword.staff;

import java.util.Map;
import java.util.Optional;

import io.github.dualpassword.policy.UserType;

/**
 * A user as a list shows one.
 *
 * @param name family name and given name, possibly empty
 * @param enabled Keycloak's own switch
 * @param type empty where the user's roles give none
 * @param states all that hold, each with the moment since when it does, where that is known
 */
public record SoughtUser(
        String id,
        String loginId,
        String name,
        boolean enabled,
        Optional<UserType> type,
        Map<UserState, Optional<Long>> states) {

    public SoughtUser {
        states = Map.copyOf(states);
    }
}
