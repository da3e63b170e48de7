package io.github.dualpassword.goodsettings;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import io.github.dualpassword.policy.PresentValues;
import io.github.dualpassword.policy.Setting;
import io.github.dualpassword.setup.AcrMap;

/**
 * The settings of a realm as they were when they were last good.
 *
 * @param values by realm attribute
 * @param keptAt when they were first seen so, in milliseconds since the epoch
 * @param wipedAt when the realm was first seen without them; empty while it has them
 */
public record KeptSettings(Map<String, String> values, long keptAt, Optional<Long> wipedAt) {

    /** A longer value is not kept. */
    public static final int LONGEST = 4_000;

    public KeptSettings {
        values = Map.copyOf(values);
    }

    /** Those of a realm's attributes that are kept. */
    public static Map<String, String> among(Map<String, String> attributes) {
        Map<String, String> kept = new HashMap<>(PresentValues.of(attributes));
        kept.entrySet().removeIf(attribute -> !isKept(attribute.getKey(), attribute.getValue()));
        return kept;
    }

    /** The levels of a confirmation are nothing without their map, and a change that wipes the settings wipes it, too. */
    private static boolean isKept(String attribute, String value) {
        return (attribute.startsWith(Setting.PREFIX) || attribute.equals(AcrMap.ATTRIBUTE))
                && value.length() <= LONGEST;
    }

    /** The same without some attributes. */
    KeptSettings without(Set<String> attributes) {
        Map<String, String> others = new HashMap<>(values);
        others.keySet().removeAll(attributes);
        return new KeptSettings(others, keptAt, wipedAt);
    }

    /** What a realm with these attributes has otherwise than they are here: attributes that are missing, others and new ones. */
    public Set<String> changedIn(Map<String, String> attributes) {
        Map<String, String> present = among(attributes);
        Set<String> changed = new TreeSet<>(values.keySet());
        changed.addAll(present.keySet());
        changed.removeIf(name -> present.containsKey(name) && present.get(name).equals(values.get(name)));
        return changed;
    }
}
