package io.github.dualpassword.adminapi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.databind.JsonNode;

import io.github.dualpassword.password.Journeys;
import io.github.dualpassword.testground.http.JsonHttp;
import io.github.dualpassword.testground.http.JsonHttp.Answer;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.realm.TestContract;
import io.github.dualpassword.testground.realm.TestUser;

import static org.assertj.core.api.Assertions.assertThat;

/** Staff find users whom nobody finds by their login IDs, and give them others. */
class NeverFoundUsersTest {

    @RegisterExtension
    static final TestGround ground = TestGround.onTwoStage();

    private static final String LOGIN = "Login-0001-wide";
    private static final String CONFIRMATION = "Confirm-0001-wide";

    @AfterEach
    void nobodyIsLeft() {
        neverFound()
                .forEach(user -> ground.realm()
                        .admin()
                        .delete(ground.realm().path("/users/" + user.get("id").asText())));
    }

    @Test
    void whoeverHasAnotherFormIsListedWithTheOneThatIsFound() {
        TestUser wide = user("ｗｉｄｅ－０１");
        ground.user("narrow-01");

        List<JsonNode> found = neverFound();

        assertThat(found).singleElement().satisfies(user -> {
            assertThat(user.get("id").asText()).isEqualTo(wide.id());
            assertThat(user.get("username").asText()).isEqualTo("ｗｉｄｅ－０１");
            assertThat(user.get("name").asText()).isEqualTo("データ花子");
            assertThat(user.get("enabled").asBoolean()).isTrue();
            assertThat(user.get("findable").asText()).isEqualTo("wide-01");
            assertThat(user.has("obstacle")).isFalse();
        });
    }

    @Test
    void afterItIsNormalisedTheUserLogsInByTypingEitherForm() {
        TestUser user = user("ｗｉｄｅ－０２");
        Journeys journeys = new Journeys(ground.realm());
        assertThat(journeys.logIn("ｗｉｄｅ－０２", LOGIN).atApplication()).isFalse();
        ground.realm().clearEvents();

        Answer answer = normalise(user, null);

        assertThat(answer.json()).isEqualTo(JsonHttp.JSON.valueToTree(Map.of("before", "ｗｉｄｅ－０２", "after", "wide-02")));
        assertThat(ground.realm().adminEvents()).singleElement().satisfies(event -> {
            assertThat(event.get("operationType").asText()).isEqualTo("ACTION");
            assertThat(event.get("resourcePath").asText())
                    .isEqualTo("dual-password/users/" + user.id() + "/login-id/normalisation");
            assertThat(event.get("representation").asText()).contains("ｗｉｄｅ－０２", "wide-02");
        });
        assertThat(neverFound()).isEmpty();
        assertThat(journeys.logIn("ｗｉｄｅ－０２", LOGIN).response().code()).isPresent();
        assertThat(journeys.logIn("wide-02", LOGIN).response().code()).isPresent();
        Page form = ground.client()
                .visitor()
                .open(journeys.confirmationRequest().url())
                .logIn("ｗｉｄｅ－０２", LOGIN);
        assertThat(journeys.confirm(form, CONFIRMATION).response().code()).isPresent();
    }

    @Test
    void whatIsDoneAgainChangesNothing() {
        TestUser user = user("ｗｉｄｅ－０３");
        normalise(user, null).orFail();
        ground.realm().clearEvents();

        assertThat(normalise(user, null).json().get("before").asText()).isEqualTo("wide-03");
        assertThat(ground.realm().adminEvents()).isEmpty();
    }

    @Test
    void whatAnotherUserHasIsTakenAndAnotherOneIsGiven() {
        TestUser narrow = ground.user("wide-04");
        TestUser wide = user("ｗｉｄｅ－０４");

        assertThat(obstacles()).containsEntry("ｗｉｄｅ－０４", "taken");
        assertRefused(normalise(wide, null), "login_id_taken");
        assertThat(narrow.representation().get("username").asText()).isEqualTo("wide-04");
        assertThat(wide.representation().get("username").asText()).isEqualTo("ｗｉｄｅ－０４");

        assertThat(normalise(wide, "Ｗｉｄｅ－０４ｂ").json().get("after").asText()).isEqualTo("wide-04b");
        assertThat(new Journeys(ground.realm())
                        .logIn("wide-04b", LOGIN)
                        .response()
                        .code())
                .isPresent();
    }

    @Test
    void theMailAddressOfAnotherUserIsTakenToo() {
        ground.user("with-mail").withMail("wide@sample.example");
        TestUser wide = user("ｗｉｄｅ＠ｓａｍｐｌｅ．ｅｘａｍｐｌｅ");

        assertThat(obstacles()).containsEntry(wide.loginId(), "taken");
        assertRefused(normalise(wide, null), "login_id_taken");
    }

    @Test
    void twoWhoWouldGetTheSameOneAreNeverMerged() {
        TestUser first = user("ｗide-05");
        TestUser second = user("wｉde-05");
        assertThat(obstacles()).containsEntry("ｗide-05", "shared").containsEntry("wｉde-05", "shared");

        normalise(first, null).orFail();

        assertRefused(normalise(second, null), "login_id_taken");
        assertThat(obstacles()).containsOnly(Map.entry("wｉde-05", "taken"));
    }

    @Test
    void whatAStorageKeepsIsChangedThere() {
        String storage = ground.realm().storages().addUsers(Map.of("of-the-storage", "Login-0001"));
        TestUser user = user("ｗｉｄｅ－０６");
        ManyUsers.database(ground.realm())
                .execute("update USER_ENTITY set FEDERATION_LINK = '%s' where ID = '%s'".formatted(storage, user.id()));
        ground.realm().clearCaches();

        assertThat(obstacles()).containsEntry("ｗｉｄｅ－０６", "kept_elsewhere");
        assertRefused(normalise(user, null), "login_id_kept_elsewhere");

        ManyUsers.database(ground.realm())
                .execute("update USER_ENTITY set FEDERATION_LINK = null where ID = '%s'".formatted(user.id()));
        ground.realm().clearCaches();
    }

    @ParameterizedTest
    @CsvSource({
        "<wide>, login_id_against_a_rule",
        "ab, login_id_against_a_rule",
        "㌀㌀㌀㌀㌀㌀㌀㌀㌀㌀㌀㌀㌀㌀㌀㌀㌀㌀㌀㌀㌀㌀㌀㌀㌀㌀㌀㌀㌀㌀㌀㌀㌀㌀㌀㌀㌀㌀㌀㌀㌀㌀㌀㌀㌀㌀㌀㌀㌀㌀㌀㌀㌀㌀㌀㌀㌀㌀㌀㌀㌀㌀㌀㌀㌀㌀㌀㌀㌀㌀, login_id_unusable"
    })
    void aLoginIdThatNobodyMayHaveIsRefused(String value, String error) {
        TestUser user = user("ｗｉｄｅ－０７");

        assertRefused(normalise(user, value), error);
        assertThat(user.representation().get("username").asText()).isEqualTo("ｗｉｄｅ－０７");
    }

    @Test
    void thisIsNoWayToRenameWhoeverIsFound() {
        TestUser user = ground.user("narrow-08");

        assertRefused(normalise(user, "narrow-09"), "login_id_found_already");
        assertThat(user.representation().get("username").asText()).isEqualTo("narrow-08");
    }

    @Test
    void everybodyStandsOnExactlyOnePageAndEachPageCostsTheSame() {
        TestContract crowd = TestContract.added(ground.realm(), "wide-crowd");
        ManyUsers.members(crowd, "narrow", 5_100);
        ManyUsers.members(crowd, "nearly", 5_100);
        ManyUsers.members(crowd, "ｗｉｄｅ", 130);

        assertThat(neverFound("max=7")).hasSize(130).doesNotHaveDuplicates();
        assertThat(page("max=7").get("users")).isEmpty();
        assertThat(page("max=7").has("after")).isTrue();
        String after = "&after=" + JsonHttp.encode(page("max=7").get("after").asText());
        assertThat(IntStream.of(1, 10, 100)
                        .mapToObj(max -> statements("max=" + max + after))
                        .distinct())
                .hasSize(1);

        for (String table : List.of("USER_GROUP_MEMBERSHIP", "USER_ENTITY")) {
            ManyUsers.database(ground.realm())
                    .execute("delete from %s where %s in (select ID from USER_ENTITY where USERNAME like 'narrow-%%'"
                                    .formatted(table, table.equals("USER_ENTITY") ? "ID" : "USER_ID")
                            + " or USERNAME like 'nearly-%')");
        }
    }

    /** With passwords that can be typed. */
    private static TestUser user(String loginId) {
        return TestUser.added(ground.realm(), loginId).withLoginPassword(LOGIN).withConfirmationPassword(CONFIRMATION);
    }

    /** The least of several, since timers add theirs now and then. */
    private static long statements(String query) {
        long least = Long.MAX_VALUE;
        for (int round = 0; round < 5; round++) {
            long before = ground.realm().sql().get("statements").asLong();
            page(query);
            least = Math.min(least, ground.realm().sql().get("statements").asLong() - before);
        }
        return least;
    }

    private static void assertRefused(Answer answer, String error) {
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.json().get("error").asText()).isEqualTo(error);
        assertThat(answer.json().get("message").asText()).isNotBlank();
    }

    private static Answer normalise(TestUser user, String value) {
        return ground.realm()
                .admin()
                .call(
                        "POST",
                        ground.realm().path("/dual-password/users/" + user.id() + "/login-id/normalisation"),
                        value == null ? Map.of() : Map.of("value", value));
    }

    /** By the login IDs as they are stored; empty where there is none. */
    private static Map<String, String> obstacles() {
        Map<String, String> obstacles = new LinkedHashMap<>();
        neverFound()
                .forEach(user -> obstacles.put(
                        user.get("username").asText(), user.path("obstacle").asText()));
        return obstacles;
    }

    private static List<JsonNode> neverFound() {
        return neverFound("max=1000");
    }

    private static List<JsonNode> neverFound(String query) {
        List<JsonNode> all = new ArrayList<>();
        JsonNode page = page(query);
        page.get("users").forEach(all::add);
        while (page.has("after")) {
            page = page(query + "&after=" + JsonHttp.encode(page.get("after").asText()));
            page.get("users").forEach(all::add);
        }
        return all;
    }

    private static JsonNode page(String query) {
        return ground.realm().admin().get(ground.realm().path("/dual-password/login-ids/never-found?" + query));
    }
}
