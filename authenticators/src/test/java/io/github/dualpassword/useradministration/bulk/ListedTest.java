package io.github.dualpassword.useradministration.bulk;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import io.github.dualpassword.useradministration.bulk.ConfirmedTargets.Target;
import io.github.dualpassword.useradministration.bulk.Selection.Kind;

import static org.assertj.core.api.Assertions.assertThat;

/** What the operator has seen of the list. */
class ListedTest {

    private final Listed listed = new Listed(
            "page",
            Map.of("1", "anna", "2", "ben"),
            Map.of("1", general("anna", "usable"), "2", general("ben", "service_stopped")),
            Map.of("3", "carl"));

    @Test
    void whoIsPickedKeepsTheNameThatTheOperatorHasSeen() {
        assertThat(listed.naming(new Selection(Kind.PICKED, Set.of("1", "3"))).picked())
                .isEqualTo(Map.of("1", "anna", "3", "carl"));
    }

    @Test
    void whoHasANewNameIsCalledByIt() {
        Listed renamed = new Listed("page", Map.of("3", "carla"), Map.of(), Map.of("3", "carl"));

        assertThat(renamed.naming(new Selection(Kind.PICKED, Set.of("3"))).picked())
                .isEqualTo(Map.of("3", "carla"));
    }

    @Test
    void whereAllAreSelectedNobodyIsPickedByName() {
        assertThat(listed.naming(new Selection(Kind.ALL_BUT, Set.of("1"))).picked())
                .isEmpty();
    }

    @Test
    void theOperatorIsNoneOfTheOthers() {
        assertThat(listed.others("1")).containsExactly("2");
        assertThat(listed.others("elsewhere")).containsExactly("1", "2");
    }

    @Test
    void whoStoodOnThePageInTheSameStateWasShown() {
        assertThat(listed.shows(Map.of("1", general("anna", "usable")))).isTrue();
        assertThat(listed.shows(Map.of("1", general("anna", "usable"), "2", general("ben", "service_stopped"))))
                .isTrue();
    }

    @Test
    void whoHasChangedSinceOrStoodOnAnotherPageWasNotShown() {
        assertThat(listed.shows(Map.of("1", general("anna", "service_stopped"))))
                .isFalse();
        assertThat(listed.shows(Map.of("1", general("anna", "usable"), "3", general("carl", "usable"))))
                .isFalse();
        assertThat(listed.shows(Map.of("1", new Target("anna", "master", "usable", List.of()))))
                .isFalse();
        assertThat(listed.shows(Map.of("1", general("another", "usable")))).isFalse();
        assertThat(listed.shows(Map.of("4", Target.UNKNOWN))).isFalse();
    }

    @Test
    void whoIsNamedWithSomebodyElseThanBeforeWasNotShown() {
        assertThat(listed.shows(Map.of("1", new Target("anna", "general", "usable", List.of("ben")))))
                .isFalse();
    }

    private static Target general(String loginId, String state) {
        return new Target(loginId, "general", state, List.of());
    }
}
