package io.github.dualpassword.adminapi;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.github.dualpassword.goodsettings.KeptSettings;

/**
 * The last good settings of a realm, and what their restoration would change.
 *
 * @param keptAt when they were first seen so
 * @param wipedAt when the realm was first seen without them; missing while it has them
 * @param settings by realm attribute
 * @param changes what a restoration would change; none while the realm has them all
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LastGoodView(String keptAt, String wipedAt, Map<String, String> settings, List<Change> changes) {

    /**
     * What a restoration would do to one realm attribute.
     *
     * @param attribute its name
     * @param present its value before; missing where it has none
     * @param restored its value afterwards; missing where it is removed
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Change(String attribute, String present, String restored) {}

    /**
     * What a restoration has done.
     *
     * @param settings all that hold now
     * @param changes what it has changed; none where the realm had them all
     */
    public record Restored(Map<String, String> settings, List<Change> changes) {}

    static LastGoodView of(KeptSettings kept, Map<String, String> attributes) {
        return new LastGoodView(
                moment(kept.keptAt()),
                kept.wipedAt().map(LastGoodView::moment).orElse(null),
                new TreeMap<>(kept.values()),
                changes(kept, attributes));
    }

    /** What a restoration would change in a realm with these attributes, or has changed in it. */
    static List<Change> changes(KeptSettings kept, Map<String, String> attributes) {
        return kept.changedIn(attributes).stream()
                .map(name ->
                        new Change(name, attributes.get(name), kept.values().get(name)))
                .toList();
    }

    private static String moment(long millis) {
        return Instant.ofEpochMilli(millis).toString();
    }
}
