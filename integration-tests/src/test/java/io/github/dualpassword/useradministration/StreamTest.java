package io.github.dualpassword.useradministration;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;

import io.github.dualpassword.password.Journeys;
import io.github.dualpassword.stream.StreamSchema;
import io.github.dualpassword.testground.http.JsonHttp;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.realm.RealmFile;
import io.github.dualpassword.testground.realm.TestRealm;
import io.github.dualpassword.testground.realm.TestUser;
import io.github.dualpassword.testground.server.LogPart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

/** What happens is written to the server's log as lines of JSON, as the schema says, where the realm says so. */
class StreamTest {

    private static final Pattern LINE =
            Pattern.compile("\\[io\\.github\\.dualpassword\\.stream\\] \\([^)]*\\) (\\{.*)$");
    private static final String FORGED =
            "forged\n2026-01-01 00:00:00,000 ERROR [io.github.dualpassword.stream] (x) {\"forged\":1}";
    private static final StreamSchema SCHEMA = StreamSchema.ofJar();

    @RegisterExtension
    static final TestGround ground =
            TestGround.onTwoStage(file -> file.quickHashes().attribute("dual-password.log-stream", "on"));

    private final Journeys journeys = new Journeys(ground.realm());

    @Test
    void whatTheEngineSettlesIsTold() {
        TestUser user = ground.userWithLoginPassword("stream-user");
        LogPart log = LogPart.fromNow(ground.server());

        journeys.wrongLogins(user, 5);
        ground.realm().shiftClock(Duration.ofMinutes(31));
        journeys.logIn(user);
        journeys.wrongLogins(user, 5);
        user.release("login").orFail();
        for (int times = 0; times < 5; times++) {
            journeys.logIn("stream-nobody", Journeys.WRONG);
        }

        List<JsonNode> lines = lines(log, ground.realm());
        List<JsonNode> settled = lines.stream()
                .filter(line -> line.get("kind").asText().equals("lockout"))
                .toList();
        assertThat(settled)
                .extracting(
                        line -> line.get("event").asText(),
                        line -> line.get("subject").asText())
                .containsExactly(
                        tuple("suspended", "user"),
                        tuple("suspension_ended", "user"),
                        tuple("failures_forgiven", "user"),
                        tuple("suspended", "user"),
                        tuple("released", "user"),
                        tuple("suspended", "unknown_login_id"));
        assertThat(settled.get(0).get("user").asText()).isEqualTo(user.id());
        assertThat(settled.get(0).get("address").asText()).isNotBlank();
        assertThat(lines.toString()).doesNotContain("stream-nobody", Journeys.WRONG, user.loginPassword());
        assertFit(lines);
    }

    @Test
    void everyLineOfTheOperationHistoryIsTold() {
        Colleagues colleagues = Colleagues.of(ground.realm(), "stream");
        TestUser operator = colleagues.master("stream-operator");
        TestUser target = colleagues.general("stream-target");
        LogPart log = LogPart.fromNow(ground.server());

        journeys.wrongConfirmations(target, 5);
        ReleaseScreens.carriedOut(ground.realm(), operator, "usable", target);

        List<JsonNode> lines = lines(log, ground.realm());
        assertThat(lines.stream().filter(line -> line.get("kind").asText().equals("operation")))
                .extracting(line -> line.get("operation").asText())
                .containsOnly("confirmation-password-entered", "suspended-temporarily", "release-password");
        assertThat(lines)
                .filteredOn(line -> line.path("operation").asText().equals("release-password")
                        && line.get("kind").asText().equals("operation"))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.get("outcome").asText()).isEqualTo("done");
                    assertThat(line.at("/operator/login_id").asText()).isEqualTo("stream-operator");
                    assertThat(line.at("/target/id").asText()).isEqualTo(target.id());
                    assertThat(line.get("contract").asText())
                            .isEqualTo(colleagues.contract().id());
                });
        assertThat(lines.toString()).doesNotContain("データ花子");
        assertFit(lines);
    }

    @Test
    void whatIsSentAsAnIdEndsNoLine() {
        Colleagues colleagues = Colleagues.of(ground.realm(), "stream-attacked");
        TestUser operator = colleagues.master("stream-attacked");
        TestUser target = colleagues.general("stream-attacked-target");
        journeys.wrongLogins(target, 5);
        Page list = ReleaseScreens.list(ground.realm(), operator);
        LogPart log = LogPart.fromNow(ground.server());

        Page confirm = ReleaseScreens.picked(list, target)
                .with("pick", FORGED)
                .fill("after", "usable")
                .fill(ReleaseScreens.PASSWORD, operator.confirmationPassword())
                .press("execute");
        ReleaseScreens.execute(confirm, operator);

        List<JsonNode> lines = lines(log, ground.realm());
        assertThat(lines).isNotEmpty().allMatch(line -> !line.has("forged"));
        assertFit(lines);
        List<String> begun = new ArrayList<>();
        log.forEachLine(line -> begun.add(line.substring(0, Math.min(10, line.length()))));
        assertThat(begun).isNotEmpty().doesNotContain("2026-01-01");
    }

    @Test
    void byDefaultNothingIs() {
        RealmFile file = RealmFile.profile("two-stage").withoutUsers().quickHashes();
        LogPart log = LogPart.fromNow(ground.server());
        try (TestRealm silent = ground.importRealm(file, "without-stream")) {
            TestUser user = TestUser.addedWithLoginPassword(silent, "silent-user");
            new Journeys(silent).wrongLogins(user, 5);

            assertThat(user.loginState().get("state").asText()).isEqualTo("temporarily_suspended");
            assertThat(lines(log, silent)).isEmpty();
        }
    }

    private static void assertFit(List<JsonNode> lines) {
        assertThat(lines)
                .isNotEmpty()
                .allSatisfy(line -> assertThat(SCHEMA.violations(line)).isEmpty());
    }

    private static List<JsonNode> lines(LogPart log, TestRealm realm) {
        List<JsonNode> lines = new ArrayList<>();
        log.forEachLine(line -> line(line)
                .filter(json -> json.path("realm").asText().equals(realm.name()))
                .ifPresent(lines::add));
        return lines;
    }

    private static Optional<JsonNode> line(String text) {
        return Stream.of(LINE.matcher(text)).filter(Matcher::find).findFirst().map(line -> json(line.group(1)));
    }

    private static JsonNode json(String text) {
        try {
            return JsonHttp.JSON.readTree(text);
        } catch (JsonProcessingException noJson) {
            throw new AssertionError(text, noJson);
        }
    }
}
