package io.github.dualpassword.adminapi;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.github.dualpassword.policy.UserType;
import io.github.dualpassword.staff.ContractInitialisation.Slip;

/**
 * What a user is handed: login ID and new passwords.
 *
 * @param id Keycloak's id of the user
 * @param username the login ID, which has stayed
 * @param name family name and given name; possibly empty
 * @param type master, administrator or general; missing where the user's roles give none
 * @param passwords the new ones by their ids, in clear text; shown here and never again
 * @param validUntil until when they are to be changed, ISO 8601 in UTC; a password without an end is missing
 * @param state of the user's service now, in words
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SlipView(
        String id,
        String username,
        String name,
        String type,
        Map<String, String> passwords,
        Map<String, String> validUntil,
        List<String> state) {

    static SlipView of(Slip slip) {
        return new SlipView(
                slip.person().id(),
                slip.person().loginId(),
                slip.person().name(),
                slip.type().map(UserType::id).orElse(null),
                ResetView.byId(slip.generated()),
                ResetView.moments(slip.validUntil()),
                ResetView.words(slip.state()));
    }

    @Override
    public String toString() {
        return "SlipView[" + username + "]";
    }
}
