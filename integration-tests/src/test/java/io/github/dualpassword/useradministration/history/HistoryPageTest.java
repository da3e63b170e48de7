package io.github.dualpassword.useradministration.history;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;

import io.github.dualpassword.password.Journeys;
import io.github.dualpassword.testground.browser.Accessibility;
import io.github.dualpassword.testground.browser.Look;
import io.github.dualpassword.testground.browser.Window;
import io.github.dualpassword.testground.http.JsonHttp;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.realm.TestUser;
import io.github.dualpassword.testground.requirements.Requirement;
import io.github.dualpassword.useradministration.Colleagues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** The page of the operation history: filter, pages, file, and the way back. */
class HistoryPageTest {

    /** Height of the letters, in pixels. */
    private static final int FONT = 16;

    @RegisterExtension
    static final TestGround ground = TestGround.onTwoStage();

    @Tag("long")
    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void everybodyCanReadIt(String language) {
        TestUser reader = readerOfMuch(language);

        Window desktop = ground.window(Look.desktop(language));
        searchContract(desktop, reader, language);
        isReadable(desktop, language, "desktop");
        assertThat(display(desktop)).isNotEqualTo("grid");

        Window phone = ground.window(Look.phone(language));
        phone.show(HistoryVisit.of(reader, language).search("contract").page());
        isReadable(phone, language, "phone");
        assertThat(display(phone)).as("lines become blocks").isEqualTo("grid");
    }

    @Test
    void aLongNameLeavesRoomForTheDate() {
        TestUser reader = Colleagues.of(ground.realm(), "long-name").general("reader-with-a-long-name-in-accounting");
        new Journeys(ground.realm()).wrongConfirmations(reader, 1);
        Window window = ground.window(Look.desktop("ja"));
        window.show(HistoryVisit.of(reader).page());

        Locator cells =
                window.page().locator(".dual-password-table tbody tr").first().locator("td");

        assertThat(cells.nth(0).locator(".dual-password-when").boundingBox().height)
                .as("the date stands on one line")
                .isLessThan(2 * FONT);
        assertThat(cells.nth(1).boundingBox().width).isCloseTo(cells.nth(2).boundingBox().width, within(1.0));
    }

    @Test
    @Requirement("E19")
    void theFileHoldsWhatIsAskedForAndThePageStaysUsable() throws Exception {
        Colleagues colleagues = Colleagues.of(ground.realm(), "file");
        TestUser reader = colleagues.general("file-reader").withRole(HistoryVisit.FULL_HISTORY);
        TestUser trickster = colleagues.general("-file-trickster");
        rename(trickster, "+81花子");
        new Journeys(ground.realm()).wrongConfirmations(trickster, 1);
        Window window = ground.window();
        searchContract(window, reader, "ja");

        Download first = window.page()
                .waitForDownload(() -> window.page().locator("[name=download]").click());
        Download second = window.page()
                .waitForDownload(() -> window.page().locator("[name=download]").click());
        window.page().locator("[name=cancel-aia]").click();

        assertThat(window.awaitApplication().parameters()).containsEntry("kc_action_status", "cancelled");
        assertThat(first.suggestedFilename())
                .matches("operation-history-\\d{4}-\\d{2}-\\d{2}-\\d{4}-\\d{2}-\\d{2}\\.csv");
        List<String> rows = rows(first);
        assertThat(rows(second)).isEqualTo(rows);
        assertThat(rows.get(0))
                .isEqualTo("\uFEFF\"日時\",\"操作者ログインID\",\"操作者名\",\"対象者ログインID\",\"対象者名\",\"操作内容\",\"詳細\",\"結果\",\"理由\","
                        + "\"変更前の状態\",\"変更後の状態\"");
        assertThat(rows.get(1))
                .matches("\"\\d{4}/\\d{2}/\\d{2} \\d{2}:\\d{2}:\\d{2}\".*")
                .endsWith(",\"'-file-trickster\",\"'+81花子\",\"'-file-trickster\",\"'+81花子\","
                        + "\"パスワードの入力\",\"確認用パスワード\",\"受付不可\",\"入力内容に誤りがあります。\",\"\",\"\"");
        assertThat(rows).hasSize(4).noneMatch(row -> row.contains("script"));
    }

    @Test
    void theFileIsNotKeptByAnybody() {
        TestUser reader = Colleagues.of(ground.realm(), "kept").general("kept-reader");

        Page file = HistoryVisit.of(reader).file();

        assertThat(file.header("Content-Type")).contains("text/csv").containsIgnoringCase("utf-8");
        assertThat(file.header("Cache-Control")).contains("no-store");
        assertThat(file.header("Content-Disposition")).startsWith("attachment;");
    }

    @Test
    void moreThanAPageIsLeafedThroughOnTheServer() {
        TestUser reader = Colleagues.of(ground.realm(), "pages").general("pages-reader");
        copies(reader, 100);

        HistoryVisit first = HistoryVisit.of(reader);
        HistoryVisit third = first.turnTo("2").turnTo("3");

        assertThat(first.lines()).hasSize(50);
        assertThat(first.page().text()).contains("101件中 1～50件を表示", "1／3ページ");
        assertThat(third.lines()).hasSize(1);
        assertThat(third.page().text()).contains("101件中 101～101件を表示");
        assertThat(third.turnTo("99").page().text()).contains("3／3ページ");
    }

    @Test
    void aFileThatWouldBeTooLongHoldsTheNewestAndSaysSo() {
        TestUser reader = Colleagues.of(ground.realm(), "long").general("long-reader");
        copies(reader, 3_000);
        HistoryVisit visit = HistoryVisit.of(reader);

        List<String> rows = visit.file().html().lines().toList();

        assertThat(visit.page().text()).contains("ファイルには、新しいものから3,000件までを出力します。");
        assertThat(rows).hasSize(3_002);
        assertThat(rows.get(3_001)).contains("3,000件を超えているため");
    }

    @Test
    @Requirement("E19")
    void thePeriodIsWholeDaysOfTheRealmAndAWrongOneIsExplained() {
        TestUser reader = Colleagues.of(ground.realm(), "period").general("period-reader");
        HistoryVisit visit = HistoryVisit.of(reader);
        String today = visit.page().document().selectFirst("input[name=to]").val();
        assertThat(visit.lines()).hasSize(1);

        HistoryVisit turnedRound = visit.search("2015-08-01", "2015-07-31");
        HistoryVisit noDates = turnedRound.search("2015-02-30", "");
        HistoryVisit long0 = noDates.search("2015-07-31", "2015-07-31");
        HistoryVisit found = long0.search(today, today);
        HistoryVisit nobody = found.sought("nobody is called so", "", "");

        assertThat(turnedRound.error("to")).isEqualTo("終了日には、開始日以降の日付を入力してください。");
        assertThat(noDates.error("from")).isEqualTo("日付に誤りがあります。2015-07-31のように入力してください。");
        assertThat(noDates.error("to")).isEqualTo("入力してください。");
        assertThat(noDates.lines()).isEmpty();
        assertThat(long0.page().text()).contains("指定された期間に、該当する操作はありません。");
        assertThat(found.lines()).hasSize(1);
        assertThat(nobody.lines()).isEmpty();
        assertThat(nobody.page().text())
                .contains("照会条件に該当する操作はありません。")
                .doesNotContain("指定された期間に");
        assertThat(noDates.send(Map.of("from", "\"><script>alert(1)</script>", "download", "true"))
                        .page()
                        .html())
                .doesNotContain("<script>alert");
    }

    @Test
    void forgedAndStalePostsDrawThePageAsItIs() {
        TestUser reader = Colleagues.of(ground.realm(), "forged").general("forged-reader");
        HistoryVisit visit = HistoryVisit.of(reader);

        HistoryVisit nonsense = visit.send(Map.of("page", "-1' or 1=1"));
        HistoryVisit stale = visit.search("contract");

        assertThat(nonsense.lines()).isEqualTo(visit.lines()).hasSize(1);
        assertThat(stale.lines()).isEqualTo(visit.lines());
    }

    @Test
    void itIsOpenedFromTheMenuAndLeadsBackThere() {
        TestUser reader = Colleagues.of(ground.realm(), "menu").general("menu-reader");
        Page menu = new Journeys(ground.realm())
                .signedIn(reader)
                .open(ground.realm()
                        .client()
                        .authorization()
                        .locale("ja")
                        .action("user-administration")
                        .url());

        Page history = menu.submit(Map.of("open", "operation-history"));
        Page back = history.press("cancel-aia");

        assertThat(history.has("#dual-password-history")).isTrue();
        assertThat(back.has("#dual-password-menu")).isTrue();
        assertThat(back.press("leave").response().parameters()).containsEntry("kc_action_status", "cancelled");
    }

    /** From the login to the history of the whole contract. */
    private static void searchContract(Window window, TestUser reader, String language) {
        window.open(HistoryVisit.request(ground.realm(), language).url());
        window.logIn(reader.loginId(), reader.loginPassword());
        window.page().locator("#dual-password-history").waitFor();
        window.page().locator("input[name=scope][value=contract]").check();
        window.page().locator("[name=search]").click();
        window.page().locator("input[name=scope][value=contract][checked]").waitFor();
    }

    private static void isReadable(Window window, String language, String device) {
        ground.screenshot(window, "operation-history-%s-%s".formatted(language, device));
        Accessibility.of(window).shutsNobodyOut();
        Accessibility.of(window).needsNoSidewaysScrolling();
        Accessibility.of(window).isReachedByKeyboard();
        String table = window.page().locator(".dual-password-table").innerText();
        assertThat(window.page().locator("input[name=scope][value=contract]").isChecked())
                .isTrue();
        if (language.equals("en")) {
            assertThat(table.replace("データ花子", ""))
                    .contains("The entry was wrong.")
                    .doesNotContainPattern("[ぁ-ん一-龠]");
        }
    }

    /** How a cell of the table is laid out. */
    private static Object display(Window window) {
        return window.page()
                .locator(".dual-password-table td")
                .first()
                .evaluate("cell => getComputedStyle(cell).display");
    }

    /** A reader of a contract in which much has happened, long names included. */
    private static TestUser readerOfMuch(String name) {
        Colleagues colleagues = Colleagues.of(ground.realm(), name);
        TestUser other = colleagues.general(name + "-with-a-login-id-as-long-as-can-be-012");
        new Journeys(ground.realm()).wrongConfirmations(other, 5);
        other.release("confirmation").orFail();
        return colleagues.general(name + "-reader").withRole(HistoryVisit.FULL_HISTORY);
    }

    private static void rename(TestUser user, String name) {
        ground.realm().admin().put(ground.realm().path("/users/" + user.id()), Map.of("lastName", name));
    }

    /** Copies the newest line of a user's history, as if it had happened so often. */
    private static void copies(TestUser user, int count) {
        String statement =
                "insert into DP_OPERATION select gen_random_uuid()::text, o.REALM_ID, o.CONTRACT_ID, o.HAPPENED_AT - x.X,"
                        + " o.EXECUTION_ID, o.OPERATOR_ID, o.OPERATOR_LOGIN_ID, o.OPERATOR_NAME, o.TARGET_ID, o.TARGET_LOGIN_ID,"
                        + " o.TARGET_NAME, o.OPERATION, o.OUTCOME, o.REASON, o.FACTS from DP_OPERATION o, generate_series(1, "
                        + count
                        + ") x(X) where o.TARGET_ID = '" + user.id() + "'";
        JsonHttp.postForm(URI.create(ground.realm().url() + "/test-sql"), Map.of("statement", statement))
                .orFail();
    }

    private static List<String> rows(Download file) throws Exception {
        return Files.readString(Path.of(file.path().toString()), StandardCharsets.UTF_8)
                .lines()
                .toList();
    }
}
