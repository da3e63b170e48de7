package io.github.dualpassword.useradministration.history;

import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.dualpassword.adminapi.Staff;
import io.github.dualpassword.lockout.Crowd;
import io.github.dualpassword.password.Journeys;
import io.github.dualpassword.testground.http.JsonHttp;
import io.github.dualpassword.testground.http.JsonHttp.Answer;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.realm.RealmFile;
import io.github.dualpassword.testground.realm.TestRealm;
import io.github.dualpassword.testground.realm.TestUser;
import io.github.dualpassword.useradministration.Colleagues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

/** A realm moves with the history of its contracts. */
class HistoryTransferTest {

    private static final String LINES = "application/x-ndjson";
    private static final String PATH = "/dual-password/history";

    @RegisterExtension
    static final TestGround ground = TestGround.onTwoStage();

    @Test
    void afterAMoveThePagesShowTheSame() {
        RealmFile file = realmWithIds();
        List<List<String>> before;
        String taken;
        try (TestRealm realm = ground.importRealm(file, "moves")) {
            TestUser viewer = people(realm);
            Journeys journeys = new Journeys(realm);
            journeys.wrongConfirmations(viewer, 5);
            viewer.release("confirmation").orFail();
            journeys.wrongConfirmations(viewer, 2);
            before = history(viewer);
            taken = take(realm).text();
        }
        try (TestRealm realm = ground.importRealm(file, "moves")) {
            TestUser viewer = TestUser.existing(realm, "mover").withLoginPassword();
            assertThat(history(viewer)).isEmpty();

            JsonNode first = read(realm, taken).orFail().json();
            JsonNode again = read(realm, taken).orFail().json();

            assertThat(history(viewer)).hasSize(10).isEqualTo(before);
            assertThat(take(realm).text()).isEqualTo(taken);
            assertThat(first.get("added").asLong()).isEqualTo(taken.lines().count());
            assertThat(first.get("present").asLong()).isZero();
            assertThat(again.get("added").asLong()).isZero();
            assertThat(again.get("present").asLong()).isEqualTo(taken.lines().count());
        }
    }

    @Test
    void aCopyOfARealmOnTheSameServerHasLinesOfItsOwn() {
        TestUser user = Colleagues.of(ground.realm(), "copied").general("copied-user");
        new Journeys(ground.realm()).wrongConfirmations(user, 2);
        String taken = take(ground.realm()).text();
        RealmFile file = RealmFile.profile("two-stage").withoutUsers().quickHashes();

        try (TestRealm copy = ground.importRealm(file, "copy-of-history")) {
            read(copy, taken).orFail();
            JsonNode again = read(copy, taken).orFail().json();

            assertThat(again.get("added").asLong()).isZero();
            assertThat(take(copy).text().lines().map(HistoryTransferTest::withoutId))
                    .isNotEmpty()
                    .containsExactlyInAnyOrderElementsOf(
                            taken.lines().map(HistoryTransferTest::withoutId).toList());
        }
        assertThat(take(ground.realm()).text()).isEqualTo(taken);
    }

    /** Whoever manages a third realm can give its lines the ids that those of the copy would get. */
    @Test
    void idsThatAnotherRealmHasTakenKeepNoLineOut() {
        RealmFile file = RealmFile.profile("two-stage").withoutUsers().quickHashes();
        String taken = UUID.randomUUID().toString();
        read(ground.realm(), line(taken, 1)).orFail();

        try (TestRealm copy = ground.importRealm(file, "suppressed-history");
                TestRealm third = ground.importRealm(file, "suppressing-history")) {
            String derived = UUID.nameUUIDFromBytes((idOf(copy) + "/" + taken).getBytes(StandardCharsets.UTF_8))
                    .toString();
            read(third, line(derived, 1)).orFail();

            JsonNode first = read(copy, line(taken, 1)).orFail().json();
            JsonNode again = read(copy, line(taken, 1)).orFail().json();

            assertThat(first.get("added").asLong()).isOne();
            assertThat(again.get("present").asLong()).isOne();
            assertThat(take(copy).text().lines()).hasSize(1);
        }
    }

    private static String idOf(TestRealm realm) {
        return realm.admin().get(realm.path("")).get("id").asText();
    }

    @Test
    void moreThanAPageIsTakenOutAndReadBack() {
        RealmFile file = RealmFile.profile("two-stage").withoutUsers().quickHashes();
        StringBuilder lines = new StringBuilder();
        for (int number = 0; number < 2_345; number++) {
            lines.append(line(UUID.randomUUID().toString(), number / 10)).append("\n");
        }

        try (TestRealm realm = ground.importRealm(file, "long-history")) {
            assertThat(read(realm, lines.toString())
                            .orFail()
                            .json()
                            .get("added")
                            .asInt())
                    .isEqualTo(2_345);

            assertThat(take(realm).text().lines())
                    .containsExactlyInAnyOrderElementsOf(
                            lines.toString().lines().toList());
        }
    }

    @Test
    void oneWrongLineIsNamedAndNothingIsAdded() {
        String before = take(ground.realm()).text();
        String good = line(UUID.randomUUID().toString(), 1);
        String twice = line(UUID.randomUUID().toString(), 1);

        assertThat(refusal(good + "\n\n" + good.replace("release-password", "rob-bank")))
                .startsWith("Line 3: ")
                .contains("'operation'");
        assertThat(refusal(good + "\n{\"secret\":\"value\"}"))
                .startsWith("Line 2: ")
                .doesNotContain("secret");
        assertThat(refusal(twice + "\n" + twice)).startsWith("Line 2: ").contains("earlier line");
        assertThat(take(ground.realm()).text()).isEqualTo(before);
    }

    @Test
    void whatJsonAloneWouldLetPassIsRefusedWithTheLine() {
        String before = take(ground.realm()).text();
        String good = line(UUID.randomUUID().toString(), 1);
        String later = ground.realm().now().plusSeconds(60).toString();

        assertThat(refusal(good + "\n" + other(good, "2026-04-01T00:00:01Z", "9999-12-31T23:59:59Z")))
                .isEqualTo("Line 2: The 'at' must not be in the future. Nothing was added.");
        assertThat(refusal(good + "\n" + other(good, "2026-04-01T00:00:01Z", later)))
                .startsWith("Line 2: The 'at' must not be in the future.");
        assertThat(refusal(good + "\n" + other(good, "データ太郎", "\\ud800")))
                .startsWith("Line 2: 'target.name' holds half of a character");
        assertThat(refusal(good + "\n" + other(good, "\"user01\"", "1")))
                .startsWith("Line 2: 'target.loginId' must be a text.");
        assertThat(refusal(good + "\n" + other(good, "{}", "{\"state_before\":1.9}")))
                .startsWith("Line 2: 'facts.state_before' must be a text.");
        assertThat(refusal(good + "\n" + good + good)).startsWith("Line 2: Something follows the JSON value.");
        assertThat(take(ground.realm()).text()).isEqualTo(before);
    }

    /** With another id, so that it is not refused for that. */
    private static String other(String line, String part, String by) {
        assertThat(line).contains(part);
        return line.replaceFirst("\"id\":\"[^\"]*\"", "\"id\":\"" + UUID.randomUUID() + "\"")
                .replace(part, by);
    }

    @Test
    void whoeverSendsTheSameLinesAtOnceEachLineIsAddedByOne() {
        RealmFile file = RealmFile.profile("two-stage").withoutUsers().quickHashes();
        StringBuilder lines = new StringBuilder();
        for (int number = 0; number < 1_200; number++) {
            lines.append(line(UUID.randomUUID().toString(), number)).append("\n");
        }

        try (TestRealm realm = ground.importRealm(file, "history-at-once")) {
            realm.admin().token();
            List<JsonNode> answers = Crowd.allAtOnce(
                    List.of(0, 1, 2, 3),
                    each -> read(realm, lines.toString()).orFail().json());

            assertThat(answers.stream().map(answer -> answer.get("added").asLong()))
                    .containsExactlyInAnyOrder(1_200L, 0L, 0L, 0L);
            assertThat(answers.stream().map(answer -> answer.get("present").asLong()))
                    .containsExactlyInAnyOrder(0L, 1_200L, 1_200L, 1_200L);
            assertThat(take(realm).text().lines())
                    .containsExactlyInAnyOrderElementsOf(
                            lines.toString().lines().toList());
        }
    }

    @Test
    void bothAreAdminEvents() {
        ground.realm().clearEvents();

        take(ground.realm());
        read(ground.realm(), "").orFail();

        assertThat(ground.realm().adminEvents())
                .extracting(
                        event -> event.get("operationType").asText(),
                        event -> event.get("resourcePath").asText())
                .hasSize(2)
                .containsOnly(tuple("ACTION", "dual-password/history"));
    }

    @ParameterizedTest
    @CsvSource({"manage-realm, 200", "view-realm, 403", "manage-users, 403", "view-events, 403"})
    void theyNeedPermissionToManageTheRealm(String role, int status) {
        Staff staff = Staff.withRoles(ground.realm(), "history-" + role, role);
        URI address = address(ground.realm());
        String token = "Bearer " + staff.admin().token();

        assertThat(JsonHttp.send(JsonHttp.request(address)
                                .header("Authorization", token)
                                .build())
                        .status())
                .isEqualTo(status);
        assertThat(JsonHttp.send(JsonHttp.request(address)
                                .header("Authorization", token)
                                .header("Content-Type", LINES)
                                .POST(BodyPublishers.ofString(""))
                                .build())
                        .status())
                .isEqualTo(status);
    }

    /** A line as it would be taken out. */
    private static String line(String id, long seconds) {
        return ("{\"id\":\"%s\",\"at\":\"2026-04-01T00:00:%02dZ\",\"contract\":\"contract\","
                        + "\"operator\":{\"id\":\"bank\",\"loginId\":\"\",\"name\":\"\"},"
                        + "\"target\":{\"id\":\"target\",\"loginId\":\"user01\",\"name\":\"データ太郎\"},"
                        + "\"operation\":\"release-password\",\"outcome\":\"done\",\"facts\":{}}")
                .formatted(id, seconds % 60);
    }

    /** The ids are kept by the import of a realm; those that look like Keycloak's own, files of tests do without. */
    private static RealmFile realmWithIds() {
        return RealmFile.profile("two-stage").withoutUsers().quickHashes().with(realm -> {
            ObjectNode mover = realm.withArrayProperty("users").addObject();
            mover.put("id", "history-mover")
                    .put("username", "mover")
                    .put("enabled", true)
                    .put("lastName", "データ花子");
            mover.putArray("realmRoles").add("master-user").add("full-history-viewer");
            ObjectNode company = realm.withArrayProperty("organizations").addObject();
            company.put("id", "history-contract")
                    .put("name", "moved")
                    .put("alias", "moved")
                    .put("enabled", true);
            company.putArray("domains").addObject().put("name", "moved.example");
            company.putArray("members").addObject().put("username", "mover").put("membershipType", "UNMANAGED");
        });
    }

    private static TestUser people(TestRealm realm) {
        return TestUser.existing(realm, "mover").withLoginPassword().withConfirmationPassword();
    }

    private static List<List<String>> history(TestUser viewer) {
        return HistoryVisit.of(viewer).search("contract").lines();
    }

    private static String withoutId(String line) {
        return line.replaceFirst("\"id\":\"[^\"]*\",", "");
    }

    private static String refusal(String body) {
        Answer answer = read(ground.realm(), body);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("error").asText()).isEqualTo("history_refused");
        return answer.json().get("message").asText();
    }

    private static Answer take(TestRealm realm) {
        return JsonHttp.send(JsonHttp.request(address(realm))
                        .header("Authorization", "Bearer " + realm.admin().token())
                        .header("Accept", LINES)
                        .build())
                .orFail();
    }

    private static Answer read(TestRealm realm, String body) {
        return JsonHttp.send(JsonHttp.request(address(realm))
                .header("Authorization", "Bearer " + realm.admin().token())
                .header("Content-Type", LINES)
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    private static URI address(TestRealm realm) {
        return URI.create(realm.server().baseUrl() + "/admin" + realm.path(PATH));
    }
}
