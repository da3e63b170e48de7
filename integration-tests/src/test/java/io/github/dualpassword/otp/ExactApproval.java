package io.github.dualpassword.otp;

import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.github.dualpassword.lockout.Crowd;
import io.github.dualpassword.testground.TestVault;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.realm.TestRealm;
import io.github.dualpassword.testground.realm.TestUser;

import static io.github.dualpassword.otp.ApprovalSteps.number;
import static org.assertj.core.api.Assertions.assertThat;

/** A phone is asked once at a time, answers once, and its approval is used once, wherever. On whatever database and nodes. */
abstract class ExactApproval {

    static final TestVault VAULT = TestVault.shared();

    private static final String ONE_PUSH = "dual-password.software-token.one-push";
    private static final String COOL_DOWN = "dual-password.software-token.cool-down-minutes";
    private static final int AT_ONCE = 12;

    ApprovalSteps steps;

    abstract TestGround ground();

    @BeforeEach
    void start() {
        VAULT.keys(ground().realm(), TestVault.KEY);
        ground().realm().standClockAt(TestGround.MORNING);
        ground().realm().attribute("dual-password.throttle.token-activation.per-address", "0");
        ground().realm().attribute(ONE_PUSH, "on");
        ground().realm().attribute(COOL_DOWN, "0");
        steps = new ApprovalSteps(ground().realm(), ground().client());
    }

    @AfterEach
    void putSettingsBack() {
        ground().realm().attribute(ONE_PUSH, "off");
        ground().realm().attribute(COOL_DOWN, "60");
    }

    @Test
    void ofApprovalsAndRefusalsAtTheSameMomentOneCounts() {
        TestUser user = steps.user("at-once");
        ApprovingPhone phone = steps.phone(user);
        Page waiting = steps.waiting(user);
        String asked = phone.asked().orElseThrow();
        List<Map<String, Object>> answers = Stream.concat(
                        Collections.nCopies(AT_ONCE / 2, phone.signed(asked, ApprovingPhone.APPROVE, number(waiting)))
                                .stream(),
                        Collections.nCopies(AT_ONCE / 2, phone.signed(asked, ApprovingPhone.REFUSE, "")).stream())
                .toList();

        List<String> told = Crowd.allAtOnce(
                IntStream.range(0, AT_ONCE).boxed().toList(),
                each -> phone.at(node(each % 2 + each / (AT_ONCE / 2))).send(answers.get(each)));

        assertThat(told).hasSize(AT_ONCE);
        List<String> counted =
                told.stream().filter(answer -> !answer.equals("not_open")).toList();
        assertThat(counted).hasSize(1);
        boolean isApproved = counted.get(0).equals("approved");
        assertThat(steps.recorded(user))
                .containsExactlyInAnyOrder("approval_asked", isApproved ? "approval_given" : "approval_refused");
        assertThat(goOn(waiting, 1).atApplication()).isEqualTo(isApproved);
    }

    @Test
    void ofRequestsAtTheSameMomentOneIsAsked() {
        TestUser user = steps.user("asked-at-once");
        ApprovingPhone phone = steps.phone(user);
        List<Page> pages = IntStream.range(0, 6)
                .mapToObj(this::node)
                .map(node -> new ApprovalSteps(node, node.client()))
                .map(browser -> browser.toCode(user, browser.otp()))
                .toList();

        List<Page> answers = Crowd.allAtOnce(pages, steps::ask);

        assertThat(answers).hasSize(6).allMatch(page -> page.status() == 200);
        List<Page> waiting =
                answers.stream().filter(page -> page.has(ApprovalSteps.WAITING)).toList();
        assertThat(waiting).hasSize(1);
        assertThat(phone.at(node(1)).answer(ApprovingPhone.APPROVE, number(waiting.get(0))))
                .isEqualTo("approved");
        assertThat(phone.asked()).isEmpty();
        assertThat(ApprovalSteps.goOn(waiting.get(0)).response().code()).isPresent();
    }

    @Test
    void ofWrongNumbersAtTheSameMomentTwoAreLookedAt() {
        TestUser user = steps.user("numbers");
        ApprovingPhone phone = steps.phone(user);
        Page waiting = steps.waiting(user);
        String asked = phone.asked().orElseThrow();
        int right = Integer.parseInt(number(waiting));

        List<String> told = Crowd.allAtOnce(
                IntStream.rangeClosed(1, AT_ONCE).boxed().toList(),
                each -> phone.at(node(each))
                        .answer(asked, ApprovingPhone.APPROVE, "%02d".formatted((right + each) % 100)));

        assertThat(told).hasSize(AT_ONCE);
        assertThat(told.stream().filter("wrong_number"::equals)).hasSizeLessThanOrEqualTo(1);
        assertThat(told.stream().filter("too_many_wrong_numbers"::equals)).hasSizeLessThanOrEqualTo(1);
        assertThat(told).contains("wrong_number");
    }

    /** What becomes of it is the same wherever it is asked for. */
    @Test
    void whatOneNodeWasToldTheOtherKnows() {
        TestUser user = steps.user("told");
        ApprovingPhone phone = steps.phone(user);
        Page waiting = steps.waiting(user);

        assertThat(phone.at(node(1)).asked()).isEqualTo(phone.asked()).isPresent();
        assertThat(ApprovalSteps.state(waiting, node(1))).isEqualTo("waiting");
        assertThat(phone.at(node(1)).answer(ApprovingPhone.APPROVE, number(waiting)))
                .isEqualTo("approved");

        assertThat(ApprovalSteps.state(waiting)).isEqualTo("over");
        assertThat(ApprovalSteps.state(waiting, node(1))).isEqualTo("over");
        assertThat(phone.asked()).isEmpty();
        assertThat(goOn(waiting, 0).response().code()).isPresent();
    }

    private TestRealm node(int number) {
        List<TestRealm> nodes = ground().realm().onEachNode();
        return nodes.get(number % nodes.size());
    }

    /** What the page's script does when something has become of the request, answered by a node. */
    private Page goOn(Page waiting, int node) {
        String action = waiting.document().select("form:has([name=approved])").attr("abs:action");
        return waiting.visitor().post(ApprovalSteps.at(URI.create(action), node(node)), Map.of("approved", "true"));
    }
}
