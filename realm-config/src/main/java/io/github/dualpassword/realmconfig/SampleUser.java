package io.github.dualpassword.realmconfig;

import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A user of the sample contracts.
 *
 * @param loginId Keycloak's user name
 * @param name 利用者名, one field as Japanese banks have it: Keycloak's {@code lastName}
 * @param mail address, where the user has one
 * @param type the realm role that makes the user type (A02)
 * @param furtherRoles realm roles beside it
 * @param contract alias of the organization
 * @param loginPassword published
 * @param loginPasswordState what the login password is, once imported
 * @param confirmationPassword published; empty for a user who has yet to set one
 */
record SampleUser(
        String loginId,
        String name,
        Optional<String> mail,
        String type,
        List<String> furtherRoles,
        String contract,
        String loginPassword,
        State loginPasswordState,
        Optional<String> confirmationPassword) {

    /** What a login password can be. */
    enum State {
        VALID,
        /** Somebody else has set it: it must be changed at login. */
        PROVISIONAL,
        /** It has expired: it must be changed at login. */
        EXPIRED
    }

    static SampleUser of(JsonNode entry) {
        return new SampleUser(
                entry.required("loginId").textValue(),
                entry.required("name").textValue(),
                text(entry, "mail"),
                entry.required("type").textValue(),
                texts(entry, "furtherRoles"),
                entry.required("contract").textValue(),
                entry.required("loginPassword").textValue(),
                text(entry, "loginPasswordState").map(State::valueOf).orElse(State.VALID),
                text(entry, "confirmationPassword"));
    }

    ObjectNode asUser() {
        ObjectNode user = JsonNodeFactory.instance
                .objectNode()
                .put("username", loginId)
                .put("lastName", name)
                .put("enabled", true);
        mail.ifPresent(address -> user.put("email", address).put("emailVerified", true));
        user.putObject("attributes").putArray("sample").add("true");
        // The import grants no default roles by itself, and without them the account console refuses its own user.
        ArrayNode roles = user.putArray("realmRoles")
                .add("default-roles-" + StockRealm.NAME)
                .add(type);
        furtherRoles.forEach(roles::add);
        if (loginPasswordState == State.PROVISIONAL) {
            user.putArray("requiredActions").add("UPDATE_PASSWORD");
        }
        user.putArray("credentials")
                .add(loginCredential())
                .addAll(confirmationPassword.stream()
                        .map(text -> new SamplePassword(loginId, text).asConfirmationPassword())
                        .toList());
        return user;
    }

    private ObjectNode loginCredential() {
        SamplePassword password = new SamplePassword(loginId, loginPassword);
        return loginPasswordState == State.EXPIRED ? password.asExpiredLoginPassword() : password.asLoginPassword();
    }

    /** Unmanaged: a managed member would be deleted with the membership. */
    ObjectNode asMember() {
        return JsonNodeFactory.instance.objectNode().put("username", loginId).put("membershipType", "UNMANAGED");
    }

    private static List<String> texts(JsonNode entry, String field) {
        return StreamSupport.stream(entry.path(field).spliterator(), false)
                .map(JsonNode::textValue)
                .toList();
    }

    private static Optional<String> text(JsonNode entry, String field) {
        return Optional.ofNullable(entry.path(field).textValue());
    }
}
