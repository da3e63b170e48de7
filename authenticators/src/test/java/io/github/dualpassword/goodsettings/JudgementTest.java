package io.github.dualpassword.goodsettings;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.dualpassword.goodsettings.Judgement.Use;
import io.github.dualpassword.goodsettings.Judgement.Values;

import static org.assertj.core.api.Assertions.assertThat;

/** A deliberate change is taken over, and a wipe is noticed; what follows a wipe does not replace what was good. */
class JudgementTest {

    private static final String VERSION = "dual-password.version";
    private static final String FAILURES = "dual-password.login.max-failures";
    private static final String LEVELS = "acr.loa.map";

    private static final Map<String, String> GOOD = Map.of(VERSION, "1", FAILURES, "3", LEVELS, "{}");

    private static final Optional<KeptSettings> KEPT = Optional.of(new KeptSettings(GOOD, 7, Optional.empty()));
    private static final Optional<KeptSettings> WIPED = Optional.of(new KeptSettings(GOOD, 7, Optional.of(8L)));

    @Test
    void whatIsSeenForTheFirstTimeIsKept() {
        assertThat(judge(GOOD, Optional.empty())).isEqualTo(Judgement.CHANGED);
    }

    @Test
    void whatIsKnownIsNothingNewWhateverElseTheRealmHas() {
        assertThat(judge(with(GOOD, "displayName", "Bank"), KEPT)).isEqualTo(Judgement.NOTHING_NEW);
    }

    @Test
    void anotherValueIsTakenOver() {
        assertThat(judge(with(GOOD, FAILURES, "4"), KEPT)).isEqualTo(Judgement.CHANGED);
    }

    @Test
    void aSettingThatSomebodyTookOutIsTakenOver() {
        assertThat(judge(without(GOOD, FAILURES), KEPT)).isEqualTo(Judgement.CHANGED);
    }

    @Test
    void aWrongValueIsNotTakenOver() {
        assertThat(Judgement.of(with(GOOD, FAILURES, "many"), Use.IN_FLOWS, Values.WRONG, KEPT))
                .isEqualTo(Judgement.NOTHING_NEW);
    }

    @ParameterizedTest
    @ValueSource(strings = {VERSION, LEVELS})
    void aRealmWithoutItsMarkOrItsLevelsIsWiped(String attribute) {
        assertThat(judge(without(GOOD, attribute), KEPT)).isEqualTo(Judgement.WIPED);
        assertThat(judge(with(GOOD, attribute, " "), KEPT)).isEqualTo(Judgement.WIPED);
        assertThat(judge(without(GOOD, attribute), WIPED)).isEqualTo(Judgement.WIPED);
    }

    @Test
    void aRealmThatNoLongerUsesTheProductMayLoseThem() {
        assertThat(Judgement.of(Map.of(), Use.NONE, Values.ALLOWED, KEPT)).isEqualTo(Judgement.NOTHING_NEW);
    }

    @Test
    void aRealmThatWasNeverSetUpHasNothingToLose() {
        assertThat(judge(Map.of(FAILURES, "3"), Optional.empty())).isEqualTo(Judgement.NOTHING_NEW);
        assertThat(judge(Map.of(VERSION, ""), Optional.empty())).isEqualTo(Judgement.NOTHING_NEW);
    }

    @Test
    void levelsThatARealmNeverHadAreNotMissed() {
        Optional<KeptSettings> kept = Optional.of(new KeptSettings(without(GOOD, LEVELS), 7, Optional.empty()));

        assertThat(judge(without(GOOD, LEVELS), kept)).isEqualTo(Judgement.NOTHING_NEW);
    }

    @Test
    void whatIsCompletedInPartAfterAWipeDoesNotReplaceWhatWasGood() {
        assertThat(judge(without(GOOD, FAILURES), WIPED)).isEqualTo(Judgement.NOTHING_NEW);
    }

    @Test
    void allThatWasKeptIsGoodAgainWhateverItsValues() {
        assertThat(judge(GOOD, WIPED)).isEqualTo(Judgement.CHANGED);
        assertThat(judge(with(GOOD, FAILURES, "4"), WIPED)).isEqualTo(Judgement.CHANGED);
    }

    private static Judgement judge(Map<String, String> attributes, Optional<KeptSettings> kept) {
        return Judgement.of(attributes, Use.IN_FLOWS, Values.ALLOWED, kept);
    }

    private static Map<String, String> with(Map<String, String> attributes, String name, String value) {
        Map<String, String> changed = new HashMap<>(attributes);
        changed.put(name, value);
        return changed;
    }

    private static Map<String, String> without(Map<String, String> attributes, String name) {
        Map<String, String> changed = new HashMap<>(attributes);
        changed.remove(name);
        return changed;
    }
}
