package io.github.dualpassword.realmconfig;

import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

/** What names an element of a list in a realm file, such as the alias of a flow or the name of a client scope. */
final class Identity {

    /** The first of these that an element has names it. */
    private static final List<String> FIELDS =
            List.of("alias", "clientId", "username", "clientScope", "client", "name", "providerId");

    /** Components of one name differ in this. */
    private static final String SUB_TYPE = "subType";

    private Identity() {}

    /** Whether the field is one of those that name an element. */
    static boolean isNamedBy(String field) {
        return FIELDS.contains(field);
    }

    /** Empty for what is only known by its place, such as an execution of a flow. */
    static Optional<String> of(JsonNode element) {
        return FIELDS.stream()
                .filter(field -> element.path(field).isTextual())
                .findFirst()
                .map(field ->
                        element.get(field).textValue() + element.path(SUB_TYPE).asText(""));
    }

    /** Whether every element of the list has a name. */
    static boolean namesAll(JsonNode list) {
        for (JsonNode element : list) {
            if (of(element).isEmpty()) {
                return false;
            }
        }
        return !list.isEmpty();
    }
}
