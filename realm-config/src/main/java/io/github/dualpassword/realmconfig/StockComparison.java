package io.github.dualpassword.realmconfig;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Says what of a stock realm another realm does not have, or has otherwise. What it has beyond the stock one is no
 * difference.
 */
public final class StockComparison {

    private final List<StockDifference> differences = new ArrayList<>();

    private StockComparison() {}

    /**
     * Compares two realms of the same server.
     *
     * @param stock partial export of a realm that was just created, see {@link StockRealm#of}
     * @param realm partial export of the realm in question
     */
    public static List<StockDifference> of(JsonNode stock, JsonNode realm) {
        StockComparison comparison = new StockComparison();
        comparison.compare("", StockRealm.of(stock), StockRealm.of(realm));
        return List.copyOf(comparison.differences);
    }

    private void compare(String path, JsonNode stock, JsonNode realm) {
        if (stock instanceof ObjectNode fields && realm.isObject()) {
            fields.properties()
                    .forEach(field -> compare(
                            path.isEmpty() ? field.getKey() : path + "/" + field.getKey(),
                            field.getValue(),
                            realm.path(field.getKey())));
        } else if (stock instanceof ArrayNode list && realm.isArray() && Identity.namesAll(list)) {
            list.forEach(element -> compare(
                    path + "/" + Identity.of(element).orElseThrow(),
                    element,
                    sameIn(realm, element).orElse(realm.path(-1))));
        } else if (stock instanceof ArrayNode list && realm.isArray() && areTexts(list)) {
            list.forEach(text -> {
                if (StreamSupport.stream(realm.spliterator(), false).noneMatch(text::equals)) {
                    differences.add(new StockDifference(path, text.toString(), "missing"));
                }
            });
        } else if (!stock.equals(realm)) {
            differences.add(
                    new StockDifference(path, stock.toString(), realm.isMissingNode() ? "missing" : realm.toString()));
        }
    }

    private static boolean areTexts(ArrayNode list) {
        return StreamSupport.stream(list.spliterator(), false).allMatch(JsonNode::isTextual);
    }

    private static Optional<JsonNode> sameIn(JsonNode list, JsonNode element) {
        return StreamSupport.stream(list.spliterator(), false)
                .filter(candidate -> Identity.of(candidate).equals(Identity.of(element)))
                .findFirst();
    }
}
