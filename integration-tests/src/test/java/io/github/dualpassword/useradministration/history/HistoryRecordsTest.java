package io.github.dualpassword.useradministration.history;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.github.dualpassword.password.Journeys;
import io.github.dualpassword.password.change.ChangeEntries;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.oidc.Visitor;
import io.github.dualpassword.testground.realm.RealmFile;
import io.github.dualpassword.testground.realm.TestRealm;
import io.github.dualpassword.testground.realm.TestUser;
import io.github.dualpassword.testground.requirements.Requirement;
import io.github.dualpassword.useradministration.Colleagues;

import static org.assertj.core.api.Assertions.assertThat;

/** What stands in the operation history, who reads it, and how long it is kept. */
class HistoryRecordsTest {

    @RegisterExtension
    static final TestGround ground = TestGround.onTwoStage();

    private final Journeys journeys = new Journeys(ground.realm());

    @Test
    @Requirement("E19")
    void usersReadWhatTheyDidAndWhatWasDoneToThemWithWrongEntriesAndSuspensions() {
        Colleagues colleagues = Colleagues.of(ground.realm(), "records");
        TestUser user = colleagues.general("records-user");

        Page openedBefore = journeys.toConfirmation(user);
        journeys.wrongConfirmations(user, 5);
        journeys.confirm(openedBefore, Journeys.WRONG);
        user.release("confirmation").orFail();
        Visitor visitor = changedOwn(user);
        journeys.wrongLogins(user, 5);
        user.release("login").orFail();
        List<List<String>> lines = HistoryVisit.of(user, "ja", visitor).lines();

        assertThat(lines.stream().map(cells -> String.join("|", cells.subList(1, 5))))
                .containsExactly(
                        "銀行の担当者|records-user データ花子|銀行による利用停止の解除 ログインパスワード|完了",
                        "システム|records-user データ花子|一時利用停止 ログインパスワード " + until(lines.get(1)) + "|完了",
                        "records-user データ花子|records-user データ花子|ご自身によるパスワードの変更 ログインパスワード|完了",
                        "銀行の担当者|records-user データ花子|銀行による利用停止の解除 確認用パスワード|完了",
                        // The fifth entry is judged last: only then is it known to be wrong.
                        wrongEntry(),
                        "システム|records-user データ花子|一時利用停止 確認用パスワード " + until(lines.get(5)) + "|完了",
                        wrongEntry(),
                        wrongEntry(),
                        wrongEntry(),
                        wrongEntry(),
                        "銀行の担当者|records-user データ花子|銀行によるパスワードの登録 確認用パスワード|完了");
        assertThat(lines)
                .isNotEmpty()
                .allSatisfy(cells -> assertThat(cells.get(0)).matches("\\d{4}年\\d{2}月\\d{2}日 \\d{2}:\\d{2}:\\d{2}"));
    }

    @Test
    @Requirement("E19")
    void aForcedChangeIsFoundByItsName() {
        TestUser user = ground.user("changes-demanded").withLoginPasswordToChange();
        Page demanded = journeys.logIn(user);
        ChangeEntries.login(user.loginPassword(), "Newer-login-of-" + user.loginId())
                .executeOn(demanded)
                .press("continue");
        HistoryVisit history = HistoryVisit.of(user, "ja", demanded.visitor());

        HistoryVisit forced = history.sought("", "", "forced-change");

        assertThat(forced.operations()).containsExactly("パスワード強制変更によるパスワードの変更 ログインパスワード");
        assertThat(forced.sought("", "", "expiry-change").operations()).isEmpty();
    }

    @Test
    @Requirement("E19")
    void whoHoldsTheRoleReadsTheWholeContractAndNobodyElseDoes() {
        Colleagues colleagues = Colleagues.of(ground.realm(), "whole");
        TestUser viewer = viewer(colleagues, "whole-viewer");
        TestUser member = colleagues.general("whole-member");
        TestUser stranger = viewer(Colleagues.of(ground.realm(), "elsewhere"), "whole-stranger");
        journeys.wrongConfirmations(member, 1);

        HistoryVisit all = HistoryVisit.of(viewer).search("contract");
        HistoryVisit own = HistoryVisit.of(member);
        HistoryVisit forged = own.send(
                Map.of("scope", "contract", "contract", colleagues.contract().id(), "search", "true"));
        HistoryVisit foreign = HistoryVisit.of(stranger)
                .send(Map.of(
                        "scope",
                        "contract",
                        "contractId",
                        colleagues.contract().id(),
                        "user",
                        member.id(),
                        "search",
                        "true"));

        assertThat(all.scope()).isEqualTo("contract");
        assertThat(all.page().text()).contains("whole-viewer", "whole-member").doesNotContain("whole-stranger");
        assertThat(own.offersTheWholeContract()).isFalse();
        assertThat(forged.offersTheWholeContract()).isFalse();
        assertThat(forged.page().text()).contains("whole-member").doesNotContain("whole-viewer");
        assertThat(foreign.lines()).hasSize(1);
        assertThat(foreign.page().text()).contains("whole-stranger").doesNotContain("whole-member", "whole-viewer");
        assertThat(foreign.file().html()).contains("whole-stranger").doesNotContain("whole-member", "whole-viewer");
    }

    @Test
    void aRoleThatIsLostInBetweenOpensNothingAnyMore() {
        Colleagues colleagues = Colleagues.of(ground.realm(), "lost");
        TestUser viewer = viewer(colleagues, "lost-viewer");
        colleagues.general("lost-member");
        HistoryVisit before = HistoryVisit.of(viewer).search("contract");
        assertThat(before.page().text()).contains("lost-member");

        viewer.withoutRole(HistoryVisit.FULL_HISTORY);
        Page file = before.file();
        HistoryVisit after = before.search("contract");

        assertThat(file.html()).contains("lost-viewer").doesNotContain("lost-member");
        assertThat(after.offersTheWholeContract()).isFalse();
        assertThat(after.page().text()).contains("lost-viewer").doesNotContain("lost-member");
    }

    @Test
    void whoChangesTheContractTakesNothingAlongAndLeavesTheHistoryBehind() {
        Colleagues first = Colleagues.of(ground.realm(), "first");
        Colleagues second = Colleagues.of(ground.realm(), "second");
        TestUser viewer = viewer(first, "stays");
        TestUser mover = ground.user("moves");
        first.contract().join(mover);
        journeys.wrongConfirmations(mover, 1);

        first.leave(mover);
        journeys.wrongConfirmations(mover, 1);
        HistoryVisit without = HistoryVisit.of(mover);
        second.contract().join(mover);
        mover.withRole(HistoryVisit.FULL_HISTORY);
        HistoryVisit elsewhere = HistoryVisit.of(mover);

        assertThat(HistoryVisit.of(viewer).search("contract").operations())
                .filteredOn(operation -> operation.startsWith("パスワードの入力"))
                .hasSize(1);
        // The password that was set before the user joined the first contract belongs to none.
        assertThat(without.operations()).containsExactly("パスワードの入力 確認用パスワード", "銀行によるパスワードの登録 確認用パスワード");
        assertThat(without.offersTheWholeContract()).isFalse();
        assertThat(elsewhere.operations()).isEqualTo(without.operations());
        assertThat(elsewhere.search("contract").lines()).isEmpty();
    }

    @Test
    void whoIsInSeveralContractsReadsNoneOfThem() {
        Colleagues one = Colleagues.of(ground.realm(), "one-of-two");
        Colleagues other = Colleagues.of(ground.realm(), "other-of-two");
        one.general("in-one");
        journeys.wrongConfirmations(other.general("in-other"), 1);
        TestUser both = viewer(one, "in-both");
        other.contract().join(both);

        HistoryVisit visit = HistoryVisit.of(both).search("contract");

        assertThat(visit.offersTheWholeContract()).isFalse();
        assertThat(visit.page().text()).contains("in-both").doesNotContain("in-one", "in-other");
    }

    @Test
    void aRemovedUserStaysInTheHistoryOfTheContractWithTheNameOfThen() {
        Colleagues colleagues = Colleagues.of(ground.realm(), "remembers");
        TestUser viewer = viewer(colleagues, "remembering");
        TestUser leaver = colleagues.general("removed");
        journeys.wrongConfirmations(leaver, 1);

        ground.realm().admin().delete(ground.realm().path("/users/" + leaver.id()));

        assertThat(HistoryVisit.of(viewer).search("contract").lines())
                .anySatisfy(cells -> assertThat(cells.get(1)).isEqualTo("removed データ花子"));
    }

    @Test
    @Requirement("E19")
    void linesAreKeptForAYearAndNoLonger() {
        RealmFile withoutExpiry = RealmFile.profile("two-stage")
                .withoutUsers()
                .quickHashes()
                .attribute("dual-password.login.validity-days", "0")
                .attribute("dual-password.confirmation.validity-days", "0");
        try (TestRealm realm = ground.importRealm(withoutExpiry, "history-of-a-year")) {
            TestUser user = TestUser.addedWithLoginPassword(realm, "a-year").withConfirmationPassword();
            String today =
                    LocalDate.ofInstant(realm.now(), ZoneId.of("Asia/Tokyo")).toString();

            realm.shiftClock(Duration.ofDays(365));
            realm.sweep();
            List<String> kept =
                    HistoryVisit.of(user).search("2020-01-01", today).operations();
            realm.shiftClock(Duration.ofDays(367));
            realm.sweep();
            List<String> later =
                    HistoryVisit.of(user).search("2020-01-01", today).operations();

            assertThat(kept).containsExactly("銀行によるパスワードの登録 確認用パスワード");
            assertThat(later).isEmpty();
        }
    }

    /** A member who may read the history of the whole contract. */
    private static TestUser viewer(Colleagues colleagues, String loginId) {
        return colleagues.general(loginId).withRole(HistoryVisit.FULL_HISTORY);
    }

    private static String wrongEntry() {
        return "records-user データ花子|records-user データ花子|パスワードの入力 確認用パスワード|受付不可 入力内容に誤りがあります。";
    }

    /** The end of a suspension, which is as long as the realm says. */
    private static String until(List<String> cells) {
        String[] words = cells.get(3).split(" ");
        String end = words[words.length - 2] + " " + words[words.length - 1];
        assertThat(end).matches("\\d{4}年\\d{2}月\\d{2}日 \\d{2}:\\d{2}:\\d{2}まで");
        return end;
    }

    /** Changes the own login password. @return the visitor who did, and is still signed in */
    private static Visitor changedOwn(TestUser user) {
        Visitor visitor = new Journeys(ground.realm()).signedIn(user);
        Page form = visitor.open(ground.realm()
                .client()
                .authorization()
                .locale("ja")
                .action("change-passwords")
                .url());
        ChangeEntries.login(user.loginPassword(), "Newer-login-of-" + user.loginId())
                .executeOn(form)
                .press("continue");
        return visitor;
    }
}
