package io.github.dualpassword.realmconfig;

import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Lays one piece of a realm over another: fields are added or replaced one by one, elements of lists that have a name
 * are found by it and changed or else appended, and everything else is replaced as a whole.
 */
final class Overlay {

    private Overlay() {}

    static ObjectNode of(ObjectNode base, ObjectNode piece) {
        ObjectNode result = base.deepCopy();
        piece.properties()
                .forEach(field -> result.set(field.getKey(), value(base.path(field.getKey()), field.getValue())));
        return result;
    }

    private static JsonNode value(JsonNode base, JsonNode piece) {
        if (base instanceof ObjectNode object && piece instanceof ObjectNode fields) {
            return of(object, fields);
        }
        if (base instanceof ArrayNode list && Identity.namesAll(list) && Identity.namesAll(piece)) {
            return list(list, piece);
        }
        return piece.deepCopy();
    }

    private static ArrayNode list(ArrayNode base, JsonNode piece) {
        ArrayNode result = base.deepCopy();
        for (JsonNode element : piece) {
            Optional<Integer> place = place(base, element);
            if (place.isPresent()) {
                result.set(place.get(), value(base.get(place.get()), element));
            } else {
                result.add(element.deepCopy());
            }
        }
        return result;
    }

    private static Optional<Integer> place(ArrayNode list, JsonNode element) {
        for (int place = 0; place < list.size(); place++) {
            if (Identity.of(list.get(place)).equals(Identity.of(element))) {
                return Optional.of(place);
            }
        }
        return Optional.empty();
    }
}
