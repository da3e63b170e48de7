package io.github.dualpassword.adminapi;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.github.dualpassword.staff.UserState;

/**
 * A state that holds of a user.
 *
 * @param state such as login_permanently_suspended
 * @param since ISO 8601 in UTC; missing where it is not known
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StateSince(String state, String since) {

    static List<StateSince> of(Map<UserState, Optional<Long>> states) {
        return states.entrySet().stream()
                .sorted(Comparator.comparing(Map.Entry::getKey))
                .map(state -> new StateSince(
                        state.getKey().id(),
                        state.getValue()
                                .map(Instant::ofEpochMilli)
                                .map(Instant::toString)
                                .orElse(null)))
                .toList();
    }
}
