package io.github.dualpassword.adminapi;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.keycloak.models.UserModel;

import com.fasterxml.jackson.core.type.TypeReference;

/**
 * Whose passwords are to be initialised.
 *
 * @param users Keycloak's ids of members; missing for all of them
 * @param letters whether the answer has the slips as letters to be printed, too; missing for none
 */
public record InitialisationBody(List<String> users, Boolean letters) {

    /** Members of a contract that are read at most. */
    static final int MOST_MEMBERS = 100_000;

    private static final String SENTENCE =
            "The body must be empty, or an object with 'users', a list of ids of members, with 'letters', true or false, or both.";

    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

    static InitialisationBody read(InputStream sent) {
        JsonBody body = JsonBody.of(sent, AdminApiErrors.USERS_REFUSED, SENTENCE);
        if (body.text().isBlank()) {
            return new InitialisationBody(null, null);
        }
        Set<String> fields = body.read(FIELDS).map(Map::keySet).orElseGet(Set::of);
        return body.read(InitialisationBody.class)
                .filter(read -> read.hasValuesFor(fields))
                .orElseThrow(() -> AdminApiErrors.USERS_REFUSED.exception(SENTENCE));
    }

    /** A list, or a body, that is null by mistake must not mean everybody. */
    private boolean hasValuesFor(Set<String> fields) {
        boolean someUsers = users != null && !users.isEmpty();
        return (someUsers || !fields.contains("users")) && (letters != null || !fields.contains("letters"));
    }

    boolean wantsLetters() {
        return Boolean.TRUE.equals(letters);
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
