package io.github.dualpassword.realmconfig;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A realm in the one order in which it is kept, so that two of them can be compared line by line: fields by name, with
 * those that name an element first; elements by their name; texts by the alphabet. Keycloak itself gives most of them
 * in no order. Lists of nameless elements, such as the executions of a flow, keep theirs.
 */
final class Canonical {

    private static final Comparator<Map.Entry<String, JsonNode>> BY_NAME = Comparator.comparing(
                    (Map.Entry<String, JsonNode> field) -> !Identity.isNamedBy(field.getKey()))
            .thenComparing(Map.Entry::getKey);

    private Canonical() {}

    static JsonNode form(JsonNode node) {
        if (node instanceof ObjectNode object) {
            return object(object);
        }
        if (node instanceof ArrayNode list) {
            return list(list);
        }
        return node;
    }

    static ObjectNode object(ObjectNode object) {
        ObjectNode result = JsonNodeFactory.instance.objectNode();
        object.properties().stream()
                .sorted(BY_NAME)
                .forEach(field -> result.set(field.getKey(), form(field.getValue())));
        return result;
    }

    private static ArrayNode list(ArrayNode list) {
        List<JsonNode> elements = new ArrayList<>();
        list.forEach(element -> elements.add(form(element)));
        if (elements.stream().allMatch(JsonNode::isTextual)) {
            elements.sort(Comparator.comparing(JsonNode::textValue));
        } else if (Identity.namesAll(list)) {
            elements.sort(Comparator.comparing(element -> Identity.of(element).orElseThrow()));
        }
        return JsonNodeFactory.instance.arrayNode().addAll(elements);
    }
}
