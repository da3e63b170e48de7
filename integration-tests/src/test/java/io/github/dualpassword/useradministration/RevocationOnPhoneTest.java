package io.github.dualpassword.useradministration;

import java.time.Duration;
import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.fasterxml.jackson.databind.JsonNode;

import io.github.dualpassword.lockout.Crowd;
import io.github.dualpassword.otp.ApprovalSteps;
import io.github.dualpassword.otp.ApprovingPhone;
import io.github.dualpassword.otp.SoftwareTokens;
import io.github.dualpassword.testground.TestVault;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.realm.TestUser;

import static io.github.dualpassword.otp.ApprovalSteps.goOn;
import static io.github.dualpassword.otp.ApprovalSteps.number;
import static org.assertj.core.api.Assertions.assertThat;

/** ワンプッシュ認証 of an operator: in place of the code beside the confirmation password. */
class RevocationOnPhoneTest {

    private static final String ONE_PUSH = "dual-password.software-token.one-push";
    private static final String COOL_DOWN = "dual-password.software-token.cool-down-minutes";
    private static final String REVOKED = TokenScreens.REVOCATION.result();

    @RegisterExtension
    static final TestGround ground = TestGround.onServer()
            .withProfile("software-token", file -> file.withoutUsers().quickHashes());

    private Colleagues colleagues;
    private TestUser master;
    private TestUser user;
    private ApprovingPhone phone;

    @BeforeEach
    void start() {
        TestVault.shared().keys(ground.realm(), TestVault.KEY);
        ground.realm().standClockAt(TestGround.MORNING);
        ground.realm().attribute("dual-password.throttle.token-activation.per-address", "0");
        ground.realm().attribute(ONE_PUSH, "on");
        ground.realm().attribute(COOL_DOWN, "0");
    }

    @AfterEach
    void putSettingsBack() {
        ground.realm().attribute(ONE_PUSH, "off");
        ground.realm().attribute(COOL_DOWN, "60");
    }

    private void add(String name) {
        colleagues = Colleagues.of(ground.realm(), "revoke-" + name);
        master = colleagues.master("revoke-" + name + "-master");
        user = colleagues.general("revoke-" + name + "-user");
        new SoftwareTokens(ground.realm()).registered(user);
        phone = ApprovingPhone.of(ground.realm(), master);
    }

    private Page list() {
        return TokenScreens.REVOCATION.list(ground.realm(), master);
    }

    /** The page that waits. */
    private Page waiting() {
        return TokenScreens.filled(list(), master, user).press("execute");
    }

    @Test
    void whoLeavesTheFieldEmptyApprovesOnThePhone() {
        add("approves");
        Page waiting = waiting();
        assertThat(waiting.has(ApprovalSteps.WAITING)).isTrue();

        JsonNode shown = phone.shown();
        assertThat(phone.answer(ApprovingPhone.APPROVE, number(waiting))).isEqualTo("approved");
        assertThat(ApprovalSteps.state(waiting)).isEqualTo("over");
        Page result = goOn(waiting);

        assertThat(result.has(REVOKED)).isTrue();
        assertThat(TokenScreens.state(list(), user.loginId())).containsExactly("OTP_NOT_REGISTERED");
        assertThat(shown.get("purpose").asText()).isEqualTo("operation");
        assertThat(shown.get("operation").asText()).isEqualTo("revoke-token");
        assertThat(shown.get("subject").asText()).isEqualTo(user.loginId());
    }

    @Test
    void thePhoneIsNotAskedBesideAWrongPassword() {
        add("wrong");

        Page again = ReleaseScreens.picked(list(), user)
                .fill(ReleaseScreens.PASSWORD, "not-the-password")
                .press("execute");

        assertThat(again.has(ApprovalSteps.WAITING)).isFalse();
        assertThat(again.has("#input-error-operator-confirmation-password")).isTrue();
        assertThat(phone.asked()).isEmpty();
    }

    @Test
    void aRefusalOnThePhoneIsToldAndRevokesNothing() {
        add("refused");
        Page waiting = waiting();
        assertThat(phone.answer(ApprovingPhone.REFUSE, "")).isEqualTo("refused");

        Page again = goOn(waiting);

        assertThat(again.has(REVOKED)).isFalse();
        assertThat(again.text()).contains("スマートフォンで拒否されました。");
        assertThat(again.has("input[name=" + TokenScreens.CODE + "]")).isTrue();
        assertThat(TokenScreens.state(list(), user.loginId())).doesNotContain("OTP_NOT_REGISTERED");
    }

    @Test
    void whoWouldRatherTypeACodeHasThePageForIt() {
        add("types");
        Page waiting = waiting();

        Page code = waiting.press("enter-code");

        assertThat(code.has("input[name=" + TokenScreens.CODE + "]")).isTrue();
        assertThat(phone.asked()).isEmpty();
    }

    @Test
    void anApprovalIsOfOneExecution() {
        add("other");
        TestUser another = colleagues.general("revoke-other-second");
        new SoftwareTokens(ground.realm()).registered(another);
        Page waiting = waiting();
        assertThat(phone.answer(ApprovingPhone.APPROVE, number(waiting))).isEqualTo("approved");

        Page list = waiting.visitor()
                .open(ground.client()
                        .authorization()
                        .locale("ja")
                        .action("revoke-tokens")
                        .url());
        Page again = TokenScreens.filled(list, master, another).press("execute");

        assertThat(again.has(REVOKED)).isFalse();
        assertThat(TokenScreens.state(list(), another.loginId())).doesNotContain("OTP_NOT_REGISTERED");
    }

    @Test
    void anApprovalComesTooLateAfterItsTime() {
        add("late");
        Page waiting = waiting();
        assertThat(phone.answer(ApprovingPhone.APPROVE, number(waiting))).isEqualTo("approved");
        ground.realm().standClockAt(TestGround.MORNING.plus(Duration.ofSeconds(180)));

        Page again = goOn(waiting);

        assertThat(again.has(REVOKED)).isFalse();
        assertThat(again.text()).contains("時間内に承認されませんでした。");
    }

    @Test
    void ofManyPagesAtOnceOneIsCarriedOut() {
        add("many");
        Page waiting = waiting();
        assertThat(phone.answer(ApprovingPhone.APPROVE, number(waiting))).isEqualTo("approved");

        List<Page> pages = Crowd.allAtOnce(Collections.nCopies(4, waiting), ApprovalSteps::goOn);

        assertThat(pages).hasSize(4);
        assertThat(ground.realm().events().stream()
                        .filter(event -> event.at("/details/target").asText().equals(user.id()))
                        .filter(event -> event.at("/details/dual_password_event")
                                .asText()
                                .equals("revoke-token")))
                .hasSize(1);
    }

    @Test
    void whoHasNoPhoneIsToldThatACodeIsMissing() {
        Colleagues others = Colleagues.of(ground.realm(), "revoke-none");
        TestUser operator = others.master("revoke-none-master");
        TestUser target = others.general("revoke-none-user");
        new SoftwareTokens(ground.realm()).registered(target);
        new SoftwareTokens(ground.realm()).registered(operator);
        ground.realm().attribute(ONE_PUSH, "off");

        Page again = TokenScreens.filled(TokenScreens.REVOCATION.list(ground.realm(), operator), operator, target)
                .press("execute");

        assertThat(again.has(ApprovalSteps.WAITING)).isFalse();
        assertThat(again.has("#input-error-" + TokenScreens.CODE)).isTrue();
    }
}
