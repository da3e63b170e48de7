package io.github.dualpassword.adminapi;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.keycloak.models.UserModel;
import org.keycloak.util.JsonSerialization;

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

    static InitialisationBody read(String body) {
        if (body == null || body.isBlank()) {
            return new InitialisationBody(null);
        }
        try {
            InitialisationBody read = JsonSerialization.readValue(body, InitialisationBody.class);
            // A list, or a body, that is null by mistake must not mean everybody.
            Map<?, ?> fields = JsonSerialization.readValue(body, Map.class);
            if (fields != null
                    && (fields.isEmpty()
                            || read.users() != null && !read.users().isEmpty())) {
                return read;
            }
        } catch (IOException noBody) {
            // Refused below.
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
