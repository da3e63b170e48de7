package io.github.dualpassword.useradministration;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.github.dualpassword.testground.browser.Look;
import io.github.dualpassword.testground.browser.Window;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.Form;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.realm.TestContract;
import io.github.dualpassword.testground.realm.TestUser;
import io.github.dualpassword.testground.requirements.Requirement;

import static org.assertj.core.api.Assertions.assertThat;

/** A company of 250: pages, search, and who is selected on those that one does not see. */
class SelectionAcrossPagesTest {

    @RegisterExtension
    static final TestGround ground = TestGround.onServer()
            .withProfile(
                    "two-stage",
                    file -> Company.named("pages")
                            .with("member-0000-operator", "master", "操作 一郎")
                            .withMany("member", 249)
                            .with("other-hanako", "general", "データ 花子")
                            .in(Company.named("joining")
                                    .with("joining-late", "general", "データ 後から")
                                    .in(file.quickHashes())));

    private static TestUser operator;

    @BeforeAll
    static void start() {
        operator = Company.operator(ground.realm(), "member-0000-operator");
        Company.suspend(ground.realm(), "member-010", "login");
    }

    @Test
    @Requirement({"D03", "D05"})
    void usersArePickedOnSeveralPagesAndNobodyElse() {
        Page first = list();
        assertThat(ReleaseScreens.rows(first)).hasSize(100).startsWith("member-0000-operator", "member-0001");
        assertThat(ReleaseScreens.row(first, operator.loginId()).select("input[disabled]"))
                .hasSize(1);
        assertThat(ReleaseScreens.row(first, operator.loginId()).text()).contains("（ご自身）");
        assertThat(first.text()).contains("ご自身は選択できません。");

        Page third = first.form()
                .with("pick", id("member-0001"))
                .with("pick", id("member-0002"))
                .press("page", "2")
                .form()
                .with("pick", id("member-0150"))
                .press("page", "3");
        Page firstAgain = third.form().press("page", "2").form().press("page", "1");

        assertThat(ReleaseScreens.rows(third)).hasSize(51);
        assertThat(ReleaseScreens.checked(firstAgain)).containsExactly("member-0001", "member-0002");
        assertThat(ReleaseScreens.rows(confirmed(firstAgain.form().without("pick", id("member-0002")))))
                .containsExactly("member-0001", "member-0150");
    }

    @Test
    @Requirement("D04")
    void allMeansEverybodyOfAllPagesExceptOneself() {
        Page all = list().form().press("select-all");
        assertThat(ReleaseScreens.selected(all)).isEqualTo(250);
        assertThat(ReleaseScreens.checked(all)).hasSize(99).doesNotContain(operator.loginId());

        Page second = all.form().press("page", "2");
        assertThat(ReleaseScreens.checked(second)).hasSize(100);
        Page without = second.form().without("pick", id("member-0150")).press("page", "3");
        assertThat(ReleaseScreens.selected(without)).isEqualTo(249);
        Page confirm = confirmed(without.form());

        assertThat(confirm.text()).contains("選択した利用者（249名）");
        List<String> targets = new ArrayList<>(ReleaseScreens.rows(confirm));
        confirm = confirm.form().press("page", "2");
        targets.addAll(ReleaseScreens.rows(confirm));
        confirm = confirm.form().press("page", "3");
        targets.addAll(ReleaseScreens.rows(confirm));
        assertThat(targets)
                .hasSize(249)
                .doesNotHaveDuplicates()
                .contains("member-0001", "member-0249", "other-hanako")
                .doesNotContain(operator.loginId(), "member-0150");
    }

    /** The attribute is taken away before scripts of the page run. */
    @Test
    void theNumberFollowsTheBoxesInAThemeWhosePageSaysNoLanguage() {
        Window window = ground.window();
        window.page()
                .addInitScript("document.addEventListener('readystatechange',"
                        + " () => document.documentElement.removeAttribute('lang'))");
        window.open(ReleaseScreens.request(ground.realm(), "ja").url());
        window.logIn(operator.loginId(), operator.loginPassword());
        window.page().locator("#all").check();

        assertThat(window.page().evaluate("document.documentElement.lang")).isEqualTo("");
        assertThat(window.page().locator("#selected").innerText()).isEqualTo("選択中：250名");
    }

    /** The seeds' check box in the heading, in a browser with scripts and in one without. */
    @Test
    @Requirement("D04")
    void theBoxInTheHeadingSelectsAllExceptOneselfAndTakesThemBack() {
        for (Look look : List.of(Look.JAPANESE, Look.JAPANESE.withoutScripts())) {
            Window window = ground.window(look);
            window.open(ReleaseScreens.request(ground.realm(), "ja").url());
            window.logIn(operator.loginId(), operator.loginPassword());
            window.page().locator("#all").check();
            if (look.scripts()) {
                assertThat(window.page().locator("#selected").innerText()).isEqualTo("選択中：250名");
                window.page().locator("input[name=pick]").nth(3).uncheck();
                assertThat(window.page().locator("#selected").innerText()).isEqualTo("選択中：249名");
                assertThat(window.page().evaluate("document.querySelector('#all').indeterminate"))
                        .isEqualTo(true);
                window.page().locator("input[name=pick]").nth(3).check();
            }
            window.page().locator("#page-next").click();
            window.page().locator("tr[data-user='member-0150']").waitFor();
            assertThat(window.page().locator("#selected").innerText()).isEqualTo("選択中：250名");

            window.page().locator("#all").uncheck();
            window.page().locator("#page-next").click();
            window.page().locator("tr[data-user='other-hanako']").waitFor();
            assertThat(window.page().locator("#selected").innerText()).isEqualTo("選択中：0名");
        }
    }

    @Test
    void whoWasPickedStaysPickedThroughASearchAndAllDoesNot() {
        Page found = list().form()
                .with("pick", id("member-0001"))
                .fill("search", "花子")
                .press("find");
        assertThat(ReleaseScreens.rows(found)).containsExactly("other-hanako");
        assertThat(ReleaseScreens.selected(found)).isEqualTo(1);

        Page all = found.form().press("select-all");
        assertThat(ReleaseScreens.selected(all)).isEqualTo(1);
        assertThat(ReleaseScreens.checked(all)).containsExactly("other-hanako");
        Page everybody = all.form().press("everybody");

        assertThat(ReleaseScreens.selected(everybody)).isZero();
        assertThat(everybody.document().selectFirst("#told").text()).contains("すべての利用者の選択を解除しました");
    }

    @Test
    void onlySuspendedUsersAreShownAndAllMeansThem() {
        Page suspended = list().form().with("suspended", "on").press("find");
        assertThat(ReleaseScreens.rows(suspended)).hasSize(10).allMatch(user -> user.startsWith("member-010"));

        Page confirm = confirmed(suspended.form().press("select-all").form());

        assertThat(ReleaseScreens.rows(confirm)).hasSize(10);
    }

    @Test
    void whoHasJoinedOrLeftSinceTheListIsNamedOnTheConfirmPage() {
        TestUser joining = ground.existingUser("joining-late");
        TestUser leaving = ground.existingUser("other-hanako");
        TestContract contract = Company.contract(ground.realm(), "pages");
        TestContract former = Company.contract(ground.realm(), "joining");
        Page all = list().form().press("select-all");
        Page picked = list().form().with("pick", leaving.id()).press("page", "1");
        former.leave(joining);
        contract.join(joining).leave(leaving);
        try {
            Page confirm = confirmed(all.form());
            assertThat(confirm.document().select("#joined li").eachText()).containsExactly("joining-late");
            assertThat(confirm.document().select("#left li").eachText()).containsExactly("other-hanako");
            assertThat(confirm.text()).contains("選択した利用者（250名）");

            Page none = confirmed(picked.form().with("pick", id("member-0001")));
            assertThat(none.document().select("#left li").eachText()).containsExactly("other-hanako");
            assertThat(ReleaseScreens.rows(none)).containsExactly("member-0001");
        } finally {
            contract.leave(joining).join(leaving);
            former.join(joining);
        }
    }

    /** What is wrong with no single field has the focus, as the summary of what is wrong with fields has it. */
    @Test
    void withNobodySelectedThePageSaysSo() {
        Page page = list().form().press("execute");

        assertThat(page.has(ReleaseScreens.LIST)).isTrue();
        assertThat(page.document().title()).startsWith("エラー：");
        assertThat(page.document().select("[autofocus]").eachText()).containsExactly("対象の利用者を選択してください。");
    }

    @Test
    void goingBackFromTheConfirmPageKeepsTheSelection() {
        Page confirm = confirmed(list().form().press("select-all").form());

        Page back = confirm.form().press("back");

        assertThat(back.has(ReleaseScreens.LIST)).isTrue();
        assertThat(ReleaseScreens.selected(back)).isEqualTo(250);
    }

    private static Page list() {
        return ReleaseScreens.list(ground.realm(), operator);
    }

    private static Page confirmed(Form list) {
        return list.fill("after", "stopped").press("execute");
    }

    private static String id(String loginId) {
        return ground.existingUser(loginId).id();
    }
}
