package io.github.dualpassword.otp;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;

import io.github.dualpassword.testground.TestVault;
import io.github.dualpassword.testground.http.JsonHttp;
import io.github.dualpassword.testground.http.JsonHttp.Answer;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.realm.TestRealm;
import io.github.dualpassword.testground.requirements.Requirement;

import static org.assertj.core.api.Assertions.assertThat;

/** The door at which a phone asks for a secret: what it takes, what it tells, and whom. */
class PhoneActivationTest {

    private static final TestVault VAULT = TestVault.shared();

    @RegisterExtension
    static final TestGround ground = PhoneRealm.ground();

    @BeforeEach
    void start() {
        VAULT.keys(ground.realm(), TestVault.KEY);
        ground.realm().standClockAt(TestGround.MORNING);
    }

    static Stream<String> bodiesThatAreNoRequest() {
        return Stream.of(
                "",
                "null",
                "[]",
                "{}",
                "{\"serviceId\":\"20100930\",\"userId\":\"000001\",\"activationPassword\":\"1234\"}",
                "{\"serviceId\":20100930,\"userId\":\"000001\",\"activationPassword\":\"1234\",\"deviceKey\":\"\"}",
                "{\"serviceId\":\"20100930\",\"userId\":\"000001\",\"userId\":\"000002\",\"activationPassword\":\"1234\","
                        + "\"deviceKey\":\"\"}",
                "{\"serviceId\":\"20100930\",\"userId\":\"000001\",\"activationPassword\":\"1234\",\"deviceKey\":\"\","
                        + "\"realm\":\"master\"}",
                "serviceId=20100930&userId=000001&activationPassword=1234&deviceKey=",
                "{\"serviceId\":\"" + "1".repeat(5_000) + "\"}");
    }

    @Test
    @Requirement("L09")
    void whoEntersWhatWasIssuedGetsTheSecretOnceAndNobodyKeepsTheAnswer() {
        PhoneToken token = PhoneToken.issued(ground.realm(), 101);

        Answer answer = token.activate();

        JsonNode told = answer.orFail().json();
        assertThat(told.get("serviceId").asText()).isEqualTo(token.serviceId());
        assertThat(told.get("userId").asText()).isEqualTo(token.userId());
        assertThat(told.get("algorithm").asText()).isEqualTo("SHA1");
        assertThat(told.get("digits").asInt()).isEqualTo(6);
        assertThat(told.get("periodSeconds").asInt()).isEqualTo(30);
        assertThat(told.get("now").asLong()).isEqualTo(TestGround.MORNING.toEpochMilli());
        assertThat(Base64.getUrlDecoder().decode(told.get("secret").asText())).hasSize(20);
        assertThat(answer.response().headers().firstValue("cache-control").orElseThrow())
                .contains("no-store");
        assertThat(answer.response().headers().map()).doesNotContainKeys("etag", "set-cookie");
        assertThat(token.activate().status()).isEqualTo(403);
    }

    @ParameterizedTest
    @MethodSource("bodiesThatAreNoRequest")
    void whatIsNoRequestIsToldSoAndNotRepeated(String body) {
        Answer answer = PhoneToken.activate(ground.realm(), body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).isEqualTo("{\"error\":\"invalid_request\"}");
    }

    @Test
    void anotherTypeThanJsonIsNotRead() {
        PhoneToken token = PhoneToken.issued(ground.realm(), 102);

        Answer answer =
                JsonHttp.send(JsonHttp.request(PhoneToken.page(ground.realm()).resolve("activate"))
                        .header("Content-Type", "text/plain")
                        .POST(HttpRequest.BodyPublishers.ofString(JsonHttp.write(token.request())))
                        .build());

        assertThat(answer.status()).isEqualTo(415);
        assertThat(token.activate().status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "null", "http://127.0.0.1", "http://localhost.evil.example"})
    void aPageOfAnotherOriginGetsNothing(String origin) {
        PhoneToken token = PhoneToken.issued(ground.realm(), 103 + Math.abs(origin.hashCode() % 90_000));
        String request = JsonHttp.write(token.request());

        Answer answer = PhoneToken.activate(ground.realm(), request, "Origin", origin);

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.response().headers().map()).doesNotContainKey("access-control-allow-origin");
        URI own = ground.realm().url();
        assertThat(PhoneToken.activate(ground.realm(), request, "Origin", own.getScheme() + "://" + own.getAuthority())
                        .status())
                .isEqualTo(200);
    }

    @Test
    void noOtherOriginIsAllowedToAskBeforehand() {
        Answer answer =
                JsonHttp.send(JsonHttp.request(PhoneToken.page(ground.realm()).resolve("activate"))
                        .header("Origin", "https://evil.example")
                        .header("Access-Control-Request-Method", "POST")
                        .header("Access-Control-Request-Headers", "content-type")
                        .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
                        .build());

        assertThat(answer.response().headers().map().keySet())
                .isNotEmpty()
                .noneMatch(name -> name.startsWith("access-control-"));
    }

    @Test
    void unknownWrongAndUsedAreAnsweredAlike() {
        PhoneToken token = PhoneToken.issued(ground.realm(), 110);
        PhoneToken used = PhoneToken.issued(ground.realm(), 111);
        used.activate().orFail();

        List<List<Object>> answers = Stream.of(
                        token.requestWith("userId", "999999"),
                        token.requestWith("activationPassword", "90318"),
                        token.requestWith("serviceId", "99999999"),
                        token.requestWith("deviceKey", "none"),
                        JsonHttp.write(used.request()))
                .map(request -> PhoneToken.activate(ground.realm(), request))
                .map(answer -> List.<Object>of(
                        answer.status(),
                        answer.text(),
                        answer.response().headers().map().keySet()))
                .toList();

        assertThat(answers).hasSize(5).allMatch(answers.get(0)::equals);
        assertThat(answers.get(0)).startsWith(403, "{\"error\":\"refused\"}");
    }

    @Test
    void fullWidthDigitsAndBlanksAreRead() {
        PhoneToken token = PhoneToken.issued(ground.realm(), 112);
        Map<String, String> typed = token.request();
        typed.put("serviceId", " ２０１０ ０９３０");
        typed.put("userId", "０００１１２");
        typed.put("activationPassword", "９０３１７");

        assertThat(PhoneToken.activate(ground.realm(), JsonHttp.write(typed)).status())
                .isEqualTo(200);
    }

    @Test
    @Requirement("L01")
    void twoPhonesAtTheSameMomentAreOne() {
        PhoneToken token = PhoneToken.issued(ground.realm(), 113);

        List<CompletableFuture<Integer>> phones = IntStream.range(0, 6)
                .mapToObj(phone ->
                        CompletableFuture.supplyAsync(() -> token.activate().status()))
                .toList();
        List<Integer> answers = phones.stream().map(CompletableFuture::join).toList();

        assertThat(answers).hasSize(6).containsOnlyOnce(200);
    }

    @Test
    void anAddressThatHasUsedUpItsEntriesIsToldToComeLaterWhoeverIsNamed() {
        ground.realm().attribute(PhoneRealm.PER_ADDRESS, "3");
        try {
            PhoneToken token = PhoneToken.issued(ground.realm(), 114);
            List<Integer> wrong = IntStream.range(0, 3)
                    .mapToObj(entry -> PhoneToken.activate(ground.realm(), token.requestWith("userId", "99999" + entry))
                            .status())
                    .toList();

            assertThat(wrong).containsOnly(403);
            assertThat(token.activate().status()).isEqualTo(503);
            ground.realm().standClockAt(TestGround.MORNING.plusSeconds(600));
            assertThat(token.activate().status()).isEqualTo(200);
        } finally {
            ground.realm().attribute(PhoneRealm.PER_ADDRESS, "0");
        }
    }

    @Test
    @Requirement("L13")
    void aServiceOfAnotherRealmIsToldByThePageOfThatRealm() {
        try (TestRealm other =
                ground.importRealm(PhoneRealm.file().attribute(PhoneRealm.SERVICE_ID, "20100920"), "other-service")) {
            String request = new PhoneToken(other, "20100920", "000001", "90317").requestWith("userId", "000001");

            Answer answer = PhoneToken.activate(ground.realm(), request);

            assertThat(answer.status()).isEqualTo(404);
            assertThat(PhoneToken.page(ground.realm())
                            .resolve(answer.json().get("page").asText()))
                    .isEqualTo(PhoneToken.page(other));
            other.attribute(PhoneRealm.ISSUE, "off");
            assertThat(PhoneToken.activate(ground.realm(), request).status()).isEqualTo(403);
        }
    }
}
