package io.github.dualpassword.adminapi;

import java.time.Instant;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.github.dualpassword.Credential;
import io.github.dualpassword.Ids;
import io.github.dualpassword.Password;
import io.github.dualpassword.staff.Attempt;

/**
 * An attempt of a user.
 *
 * @param at ISO 8601 in UTC
 * @param door where something was entered
 * @param credential what was entered: login, confirmation, or the id of a code; missing where the event does not say it
 * @param result accepted, wrong, suspended, not_evaluated or refused
 * @param error of Keycloak's event; missing for one that was accepted
 * @param address of the caller
 * @param client the application
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AttemptView(
        String at, String door, String credential, String result, String error, String address, String client) {

    static AttemptView of(Attempt attempt) {
        return new AttemptView(
                Instant.ofEpochMilli(attempt.at()).toString(),
                Ids.underscored(attempt.door()),
                attempt.credential().map(AttemptView::id).orElse(null),
                Ids.underscored(attempt.result()),
                attempt.error().orElse(null),
                attempt.address().orElse(null),
                attempt.client().orElse(null));
    }

    /** Events call passwords by the types of Keycloak's credentials. */
    private static String id(String type) {
        return Stream.of(Password.values())
                .map(Password::credential)
                .filter(credential -> credential.type().equals(type))
                .map(Credential::id)
                .findFirst()
                .orElse(type);
    }
}
