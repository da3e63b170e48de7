package io.github.dualpassword.goodsettings;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What is kept of a realm are the settings of this product and the levels, and nothing of Keycloak's own. */
class KeptSettingsTest {

    private static final KeptSettings KEPT = new KeptSettings(
            Map.of("dual-password.version", "1", "dual-password.a", "1", "dual-password.b", "2", "acr.loa.map", "{}"),
            0,
            Optional.empty());

    @Test
    void settingsAndLevelsAreKept() {
        assertThat(KeptSettings.among(Map.of(
                        "dual-password.version", "1",
                        "acr.loa.map", "{}",
                        "frontendUrl", "https://bank.example",
                        "dual-passwords", "no")))
                .isEqualTo(Map.of("dual-password.version", "1", "acr.loa.map", "{}"));
    }

    @Test
    void aValueOfMoreThanFourThousandCharactersIsNot() {
        assertThat(KeptSettings.among(
                        Map.of("dual-password.a", "x".repeat(4_000), "dual-password.b", "x".repeat(4_001))))
                .containsOnlyKeys("dual-password.a");
    }

    @Test
    void whatIsMissingOtherOrNewHasChanged() {
        assertThat(KEPT.changedIn(Map.of(
                        "dual-password.version", "1",
                        "dual-password.b", "3",
                        "dual-password.c", "4",
                        "acr.loa.map", "{}",
                        "frontendUrl", "https://bank.example")))
                .containsExactly("dual-password.a", "dual-password.b", "dual-password.c");
    }

    @Test
    void whatCannotBeUsedIsLeftOut() {
        assertThat(KEPT.without(Set.of("dual-password.a", "dual-password.b")))
                .isEqualTo(new KeptSettings(
                        Map.of("dual-password.version", "1", "acr.loa.map", "{}"), 0, Optional.empty()));
    }

    @Test
    void aRealmThatHasAllOfItHasChangedNothing() {
        assertThat(KEPT.changedIn(KEPT.values())).isEmpty();
    }
}
