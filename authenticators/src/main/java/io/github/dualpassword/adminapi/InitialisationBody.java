package io.github.dualpassword.adminapi;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.keycloak.models.UserModel;

import com.fasterxml.jackson.core.type.TypeReference;

import io.github.dualpassword.json.JsonFault;
import io.github.dualpassword.json.StrictJson;

/**
 * Whose passwords are to be initialised.
 *
 * @param users Keycloak's ids of members; missing for all of them
 */
public record InitialisationBody(List<String> users) {

    /** Members of a contract that are read at most. */
    static final int MOST_MEMBERS = 100_000;

    private static final String SENTENCE =
            "The body must be empty, or an object with 'users', a list of ids of members.";

    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

    static InitialisationBody read(String body) {
        if (body == null || body.isBlank()) {
            return new InitialisationBody(null);
        }
        try {
            Optional<InitialisationBody> read = StrictJson.read(body, InitialisationBody.class);
            // A list that is null by mistake must not mean everybody.
            boolean empty = StrictJson.read(body, FIELDS).filter(Map::isEmpty).isPresent();
            boolean named = read.filter(
                            one -> one.users() != null && !one.users().isEmpty())
                    .isPresent();
            if (empty || named) {
                return read.orElseThrow();
            }
        } catch (JsonFault fault) {
            throw AdminApiErrors.USERS_REFUSED.exception(SENTENCE + " " + fault.getMessage());
        }
        throw AdminApiErrors.USERS_REFUSED.exception(SENTENCE);
    }

    /** Those of the members who are meant; whoever is named must be one. */
    List<UserModel> of(List<UserModel> members) {
        if (users == null) {
            return members;
        }
        Set<String> ids = members.stream().map(UserModel::getId).collect(Collectors.toSet());
        if (!ids.containsAll(users)) {
            throw AdminApiErrors.USERS_REFUSED.exception("In 'users' may stand ids of members of the contract only.");
        }
        return members.stream().filter(member -> users.contains(member.getId())).toList();
    }
}
