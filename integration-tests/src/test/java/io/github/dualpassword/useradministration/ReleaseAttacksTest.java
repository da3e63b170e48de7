package io.github.dualpassword.useradministration;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.fasterxml.jackson.databind.JsonNode;

import io.github.dualpassword.password.Journeys;
import io.github.dualpassword.procedure.Resent;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.Form;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.realm.TestContract;
import io.github.dualpassword.testground.realm.TestUser;
import io.github.dualpassword.testground.requirements.Requirement;

import static org.assertj.core.api.Assertions.assertThat;

/** Posts that no page offers: made-up targets, repeated and reordered ones, operators who are none any more. */
class ReleaseAttacksTest {

    private static final String STRANGER = "attack-stranger";

    @RegisterExtension
    static final TestGround ground = TestGround.onTwoStage();

    private static TestContract contract;

    private TestUser operator;
    private TestUser target;

    @BeforeAll
    static void addCompanies() {
        contract = Company.named("attacked")
                .with("attack-operator", "master", "操作 一郎")
                .with("attack-weak", "administrator", "操作 二郎")
                .with("attack-clumsy", "master", "操作 三郎")
                .with("attack-target", "general", "対象 一郎")
                .with("attack-other", "general", "対象 二郎")
                .addedTo(ground.realm());
        Company.named("elsewhere").with(STRANGER, "general", "他社 花子").addedTo(ground.realm());
    }

    @BeforeEach
    void suspended() {
        Company.nobodyIsStoppedOrSuspended(ground.realm());
        Company.suspend(ground.realm(), "attack-target", "login");
        Company.suspend(ground.realm(), STRANGER, "login");
        operator = Company.operator(ground.realm(), "attack-operator");
        target = ground.existingUser("attack-target");
        ground.realm().clearEvents();
    }

    @Test
    @Requirement("D05")
    void theOwnIdSentByHandIsRefusedAndPutDown() {
        Page confirm = ReleaseScreens.confirm(list(), "stopped", operator, target);
        assertThat(ReleaseScreens.row(confirm, operator.loginId()).attr("data-denied"))
                .isEqualTo("oneself");

        Page result = ReleaseScreens.execute(confirm, operator);

        assertThat(ReleaseScreens.outcome(result, operator.loginId())).isEqualTo("REFUSED oneself");
        assertThat(ReleaseScreens.outcome(result, target.loginId())).isEqualTo("DONE");
        assertThat(refusals()).containsExactly("oneself");
        assertThat(new Journeys(ground.realm()).logIn(operator).atApplication()).isTrue();
        lift(target);
    }

    @Test
    void whoDoesNotBelongToTheContractIsRefusedAndNotNamed() {
        TestUser stranger = ground.existingUser(STRANGER);
        String nobody = UUID.randomUUID().toString();

        Page confirm = ReleaseScreens.picked(list(), stranger, target)
                .with("pick", nobody)
                .fill("after", "usable")
                .fill(ReleaseScreens.PASSWORD, operator.confirmationPassword())
                .press("execute");
        assertThat(confirm.has(ReleaseScreens.CONFIRM)).isTrue();
        Page result = ReleaseScreens.execute(confirm, operator);

        assertThat(confirm.text()).doesNotContain(STRANGER, "他社");
        assertThat(result.text()).doesNotContain(STRANGER, "他社");
        assertThat(ReleaseScreens.counts(result)).containsExactly("1名", "0名", "2名");
        assertThat(refusals()).containsExactly("not_in_contract", "not_in_contract");
        assertThat(stranger.loginState().get("state").asText()).isEqualTo("permanently_suspended");
    }

    @Test
    void whoLeavesBetweenTheConfirmPageAndTheExecutionIsRefused() {
        Page confirm = ReleaseScreens.confirm(list(), "usable", target);
        contract.leave(target);
        try {
            Page result = ReleaseScreens.execute(confirm, operator);

            assertThat(ReleaseScreens.outcome(result, target.loginId())).isEqualTo("REFUSED not_in_contract");
            assertThat(result.text()).contains("サービス状態を変更した利用者はいません。").doesNotContain("停止解除しました");
            assertThat(target.loginState().get("state").asText()).isEqualTo("permanently_suspended");
            assertThat(result.press("continue").response().actionStatus())
                    .as("nothing was carried out")
                    .contains("cancelled");
        } finally {
            contract.join(target);
        }
    }

    @Test
    void whoseStateChangesAfterTheConfirmPageIsRefused() {
        Page confirm = ReleaseScreens.confirm(list(), "usable", target);
        Company.suspend(ground.realm(), target.loginId(), "confirmation");

        Page result = ReleaseScreens.execute(confirm, operator);

        assertThat(ReleaseScreens.outcome(result, target.loginId())).isEqualTo("REFUSED state_changed");
    }

    @Test
    void anOperatorWhoHasLostTheRoleCarriesNothingOut() {
        TestUser weak = Company.operator(ground.realm(), "attack-weak");
        Page confirm = ReleaseScreens.confirm(ReleaseScreens.list(ground.realm(), weak), "usable", target);
        weak.withoutRole("administrator-user");
        try {
            Page refused = ReleaseScreens.execute(confirm, weak);

            assertThat(refused.has(ReleaseScreens.REFUSED)).isTrue();
            assertThat(target.loginState().get("state").asText()).isEqualTo("permanently_suspended");
        } finally {
            weak.withRole("administrator-user");
        }
    }

    @Test
    void whatIsConfirmedOnceIsCarriedOutOnce() {
        Page confirm = ReleaseScreens.confirm(list(), "usable", target, ground.existingUser("attack-other"));
        Page result = ReleaseScreens.execute(confirm, operator);
        Company.suspend(ground.realm(), "attack-other", "login");

        Page again = ReleaseScreens.execute(confirm, operator);

        assertThat(again.has(ReleaseScreens.RESULT)).isTrue();
        assertThat(ReleaseScreens.counts(again)).isEqualTo(ReleaseScreens.counts(result));
        assertThat(events()).hasSize(2);
        assertThat(ground.existingUser("attack-other").loginState().get("state").asText())
                .isEqualTo("permanently_suspended");
    }

    @Test
    void aConfirmPageSentSeveralTimesAtOnceIsCarriedOutOnce() {
        Page confirm = ReleaseScreens.confirm(list(), "usable", target);

        List<CompletableFuture<Page>> sent = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> ReleaseScreens.execute(confirm, operator)))
                .toList();
        List<Page> answers = sent.stream().map(CompletableFuture::join).toList();

        assertThat(answers).hasSize(4).allMatch(answer -> answer.has(ReleaseScreens.RESULT) || answer.has(Resent.PAGE));
        assertThat(ReleaseScreens.outcome(confirm.visitor().open(confirm.address()), target.loginId()))
                .isEqualTo("DONE");
        assertThat(events()).hasSize(1);
    }

    @Test
    void aConfirmPageThatIsOvertakenByItsRepetitionIsCarriedOut() {
        Page confirm = ReleaseScreens.confirm(list(), "usable", target);

        Page second = Resent.answer(confirm);
        Page first = Resent.overtaken(
                confirm, second, Map.of(ReleaseScreens.PASSWORD, operator.confirmationPassword(), "execute", "true"));

        assertThat(second.has(Resent.PAGE)).isTrue();
        assertThat(ReleaseScreens.outcome(first, target.loginId())).isEqualTo("DONE");
        assertThat(events()).hasSize(1);
    }

    @Test
    void aReloadedResultSaysTheSame() {
        Page result = ReleaseScreens.execute(ReleaseScreens.confirm(list(), "usable", target), operator);

        Page reloaded = result.visitor().open(result.address());

        assertThat(ReleaseScreens.outcome(reloaded, target.loginId())).isEqualTo("DONE");
        assertThat(events()).hasSize(1);
    }

    /** Each page listens only to what it has itself; the rest is answered with the page as it is. */
    @Test
    void postsOfOtherStepsChangeNothing() {
        Page list = list();
        Page skipped = list.form()
                .with("confirmation-id", "made-up")
                .with(ReleaseScreens.PASSWORD, operator.confirmationPassword())
                .press("execute");
        assertThat(skipped.has(ReleaseScreens.LIST)).isTrue();

        Page confirm = ReleaseScreens.confirm(skipped, "usable", target);
        Page stale = post(confirm, Map.of("list-id", "stale", "after", "stopped", "pick", operator.id()));
        assertThat(stale.has(ReleaseScreens.CONFIRM)).isTrue();
        Page forged = stale.form()
                .fill("confirmation-id", "made-up")
                .fill(ReleaseScreens.PASSWORD, operator.confirmationPassword())
                .press("execute");
        assertThat(forged.has(ReleaseScreens.CONFIRM)).isTrue();
        assertThat(ReleaseScreens.rows(forged)).containsExactly(target.loginId());
        assertThat(events()).isEmpty();

        Page result = ReleaseScreens.execute(forged, operator);
        Page after = post(result, Map.of("list-id", "stale", "pick", "x", "execute", "true"));
        assertThat(after.has(ReleaseScreens.RESULT)).isTrue();
        Page notATarget = post(
                after,
                Map.of(
                        "change-passwords-of",
                        ground.existingUser("attack-other").id()));
        assertThat(notATarget.has(ReleaseScreens.RESULT)).isTrue();
        assertThat(events()).hasSize(1);
    }

    @Test
    void anEarlierPageOfTheListIsNotListenedTo() {
        Page earlier = list();
        Page present = earlier.form().with("pick", target.id()).press("page", "1");

        Page answer = present.form().fill("list-id", listId(earlier)).press("select-all");

        assertThat(ReleaseScreens.selected(answer)).isEqualTo(1);
    }

    @Test
    void aStateThatTheSelectorDoesNotOfferIsNotTaken() {
        Form form = ReleaseScreens.picked(list(), target);

        Page page = form.fill("after", "made-up")
                .fill(ReleaseScreens.PASSWORD, operator.confirmationPassword())
                .press("execute");

        assertThat(page.has(ReleaseScreens.LIST)).isTrue();
        assertThat(page.document().select("#input-error-after").text()).isEqualTo("変更後サービス状態を選択してください。");
    }

    /** D07: it is the operator's own one, and wrong entries count for the operator. */
    @Test
    @Requirement({"D07", "2.B"})
    void wrongEntriesSuspendTheOperatorsConfirmationPasswordAndNotTheTargets() {
        TestUser clumsy = Company.operator(ground.realm(), "attack-clumsy");
        Company.operator(ground.realm(), "attack-other");
        Page page = ReleaseScreens.picked(
                        ReleaseScreens.list(ground.realm(), clumsy), target, ground.existingUser("attack-other"))
                .fill("after", "usable")
                .press("find");
        assertThat(page.text()).contains("操作を行われているご自身の確認用パスワードを入力してください。");

        page = ReleaseScreens.execute(page, ground.existingUser("attack-other").confirmationPassword());
        assertThat(page.document()
                        .select("#input-error-" + ReleaseScreens.PASSWORD)
                        .text())
                .isNotEmpty();
        for (int entry = 2; entry <= 5; entry++) {
            page = ReleaseScreens.execute(page, "Wrong-entry-1");
        }

        assertThat(page.has(ReleaseScreens.REFUSED)).isTrue();
        assertThat(clumsy.confirmationState().get("state").asText()).isEqualTo("temporarily_suspended");
        assertThat(ground.existingUser("attack-other")
                        .confirmationState()
                        .get("consecutiveFailures")
                        .asInt())
                .isZero();
        assertThat(target.loginState().get("state").asText()).isEqualTo("permanently_suspended");
        assertThat(events()).isEmpty();
    }

    private Page list() {
        return ReleaseScreens.list(ground.realm(), operator);
    }

    private static Page post(Page page, Map<String, String> fields) {
        return page.visitor().post(page.formAction(), fields);
    }

    private static String listId(Page list) {
        return list.document().selectFirst("[name=list-id]").attr("value");
    }

    private static void lift(TestUser user) {
        user.realm().admin().delete(user.realm().path("/dual-password/users/" + user.id() + "/service-stop"));
    }

    /** Reasons of what was refused or failed, in any order. */
    private static List<String> refusals() {
        return events().stream()
                .filter(event -> event.has("error"))
                .map(event -> event.get("error").asText())
                .sorted()
                .toList();
    }

    /** One for each target of the operations of this test. */
    private static List<JsonNode> events() {
        return ground.realm().events("CUSTOM_REQUIRED_ACTION", "CUSTOM_REQUIRED_ACTION_ERROR").stream()
                .filter(event -> event.at("/details").has("execution"))
                .toList();
    }
}
