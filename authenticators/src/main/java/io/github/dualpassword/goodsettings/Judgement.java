package io.github.dualpassword.goodsettings;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import io.github.dualpassword.policy.BasicSettings;
import io.github.dualpassword.setup.AcrMap;

/** What the settings of a realm are, compared with those that were last good. */
enum Judgement {
    /** As they were, or as nobody has to know. */
    NOTHING_NEW,
    /** Good, and not those that are kept: somebody has changed them. */
    CHANGED,
    /** Gone, while the realm uses the product. */
    WIPED;

    /** Whether a realm uses this product, apart from its attributes. */
    enum Use {
        IN_FLOWS,
        NONE
    }

    /** Whether all settings have values that are allowed. */
    enum Values {
        ALLOWED,
        WRONG
    }

    /**
     * What a deliberate change leaves is good as soon as it is valid. What a wipe has left, and somebody has completed in part,
     * is not: until all that was kept is there again, whatever its value, or was restored, the kept values stay.
     *
     * @param attributes all of the realm
     */
    static Judgement of(Map<String, String> attributes, Use use, Values values, Optional<KeptSettings> kept) {
        Map<String, String> present = KeptSettings.among(attributes);
        if (kept.filter(last -> hasLostItsMark(present, last)).isPresent()) {
            return use == Use.IN_FLOWS ? WIPED : NOTHING_NEW;
        }
        boolean isSetUp =
                !present.getOrDefault(BasicSettings.VERSION.attribute(), "").isBlank();
        boolean isCompleted = kept.filter(last -> last.wipedAt().isPresent())
                .filter(last -> !present.keySet().containsAll(last.values().keySet()))
                .isEmpty();
        boolean isKnown = kept.filter(
                        last -> last.wipedAt().isEmpty() && last.values().equals(present))
                .isPresent();
        return isSetUp && values == Values.ALLOWED && isCompleted && !isKnown ? CHANGED : NOTHING_NEW;
    }

    /** What no realm that is set up does without, once it has it. */
    private static boolean hasLostItsMark(Map<String, String> present, KeptSettings last) {
        return Stream.of(BasicSettings.VERSION.attribute(), AcrMap.ATTRIBUTE)
                .filter(last.values()::containsKey)
                .anyMatch(name -> present.getOrDefault(name, "").isBlank());
    }
}
