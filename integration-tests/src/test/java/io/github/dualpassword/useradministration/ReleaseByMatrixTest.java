package io.github.dualpassword.useradministration;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.databind.JsonNode;

import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.realm.TestUser;
import io.github.dualpassword.testground.requirements.Requirement;

import static org.assertj.core.api.Assertions.assertThat;

/** Who may release and stop whom: every type of operator on every type of user in every state, a page at a time. */
class ReleaseByMatrixTest {

    private static final String EVERYBODY =
            "master: master administrator general; administrator: master administrator general";
    private static final List<String> TYPES = List.of("master", "administrator", "general");
    /** Suspensions of the login and the confirmation password, service stop; or none of them. */
    private static final List<String> STATES = List.of("login", "confirmation", "both", "stopped", "none");

    @RegisterExtension
    static final TestGround ground = TestGround.onServer().withProfile("two-stage", file -> {
        Company company = Company.named("matrix")
                .with("by-master", "master", "操作 一郎")
                .with("by-administrator", "administrator", "操作 二郎")
                .with("by-general", "general", "操作 三郎");
        everybody().forEach(user -> company.with(user, user.split("-")[1], "対象"));
        return company.in(file.quickHashes());
    });

    private static Stream<String> everybody() {
        return TYPES.stream().flatMap(type -> STATES.stream().map(state -> "of-" + type + "-" + state));
    }

    @BeforeEach
    void everybodyHasTheirStateAgain() {
        Company.nobodyIsStoppedOrSuspended(ground.realm());
        for (String type : TYPES) {
            String user = "of-" + type + "-";
            Company.suspend(ground.realm(), user + "login", "login");
            Company.suspend(ground.realm(), user + "confirmation", "confirmation");
            Company.suspend(ground.realm(), user + "both", "login");
            Company.suspend(ground.realm(), user + "both", "confirmation");
            Company.stop(ground.realm(), user + "stopped");
        }
    }

    /** By default an administrator releases masters, and cannot lift a stop of theirs. */
    @ParameterizedTest
    @CsvSource({
        "by-master, '', DONE",
        "by-administrator, '', REFUSED stop_not_lifted",
        "by-administrator, everybody, DONE"
    })
    @Requirement({"D01", "D12", "C08"})
    void mastersAndAdministratorsMakeOthersUsable(String operator, String stops, String liftOfAMaster) {
        withStops(stops);

        Page result = carriedOut(operator, "usable");

        for (String type : TYPES) {
            String user = "of-" + type + "-";
            assertThat(Stream.of("login", "confirmation", "both")
                            .map(state -> ReleaseScreens.outcome(result, user + state)))
                    .containsOnly("DONE");
            assertThat(ReleaseScreens.outcome(result, user + "none")).isEqualTo("NOTHING_TO_DO");
            assertThat(ReleaseScreens.outcome(result, user + "stopped"))
                    .isEqualTo(type.equals("master") ? liftOfAMaster : "DONE");
            TestUser both = ground.existingUser(user + "both");
            assertThat(List.of(state(both.loginState()), state(both.confirmationState())))
                    .containsOnly("usable");
            assertThat(ReleaseScreens.row(result, user + "both").text()).contains("利用可能");
        }
    }

    @ParameterizedTest
    @CsvSource({"by-master, '', true", "by-administrator, '', false", "by-administrator, everybody, true"})
    @Requirement("C09")
    void mastersAndAdministratorsStopTheServiceOfOthers(String operator, String stops, boolean mastersToo) {
        withStops(stops);

        Page result = carriedOut(operator, "stopped");

        for (String type : TYPES) {
            String user = "of-" + type + "-";
            boolean allowed = mastersToo || !type.equals("master");
            assertThat(Stream.of("login", "confirmation", "both", "none")
                            .map(state -> ReleaseScreens.outcome(result, user + state)))
                    .containsOnly(allowed ? "DONE" : "REFUSED not_permitted");
            assertThat(ReleaseScreens.outcome(result, user + "stopped"))
                    .isEqualTo(allowed ? "NOTHING_TO_DO" : "REFUSED not_permitted");
            assertThat(state(ground.existingUser(user + "login").loginState())).isEqualTo("permanently_suspended");
        }
        assertThat(result.text()).contains("以下の利用者のサービスを停止しました。");
    }

    /** What the confirm page foresees is what comes. */
    @ParameterizedTest
    @CsvSource({"by-master, usable", "by-administrator, usable", "by-administrator, stopped"})
    void theConfirmPageMarksWhomTheMatrixRefuses(String operator, String after) {
        withStops("");
        Page confirm = ReleaseScreens.confirm(list(operator), after, targets());
        List<String> foreseen = denied(confirm);

        // The same passwords: new ones would end what the operator has opened.
        Page result = ReleaseScreens.execute(confirm, ground.existingUser(operator));

        assertThat(result.has(ReleaseScreens.RESULT)).isTrue();

        assertThat(foreseen)
                .isEqualTo(result.document()
                        .select("tr[data-reason=not_permitted]")
                        .eachAttr("data-user"));
        assertThat(foreseen.isEmpty()).isEqualTo(after.equals("usable"));
        foreseen.forEach(
                user -> assertThat(ReleaseScreens.row(confirm, user).text()).contains("変更できません。この利用者に対する操作の権限がありません。"));
    }

    @Test
    void aGeneralUserIsNoOperator() {
        Page page = list("by-general");

        assertThat(page.has(ReleaseScreens.REFUSED)).isTrue();
        assertThat(page.text()).contains("この作業を行う権限がありません。");
        assertThat(ReleaseScreens.rows(page)).isEmpty();
        assertThat(ground.existingUser("by-general")
                        .events("CUSTOM_REQUIRED_ACTION_ERROR")
                        .get(0)
                        .get("error")
                        .asText())
                .isEqualTo("not_permitted");
    }

    /** Where the matrix lets somebody release only, the page offers nothing else. */
    @Test
    void theSelectorOffersOnlyWhatTheOperatorMay() {
        Page both = list("by-master");
        ground.realm().attribute("dual-password.permissions.release-password", "nobody");
        Page stopOnly = list("by-master");
        ground.realm().attribute("dual-password.permissions.release-password", EVERYBODY);

        assertThat(both.document().select("#after option").eachText()).containsExactly("利用可能", "利用停止");
        assertThat(stopOnly.document().select("#after option").eachText()).containsExactly("選択してください", "利用停止");
        assertThat(stopOnly.document().select("#after option").eachAttr("value"))
                .containsExactly("", "stopped");
    }

    private static Page carriedOut(String operator, String after) {
        TestUser user = Company.operator(ground.realm(), operator);
        return ReleaseScreens.carriedOut(ground.realm(), user, after, targets());
    }

    private static TestUser[] targets() {
        List<TestUser> targets = new ArrayList<>();
        everybody().forEach(loginId -> targets.add(ground.existingUser(loginId)));
        return targets.toArray(new TestUser[0]);
    }

    private static Page list(String operator) {
        return ReleaseScreens.list(ground.realm(), Company.operator(ground.realm(), operator));
    }

    private static List<String> denied(Page confirm) {
        return confirm.document().select("tr[data-denied]").eachAttr("data-user");
    }

    private static void withStops(String setting) {
        ground.realm()
                .attribute(
                        "dual-password.permissions.service-stop",
                        setting.isEmpty()
                                ? "master: master administrator general; administrator: administrator general"
                                : EVERYBODY);
    }

    private static String state(JsonNode state) {
        return state.get("state").asText();
    }
}
