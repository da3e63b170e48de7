package io.github.dualpassword.otp;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.dualpassword.lockout.Crowd;
import io.github.dualpassword.testground.http.JsonHttp;
import io.github.dualpassword.testground.http.JsonHttp.Answer;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.realm.TestUser;

import static io.github.dualpassword.otp.ApprovalSteps.goOn;
import static io.github.dualpassword.otp.ApprovalSteps.number;
import static org.assertj.core.api.Assertions.assertThat;

/** Of all answers to a request one counts, if it is of the phone that was asked, about what it was asked. */
class ApprovalAttacksTest extends ExactApproval {

    @RegisterExtension
    static final TestGround ground = TestGround.onServer()
            .withProfile("software-token", file -> file.withoutUsers().quickHashes());

    @Override
    TestGround ground() {
        return ground;
    }

    @Test
    void anAnswerCountsOnce() {
        TestUser user = steps.user("replayed");
        ApprovingPhone phone = steps.phone(user);
        Page waiting = steps.waiting(user);
        Map<String, Object> answer = phone.signed(phone.asked().orElseThrow(), ApprovingPhone.APPROVE, number(waiting));

        assertThat(phone.send(answer)).isEqualTo("approved");
        assertThat(phone.send(answer)).isEqualTo("not_open");
        assertThat(goOn(waiting).response().code()).isPresent();
        assertThat(phone.send(answer)).isEqualTo("not_open");
    }

    /**
     * One login goes on by it, for which Keycloak gives a code to each request that finds it finished: as it does where a form of its
     * own is sent several times at the same moment. All of them are of one session.
     */
    @Test
    void anApprovalIsUsedOnceByManyPagesOfTheSameLogin() {
        TestUser user = steps.user("two-pages");
        ApprovingPhone phone = steps.phone(user);
        Page waiting = steps.waiting(user);
        assertThat(phone.answer(ApprovingPhone.APPROVE, number(waiting))).isEqualTo("approved");

        List<Page> pages = Crowd.allAtOnce(Collections.nCopies(4, waiting), ApprovalSteps::goOn);

        assertThat(pages).hasSize(4);
        assertThat(pages.stream()
                        .filter(Page::atApplication)
                        .flatMap(page -> page.response().code().stream())
                        .map(ApprovalAttacksTest::sessionOf)
                        .distinct())
                .hasSize(1);
        assertThat(steps.recorded(user)).containsExactlyInAnyOrder("approval_asked", "approval_given");
    }

    /** Keycloak's codes name the session to which they belong. */
    private static String sessionOf(String code) {
        return code.split("\\.")[1];
    }

    @Test
    void theAnswerOfOneUserIsNoneForAnother() {
        TestUser one = steps.user("one");
        TestUser other = steps.user("other");
        ApprovingPhone phoneOfOne = steps.phone(one);
        ApprovingPhone phoneOfOther = steps.phone(other);
        Page waitingOne = steps.waiting(one);
        Page waitingOther = steps.waiting(other);
        String askedOne = phoneOfOne.asked().orElseThrow();
        String askedOther = phoneOfOther.asked().orElseThrow();

        assertThat(phoneOfOther.answer(askedOne, ApprovingPhone.APPROVE, number(waitingOne)))
                .isEqualTo("not_open");
        Map<String, Object> swapped =
                new HashMap<>(phoneOfOne.signed(askedOne, ApprovingPhone.APPROVE, number(waitingOne)));
        swapped.put(
                "id",
                phoneOfOther.signed(askedOther, ApprovingPhone.APPROVE, "00").get("id"));
        assertThat(phoneOfOne.send(swapped)).isEqualTo("not_open");
        assertThat(phoneOfOther.send(swapped)).isEqualTo("not_open");

        assertThat(goOn(waitingOne).has(ApprovalSteps.WAITING)).isTrue();
        assertThat(goOn(waitingOther).has(ApprovalSteps.WAITING)).isTrue();
    }

    @Test
    void withoutTheKeyOfThePhoneNobodyIsTold() {
        TestUser user = steps.user("forged");
        ApprovingPhone phone = steps.phone(user);
        Page waiting = steps.waiting(user);
        String asked = phone.asked().orElseThrow();
        ApprovingPhone forged = phone.forged();

        assertThat(forged.post("asked", forged.proof(forged.now())).status()).isEqualTo(401);
        assertThat(forged.post(
                                "answer",
                                Map.of(
                                        "proof", forged.proof(forged.now()),
                                        "answer", forged.signed(asked, ApprovingPhone.APPROVE, number(waiting))))
                        .status())
                .isEqualTo(401);
        assertThat(phone.send(forged.signed(asked, ApprovingPhone.APPROVE, number(waiting))))
                .isEqualTo("not_open");
        assertThat(goOn(waiting).has(ApprovalSteps.WAITING)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(longs = {-121_000, 121_000})
    void aProofIsOfItsMoment(long away) {
        TestUser user = steps.user("moment" + away);
        ApprovingPhone phone = steps.phone(user);
        steps.waiting(user);

        assertThat(phone.post("asked", phone.proof(phone.now() + away)).status())
                .isEqualTo(401);
        assertThat(phone.post("asked", phone.proof(phone.now() + away - Long.signum(away) * 1_000L))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void whoeverWasShownAnotherTextHasApprovedNothing() {
        TestUser user = steps.user("other-text");
        ApprovingPhone phone = steps.phone(user);
        Page waiting = steps.waiting(user);
        String altered = phone.asked().orElseThrow().replace("\"confirmation\"", "\"login\"");

        assertThat(phone.answer(altered, ApprovingPhone.APPROVE, number(waiting)))
                .isEqualTo("not_open");
        assertThat(goOn(waiting).has(ApprovalSteps.WAITING)).isTrue();
    }

    @Test
    void aTokenThatIsRevokedMeanwhileHasApprovedNothing() {
        TestUser user = steps.user("revoked");
        ApprovingPhone phone = steps.phone(user);
        Page waiting = steps.waiting(user);
        assertThat(phone.answer(ApprovingPhone.APPROVE, number(waiting))).isEqualTo("approved");
        String serial = ground.realm().eventsOf(user.id(), "CUSTOM_REQUIRED_ACTION").stream()
                .map(event -> event.at("/details/token").asText())
                .filter(token -> !token.isEmpty())
                .findFirst()
                .orElseThrow();
        ground.realm()
                .admin()
                .call("POST", ground.realm().path("/dual-password/tokens/" + serial + "/revoke"), null)
                .orFail();

        Page page = goOn(waiting);

        assertThat(page.has("[data-refusal=otp_not_registered]")).isTrue();
        assertThat(phone.asked()).isEmpty();
    }

    @Test
    void whoApprovesTooLateHasApprovedNothing() {
        TestUser user = steps.user("late");
        ApprovingPhone phone = steps.phone(user);
        Page waiting = steps.waiting(user);
        assertThat(phone.answer(ApprovingPhone.APPROVE, number(waiting))).isEqualTo("approved");
        ground.realm().standClockAt(TestGround.MORNING.plus(Duration.ofSeconds(180)));

        assertThat(goOn(waiting).has("input[name=one-time-password]")).isTrue();
    }

    @Test
    void theWaitingPagesAddressTellsNobodyElse() {
        TestUser user = steps.user("cookie");
        steps.phone(user);
        Page waiting = steps.waiting(user);
        assertThat(ApprovalSteps.state(waiting)).isEqualTo("waiting");
        waiting.visitor().forget("AUTH_SESSION_ID");

        assertThat(ApprovalSteps.state(waiting)).isEqualTo("over");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "{\"serviceId\":\"12345678\"}",
                "{\"serviceId\":\"12345678\",\"userId\":\"000000\",\"at\":1,\"signature\":\"x\"}",
                "{\"serviceId\":\"12345678\",\"userId\":\"000000\",\"at\":\"1\",\"signature\":\"x\"}",
                "{\"serviceId\":\"12345678\",\"userId\":\"000000\",\"userId\":\"000000\",\"at\":1,\"signature\":\"x\"}",
                "{\"serviceId\":null,\"userId\":null,\"at\":0,\"signature\":null}",
                "not json"
            })
    void whatIsNoProofIsAnsweredAlike(String body) {
        ApprovingPhone nobody = new ApprovingPhone(ground.realm(), null, "");

        assertThat(nobody.postText("asked", body).status()).isEqualTo(401);
        assertThat(nobody.postText("answer", body).status()).isEqualTo(401);
        assertThat(nobody.postText("asked", body).text()).isEqualTo("{}");
    }

    @Test
    void whatIsTooLongIsNotRead() {
        ApprovingPhone nobody = new ApprovingPhone(ground.realm(), null, "");

        assertThat(nobody.postText("asked", " ".repeat(5_000)).status()).isEqualTo(401);
    }

    /** It is signed by the phone that was asked; some databases would find the request by some of these, or fail. */
    @Test
    void anIdInAnyFormButItsOwnIsNoAnswer() {
        TestUser user = steps.user("ids");
        ApprovingPhone phone = steps.phone(user);
        Page waiting = steps.waiting(user);
        String asked = phone.asked().orElseThrow();
        String id = phone.shown().get("id").asText();

        assertThat(Stream.of(
                                id.toUpperCase(Locale.ROOT),
                                id + " ",
                                id + "\0",
                                "\0",
                                "",
                                "😀",
                                "x".repeat(300),
                                "' or 1=1 --")
                        .map(other -> phone.signed(asked, other, ApprovingPhone.REFUSE, ""))
                        .map(answer ->
                                phone.post("answer", Map.of("proof", phone.proof(phone.now()), "answer", answer)))
                        .map(Answer::status))
                .hasSize(8)
                .containsOnly(401);
        assertThat(ApprovalSteps.state(waiting)).isEqualTo("waiting");
    }

    @Test
    void whatSaysOfNothingWhatItIsIsAnsweredAlike() {
        URI address = URI.create(ground.realm().url() + "/dual-password-approvals/asked");

        assertThat(JsonHttp.send(JsonHttp.request(address)
                                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                                .build())
                        .status())
                .isEqualTo(401);
    }
}
