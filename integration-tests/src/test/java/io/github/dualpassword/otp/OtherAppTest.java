package io.github.dualpassword.otp;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;

import io.github.dualpassword.testground.TestVault;
import io.github.dualpassword.testground.http.JsonHttp;
import io.github.dualpassword.testground.http.JsonHttp.Answer;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.requirements.Requirement;

import static org.assertj.core.api.Assertions.assertThat;

/** The same door for an app that a user has already: by the same entries, counted together, and once for both. */
class OtherAppTest {

    private static final String PERIOD = "dual-password.software-token.period-seconds";

    @RegisterExtension
    static final TestGround ground = PhoneRealm.ground();

    @BeforeEach
    void start() {
        TestVault.shared().keys(ground.realm(), TestVault.KEY);
        ground.realm().standClockAt(TestGround.MORNING);
        ground.realm().attribute(OtherApp.SETTING, "on");
    }

    @AfterEach
    void putSettingsBack() {
        ground.realm().attribute(OtherApp.SETTING, "off");
        ground.realm().attribute(PERIOD, "30");
    }

    @Test
    void whereTheRealmDoesNotWantItNothingIsLookedAtAndNothingCounted() {
        ground.realm().attribute(OtherApp.SETTING, "off");
        PhoneToken token = PhoneToken.issued(ground.realm(), 201);

        List<Answer> answers =
                IntStream.range(0, 6).mapToObj(each -> OtherApp.ask(token)).toList();

        assertThat(answers)
                .hasSize(6)
                .allSatisfy(answer -> assertThat(answer.status()).isEqualTo(404))
                .allSatisfy(answer -> assertThat(answer.text()).isEqualTo("{\"error\":\"not_offered\"}"));
        assertThat(words().has("apps")).isFalse();
        assertThat(token.activate().status()).isEqualTo(200);
    }

    @Test
    @Requirement("L09")
    void whoEntersWhatWasIssuedIsShownTheSecretOnceAndNobodyKeepsTheAnswer() {
        PhoneToken token = PhoneToken.issued(ground.realm(), 202);

        Answer answer = OtherApp.ask(token);

        JsonNode told = answer.orFail().json();
        String key = told.get("key").asText();
        assertThat(key).matches("([A-Z2-7]{4} ){7}[A-Z2-7]{4}");
        String issuer = told.get("issuer").asText();
        URI link = URI.create(told.get("link").asText());
        assertThat(link.getPath()).isEqualTo("/" + issuer + ":" + token.userId());
        assertThat(link.getRawQuery())
                .contains("secret=" + key.replace(" ", ""), "algorithm=SHA1", "digits=6", "period=30");
        assertThat(told.get("account").asText()).isEqualTo(token.userId());
        assertThat(told.get("qrCode")).isNotEmpty();
        assertThat(answer.text()).doesNotContain("phone-202", token.activationPassword());
        assertThat(answer.response().headers().firstValue("cache-control").orElseThrow())
                .contains("no-store");
        assertThat(answer.response().headers().map()).doesNotContainKeys("etag", "set-cookie");
        assertThat(OtherApp.ask(token).status()).isEqualTo(403);
        assertThat(token.activate().status()).isEqualTo(403);
    }

    @Test
    void whatThePhonesPageHasNoAppGets() {
        PhoneToken token = PhoneToken.issued(ground.realm(), 203);
        token.activate().orFail();

        assertThat(OtherApp.ask(token).status()).isEqualTo(403);
    }

    @Test
    void unknownWrongUsedAndOverAreAnsweredAlikeByBothWays() {
        PhoneToken token = PhoneToken.issued(ground.realm(), 204);
        PhoneToken used = PhoneToken.issued(ground.realm(), 205);
        OtherApp.ask(used).orFail();

        List<List<Object>> answers = Stream.of(
                        PhoneToken.activate(ground.realm(), token.requestWith("activationPassword", "90318")),
                        ask(token.userId(), "90318"),
                        ask("999998", "90317"),
                        ask(token.userId(), "no digits"),
                        OtherApp.ask(ground.realm(), "99999999", token.userId(), "90317"),
                        OtherApp.ask(used),
                        over(token))
                .map(answer -> List.<Object>of(
                        answer.status(),
                        answer.text(),
                        answer.response().headers().map().keySet()))
                .toList();

        assertThat(answers).hasSize(7).allMatch(answers.get(0)::equals);
        assertThat(answers.get(0)).startsWith(403, "{\"error\":\"refused\"}");
    }

    private static Answer over(PhoneToken token) {
        ground.realm().standClockAt(TestGround.MORNING.plus(Duration.ofHours(24)));
        return OtherApp.ask(token);
    }

    @Test
    void wrongEntriesOfBothWaysAreCountedTogether() {
        PhoneToken token = PhoneToken.issued(ground.realm(), 206);
        PhoneToken another = PhoneToken.issued(ground.realm(), 207);
        for (int entry = 0; entry < 2; entry++) {
            PhoneToken.activate(ground.realm(), token.requestWith("activationPassword", "90318"));
            ask(token.userId(), "90318");
            PhoneToken.activate(ground.realm(), another.requestWith("activationPassword", "90318"));
            ask(another.userId(), "90318");
        }

        assertThat(OtherApp.ask(another).status()).as("after four").isEqualTo(200);
        ask(token.userId(), "90318");
        assertThat(OtherApp.ask(token).status()).as("after five").isEqualTo(403);
        assertThat(token.activate().status()).isEqualTo(403);
    }

    @Test
    @Requirement("L01")
    void bothWaysAtTheSameMomentGetOneSecret() {
        PhoneToken token = PhoneToken.issued(ground.realm(), 208);

        List<CompletableFuture<Integer>> ways = IntStream.range(0, 6)
                .mapToObj(way -> CompletableFuture.supplyAsync(
                        () -> (way % 2 == 0 ? token.activate() : OtherApp.ask(token)).status()))
                .toList();
        List<Integer> answers = ways.stream().map(CompletableFuture::join).toList();

        assertThat(answers).hasSize(6).containsOnlyOnce(200);
    }

    @ParameterizedTest
    @CsvSource({"30, FreeOTP/Google Authenticator/Microsoft Authenticator", "60, FreeOTP"})
    void appsAreNamedThatCanDoWhatTheRealmSets(String period, String apps) {
        ground.realm().attribute(PERIOD, period);
        PhoneToken token =
                PhoneToken.issued(ground.realm(), 210 + Integer.parseInt(period), "SHA1", 6, Integer.parseInt(period));

        assertThat(texts(words().get("apps"))).containsExactly(apps.split("/"));
        assertThat(texts(OtherApp.ask(token).orFail().json().get("apps"))).containsExactly(apps.split("/"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "null",
                "{\"serviceId\":\"20100930\",\"userId\":\"000001\"}",
                "{\"serviceId\":\"20100930\",\"userId\":\"000001\",\"activationPassword\":1}",
                "{\"serviceId\":\"20100930\",\"userId\":\"000001\",\"activationPassword\":\"1\",\"deviceKey\":\"\"}"
            })
    void whatIsNoRequestIsToldSoAndNotRepeated(String body) {
        Answer answer = OtherApp.post(ground.realm(), body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).isEqualTo("{\"error\":\"invalid_request\"}");
    }

    @Test
    void aPageOfAnotherOriginGetsNothing() {
        PhoneToken token = PhoneToken.issued(ground.realm(), 209);
        String body = "{\"serviceId\":\"%s\",\"userId\":\"%s\",\"activationPassword\":\"%s\"}"
                .formatted(token.serviceId(), token.userId(), token.activationPassword());

        assertThat(OtherApp.post(ground.realm(), body, "Origin", "https://evil.example")
                        .status())
                .isEqualTo(403);
        assertThat(OtherApp.post(ground.realm(), body).status()).isEqualTo(200);
    }

    private static Answer ask(String userId, String password) {
        return OtherApp.ask(ground.realm(), PhoneToken.SERVICE_ID, userId, password);
    }

    private static JsonNode words() {
        return JsonHttp.send(JsonHttp.request(PhoneToken.page(ground.realm()).resolve("messages-en.json"))
                        .GET()
                        .build())
                .orFail()
                .json();
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
