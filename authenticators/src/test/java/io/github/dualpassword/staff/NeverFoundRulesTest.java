package io.github.dualpassword.staff;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;

import io.github.dualpassword.staff.NeverFoundUsers.Stored;
import io.github.dualpassword.staff.UserFacts.Home;

import static org.assertj.core.api.Assertions.assertThat;

/** What users who are never found could be called, and what is in the way. */
class NeverFoundRulesTest {

    @Test
    void aFreeLoginIdHasNoObstacle() {
        assertThat(judge(Set.of("another"), user("ｕｓｅｒ０１")))
                .containsExactly(new NeverFoundUser("id-ｕｓｅｒ０１", "ｕｓｅｒ０１", "データ 花子", true, "user01", Optional.empty()));
    }

    @Test
    void whatSomebodyHasIsTaken() {
        assertThat(obstacles(Set.of("user01"), user("ｕｓｅｒ０１"))).containsExactly(Optional.of(LoginIdObstacle.TAKEN));
    }

    @Test
    void whoeverWouldGetTheSameOneSharesIt() {
        assertThat(obstacles(Set.of(), user("ｕser01"), user("uｓer02"), user("usｅr01")))
                .containsExactly(
                        Optional.of(LoginIdObstacle.SHARED), Optional.empty(), Optional.of(LoginIdObstacle.SHARED));
    }

    @Test
    void whatADirectoryKeepsIsNamedBeforeEverythingElse() {
        Stored elsewhere = new Stored("id", "ｕｓｅｒ０１", "", true, Home.ELSEWHERE);

        assertThat(obstacles(Set.of("user01"), elsewhere)).containsExactly(Optional.of(LoginIdObstacle.KEPT_ELSEWHERE));
    }

    @Test
    void nothingButBlanksIsUnusable() {
        assertThat(obstacles(Set.of(), user("　"))).containsExactly(Optional.of(LoginIdObstacle.UNUSABLE));
    }

    @Test
    void obstaclesHaveStableNames() {
        assertThat(LoginIdObstacle.values())
                .extracting(LoginIdObstacle::id)
                .containsExactly("kept_elsewhere", "unusable", "taken", "shared");
    }

    @Test
    void whatIsAskedForIsWhatTheyCouldGet() {
        assertThat(NeverFoundRules.findable(List.of(user("ｕser01"), user("usｅr01"), user("ｕser02"))))
                .containsExactlyInAnyOrder("user01", "user02");
    }

    @Test
    void aLoginIdThatStaysIsNoChange() {
        assertThat(new LoginIdNormalisation.Changed("user01", "user01").isOne()).isFalse();
        assertThat(new LoginIdNormalisation.Changed("ｕｓｅｒ０１", "user01").isOne()).isTrue();
    }

    @Test
    void whatWasFoundCannotBeChangedAfterwards() {
        List<Stored> found = new ArrayList<>(List.of(user("ｕser01")));
        NeverFoundUsers.Window window = new NeverFoundUsers.Window(found, Optional.empty());

        found.clear();

        assertThat(window.found()).containsExactly(user("ｕser01"));
    }

    private static List<NeverFoundUser> judge(Set<String> taken, Stored... users) {
        return NeverFoundRules.judge(List.of(users), taken);
    }

    private static List<Optional<LoginIdObstacle>> obstacles(Set<String> taken, Stored... users) {
        return judge(taken, users).stream().map(NeverFoundUser::obstacle).toList();
    }

    private static Stored user(String loginId) {
        return new Stored("id-" + loginId, loginId, "データ 花子", true, Home.HERE);
    }
}
