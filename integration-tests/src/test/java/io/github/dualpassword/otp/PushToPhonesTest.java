package io.github.dualpassword.otp;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.fasterxml.jackson.databind.JsonNode;

import io.github.dualpassword.lockout.Crowd;
import io.github.dualpassword.testground.Condition;
import io.github.dualpassword.testground.TestVault;
import io.github.dualpassword.testground.http.JsonHttp;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.realm.TestUser;
import io.github.dualpassword.testground.server.LogPart;

import static io.github.dualpassword.otp.ApprovalSteps.goOn;
import static io.github.dualpassword.otp.ApprovalSteps.number;
import static org.assertj.core.api.Assertions.assertThat;

/** A phone is told by its push service that something waits, and nothing that it says leads the server elsewhere. */
class PushToPhonesTest {

    private static final TestPushService SERVICE = TestPushService.started();
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String HEADER_OF_KEYS = "3059301306072a8648ce3d020106082a8648ce3d030107034200";

    @RegisterExtension
    static final TestGround ground = TestGround.onServer()
            .withProfile("software-token", file -> file.withoutUsers().quickHashes());

    private ApprovalSteps steps;

    @BeforeEach
    void start() {
        PushRealm.set(ground.realm(), SERVICE);
        ground.realm().standClockAt(TestGround.MORNING);
        steps = new ApprovalSteps(ground.realm(), ground.client());
    }

    @AfterAll
    static void stop() {
        SERVICE.close();
    }

    @Test
    void aPhoneIsToldThatSomethingWaits() throws GeneralSecurityException, IOException {
        TestUser user = steps.user("told");
        ToldPhone phone = new ToldPhone(steps.phone(user));
        String address = SERVICE.address(TestPushService.TAKES, "told?a=b");
        assertThat(phone.isOn()).isFalse();
        assertThat(phone.subscribe(address).status()).isEqualTo(200);
        assertThat(phone.isOn()).isTrue();

        Page waiting = steps.waiting(user);

        TestPushService.Received message = SERVICE.await(address);
        assertThat(message.headers())
                .containsEntry("urgency", "high")
                .containsEntry("topic", "approval")
                .containsEntry("content-encoding", "aes128gcm")
                .doesNotContainKey("cookie");
        assertThat(Integer.valueOf(message.headers().get("ttl"))).isBetween(1, 180);
        assertThat(message.body()).hasSizeLessThan(4_096);
        assertThat(new String(message.body(), StandardCharsets.ISO_8859_1)).doesNotContain(user.loginId());
        demandAuthorization(phone, message.headers().get("authorization"));
        assertThat(phone.phone().answer(ApprovingPhone.APPROVE, number(waiting)))
                .isEqualTo("approved");
        assertThat(goOn(waiting).response().code()).isPresent();
        assertThat(SERVICE.at(address)).as("nothing but the request is told").hasSize(1);
    }

    /** That the push service knows who sends, and for whom: RFC 8292. */
    private static void demandAuthorization(ToldPhone phone, String header)
            throws GeneralSecurityException, IOException {
        String key = phone.state().orFail().json().get("key").asText();
        assertThat(header).matches("vapid t=[\\w.-]+, k=" + key);
        String[] token =
                header.substring("vapid t=".length(), header.indexOf(',')).split("\\.");
        assertThat(token).hasSize(3);
        Signature verifying = Signature.getInstance("SHA256withECDSAinP1363Format");
        verifying.initVerify(KeyFactory.getInstance("EC")
                .generatePublic(new X509EncodedKeySpec(
                        HexFormat.of().parseHex(HEADER_OF_KEYS + HexFormat.of().formatHex(decoded(key))))));
        verifying.update((token[0] + "." + token[1]).getBytes(StandardCharsets.US_ASCII));
        assertThat(verifying.verify(decoded(token[2]))).isTrue();
        JsonNode claims = JsonHttp.JSON.readTree(decoded(token[1]));
        assertThat(claims.get("aud").asText()).isEqualTo("https://" + SERVICE.host());
        assertThat(Duration.ofSeconds(
                        claims.get("exp").longValue() - ground.realm().now().getEpochSecond()))
                .isBetween(Duration.ofHours(1), Duration.ofHours(24));
        assertThat(claims.get("sub").asText()).startsWith("mailto:").contains("@");
    }

    @Test
    void whoIsNotToBeToldIsNot() {
        TestUser user = steps.user("not-told");
        ToldPhone phone = new ToldPhone(steps.phone(user));
        String address = SERVICE.address(TestPushService.TAKES, "ended");
        phone.subscribe(address).orFail();
        ground.realm().standClockAt(TestGround.MORNING.plusSeconds(1));
        assertThat(phone.end().status()).isEqualTo(200);
        assertThat(phone.isOn()).isFalse();

        steps.waiting(user);

        demandNothingComesTo(address);
    }

    /** Another message is sent behind it, and arrives. */
    private void demandNothingComesTo(String address) {
        TestUser next = steps.user("after" + Math.abs(address.hashCode()));
        String reached = SERVICE.address(TestPushService.TAKES, next.loginId());
        new ToldPhone(steps.phone(next)).subscribe(reached).orFail();
        steps.waiting(next);
        SERVICE.await(reached);
        assertThat(SERVICE.at(address)).isEmpty();
    }

    @Test
    void whomThePushServiceDoesNotKnowAnyMoreIsForgotten() {
        TestUser user = steps.user("gone");
        ToldPhone phone = new ToldPhone(steps.phone(user));
        String address = SERVICE.address(TestPushService.GONE, "phone");
        phone.subscribe(address).orFail();

        steps.waiting(user);

        SERVICE.await(address);
        Condition.await("the subscription is removed", PATIENCE, () -> !phone.isOn());
    }

    @Test
    void aRedirectIsNotFollowed() {
        TestUser user = steps.user("redirected");
        ToldPhone phone = new ToldPhone(steps.phone(user));
        String address = SERVICE.address(TestPushService.REDIRECTS, "phone");
        phone.subscribe(address).orFail();

        steps.waiting(user);

        SERVICE.await(address);
        Condition.await("it is refused", PATIENCE, () -> pushes("refused") > 0);
        demandNothingComesTo(SERVICE.address(TestPushService.TAKES, "redirected"));
        assertThat(phone.isOn()).isTrue();
    }

    @Test
    void nobodyWaitsForAPushServiceThatHangsNorIsToldLessByIt() {
        TestUser user = steps.user("hanging");
        ToldPhone phone = new ToldPhone(steps.phone(user));
        String address = SERVICE.address(TestPushService.HANGS, "phone");
        phone.subscribe(address).orFail();
        double failed = pushes("failed");

        Page waiting = steps.waiting(user);

        assertThat(phone.phone().answer(ApprovingPhone.APPROVE, number(waiting)))
                .isEqualTo("approved");
        assertThat(goOn(waiting).response().code()).isPresent();
        assertThat(pushes("failed")).as("it has gone on meanwhile").isEqualTo(failed);
        Condition.await("it is given up", PATIENCE, () -> pushes("failed") > failed);
        assertThat(SERVICE.at(address)).hasSizeBetween(1, 2);
    }

    @Test
    void nothingIsReadOfAnAnswerThatNeverEnds() {
        TestUser user = steps.user("large");
        ToldPhone phone = new ToldPhone(steps.phone(user));
        String address = SERVICE.address(TestPushService.NEVER_ENDS, "phone");
        phone.subscribe(address).orFail();
        double sent = pushes("sent");

        steps.waiting(user);

        SERVICE.await(address);
        Condition.await("it is sent", PATIENCE, () -> pushes("sent") > sent);
        assertThat(SERVICE.written()).isLessThan(5_242_880);
    }

    @Test
    void noOtherAddressIsTaken() {
        ToldPhone phone = new ToldPhone(steps.phone(steps.user("address")));
        String port = SERVICE.host().substring("localhost:".length());
        List<String> addresses = List.of(
                "https://evil.example/push",
                "https://127.0.0.1:%s/takes/a".formatted(port),
                "https://[::1]:%s/takes/a".formatted(port),
                "https://localhost/takes/a",
                "https://localhost:1/takes/a",
                "http://localhost:%s/takes/a".formatted(port),
                "https://user@localhost:%s/takes/a".formatted(port),
                "https://localhost:%s@evil.example/takes/a".formatted(port),
                "https://localhost:%s/takes/a#b".formatted(port),
                "https://localhost:%s//evil.example/a".formatted(port),
                "https://2130706433:%s/takes/a".formatted(port),
                "file:///etc/passwd",
                "x");
        int requests = SERVICE.requests();

        assertThat(addresses)
                .hasSize(13)
                .allSatisfy(
                        address -> assertThat(phone.subscribe(address).status()).isEqualTo(400));

        assertThat(phone.isOn()).isFalse();
        assertThat(SERVICE.requests()).isEqualTo(requests);
    }

    @Test
    void aHostThatTheListHasNoMoreIsNotCalled() {
        TestUser user = steps.user("cut");
        ToldPhone phone = new ToldPhone(steps.phone(user));
        String address = SERVICE.address(TestPushService.TAKES, "cut");
        phone.subscribe(address).orFail();
        ground.realm().attribute(PushRealm.HOSTS, "push.example");

        steps.waiting(user);

        PushRealm.set(ground.realm(), SERVICE);
        demandNothingComesTo(address);
    }

    @Test
    void whatIsNoKeyOrNoSecretIsRefused() {
        ToldPhone phone = new ToldPhone(steps.phone(steps.user("no-key")));
        String address = SERVICE.address(TestPushService.TAKES, "no-key");
        long now = phone.phone().now();

        assertThat(phone.send(phone.signed(now, address, ToldPhone.noKey(), ToldPhone.AUTH))
                        .status())
                .isEqualTo(400);
        assertThat(phone.send(phone.signed(now, address, ToldPhone.KEY, "AAAA")).status())
                .isEqualTo(400);
        assertThat(phone.send(phone.signed(now, "", ToldPhone.KEY, ToldPhone.AUTH))
                        .status())
                .isEqualTo(400);
        assertThat(phone.isOn()).isFalse();
    }

    @Test
    void whatIsSentAgainOrByAnotherPhoneChangesNothing() {
        ToldPhone phone = new ToldPhone(steps.phone(steps.user("owner")));
        ToldPhone other = new ToldPhone(steps.phone(steps.user("thief")));
        String address = SERVICE.address(TestPushService.TAKES, "owner");
        Map<String, Object> first = phone.signed(phone.phone().now(), address, ToldPhone.KEY, ToldPhone.AUTH);
        phone.send(first).orFail();
        ground.realm().standClockAt(TestGround.MORNING.plusSeconds(1));
        phone.end().orFail();

        assertThat(phone.send(first).status()).as("what was ended stays so").isEqualTo(409);
        Map<String, Object> another = other.signed(other.phone().now(), address, ToldPhone.KEY, ToldPhone.AUTH);
        assertThat(phone.send(Map.of(
                                "proof",
                                phone.phone().proof(phone.phone().now()),
                                "subscription",
                                another.get("subscription"),
                                "signature",
                                another.get("signature")))
                        .status())
                .isEqualTo(401);
        ToldPhone forged = new ToldPhone(phone.phone().forged());
        assertThat(forged.subscribe(address).status()).isEqualTo(401);
        assertThat(forged.state().status()).isEqualTo(401);
        Map<String, Object> old = phone.signed(
                phone.phone().now() - Duration.ofMinutes(3).toMillis(), address, ToldPhone.KEY, ToldPhone.AUTH);
        assertThat(phone.send(old).status()).isEqualTo(401);
        assertThat(phone.isOn()).isFalse();
        assertThat(other.isOn()).isFalse();
    }

    @Test
    void ofAHundredSubscriptionsTheLastOneCounts() {
        TestUser user = steps.user("hundred");
        ToldPhone phone = new ToldPhone(steps.phone(user));
        long now = phone.phone().now();
        List<Map<String, Object>> hundred = new ArrayList<>(IntStream.range(0, 100)
                .mapToObj(number -> phone.signed(
                        now + number,
                        SERVICE.address(TestPushService.TAKES, "hundred-" + number),
                        ToldPhone.KEY,
                        ToldPhone.AUTH))
                .toList());
        Collections.reverse(hundred);

        List<Integer> answers =
                Crowd.fewAtATime(8, hundred, signed -> phone.send(signed).status());

        assertThat(answers).hasSize(100).contains(200, 409).containsOnly(200, 409);
        steps.waiting(user);
        SERVICE.await(SERVICE.address(TestPushService.TAKES, "hundred-99"));
        assertThat(IntStream.range(0, 99)
                        .mapToObj(number -> SERVICE.at(SERVICE.address(TestPushService.TAKES, "hundred-" + number))))
                .hasSize(99)
                .allMatch(List::isEmpty);
    }

    @Test
    void withoutAKeyOrWhereItIsOffThereIsNoSuchThing() {
        TestUser user = steps.user("no-server-key");
        ToldPhone phone = new ToldPhone(steps.phone(user));
        phone.subscribe(SERVICE.address(TestPushService.TAKES, "no-server-key")).orFail();
        TestVault.shared().remove(ground.realm(), PushRealm.ENTRY);

        assertThat(phone.state().status()).isEqualTo(404);
        Page waiting = steps.waiting(user);
        assertThat(phone.phone().answer(ApprovingPhone.APPROVE, number(waiting)))
                .isEqualTo("approved");
        assertThat(ground.realm()
                        .admin()
                        .get(ground.realm().path("/dual-password/set-up-check"))
                        .findValuesAsText("code"))
                .contains("push-key-missing");

        ground.realm().attribute(PushRealm.PUSH, "off");
        assertThat(phone.state().status()).isEqualTo(404);
        assertThat(phone.end().status()).isEqualTo(404);
        PushRealm.set(ground.realm(), SERVICE);
        demandNothingComesTo(SERVICE.address(TestPushService.TAKES, "no-server-key"));
    }

    @Test
    void noAddressStandsInTheLog() {
        LogPart log = LogPart.fromNow(ground.server());
        TestUser user = steps.user("logged");
        ToldPhone phone = new ToldPhone(steps.phone(user));
        String address = SERVICE.address(TestPushService.GONE, "not-to-be-told");
        phone.subscribe(address).orFail();

        steps.waiting(user);

        SERVICE.await(address);
        Condition.await("the subscription is removed", PATIENCE, () -> !phone.isOn());
        List<String> lines = new ArrayList<>();
        Condition.await("the log has a line", PATIENCE, () -> {
            lines.clear();
            log.forEachLine(lines::add);
            return lines.stream().anyMatch(line -> line.contains("is not told by localhost: gone"));
        });
        assertThat(lines).isNotEmpty().noneMatch(line -> line.contains("not-to-be-told"));
    }

    private static double pushes(String outcome) {
        return ground.realm()
                .metric(
                        "dual_password_pushes_total",
                        Map.of("realm", ground.realm().name(), "outcome", outcome));
    }

    private static byte[] decoded(String text) {
        return Base64.getUrlDecoder().decode(text);
    }
}
