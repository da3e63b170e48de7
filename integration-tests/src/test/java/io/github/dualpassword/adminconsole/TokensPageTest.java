package io.github.dualpassword.adminconsole;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;

import io.github.dualpassword.adminapi.ImportedTokens;
import io.github.dualpassword.adminapi.TokensAtTheBank;
import io.github.dualpassword.otp.Sharers;
import io.github.dualpassword.testground.TestVault;
import io.github.dualpassword.testground.browser.Look;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.realm.TestContract;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** The page of tokens finds them, does with one of them what the bank may, and imports files of their makers. */
@Tag("admin-console")
@Tag("long")
class TokensPageTest {

    private static final Path PSKC =
            Path.of("..", "authenticators", "src", "test", "resources", "pskc", "by-password.xml");
    private static final String PSKC_PASSWORD = "correct horse";

    @RegisterExtension
    static final TestGround ground = TestGround.onServer()
            .withProfile(
                    "hardware-token",
                    file -> file.withoutUsers()
                            .quickHashes()
                            .with(realm -> realm.put("adminTheme", StaffConsole.THEME)));

    private static Sharers seen;
    private static TokensAtTheBank bank;

    @BeforeAll
    static void addTokens() {
        TestVault.shared().keys(ground.realm(), TestVault.KEY);
        StaffKind.addAllTo(ground.realm());
        bank = TokensAtTheBank.of(ground.realm());
        seen = Sharers.added(ground.realm(), "seen-tokens", 801, 2);
        bank.suspend(seen.serial());
    }

    @ParameterizedTest(name = "{0} in {1}")
    @CsvSource({
        "VIEWER, en, Tokens, Suspended by the bank, 0",
        "VIEWER, ja-JP, トークン, 銀行による利用停止, 0",
        "HELP_DESK, en, Tokens, Suspended by the bank, 0",
        "HELP_DESK, ja-JP, トークン, 銀行による利用停止, 0",
        "FULL, en, Tokens, Suspended by the bank, 1",
        "FULL, ja-JP, トークン, 銀行による利用停止, 1"
    })
    void eachKindOfStaffSeesTokensAndItsOwnActions(
            StaffKind kind, String language, String heading, String state, int allowed) {
        StaffConsole console = console(kind, Look.desktop(language)).open("/bank-tokens");
        assertThat(console.part("page")).hasText(heading);
        assertThat(console.part("import")).hasCount(allowed);
        assertThat(console.part("rotate")).hasCount(allowed);

        console.part("token-table").getByText(seen.serial()).click();

        assertThat(console.part("token").locator("[data-state=suspended]")).hasText(state);
        assertThat(console.part("token-users").locator("tbody tr")).hasCount(2);
        assertThat(console.part("token")).containsText("seen-tokens");
        assertThat(console.part("token-release")).hasCount(allowed);
        assertThat(console.part("token-revoke")).hasCount(allowed);
        assertThat(console.part("token-suspend")).hasCount(0);
        assertThat(console.faults()).isEmpty();
        picture(console, "console-token-" + kind.loginId() + "-" + language);
    }

    @ParameterizedTest
    @CsvSource({"VIEWER", "HELP_DESK"})
    void whoMayNotImportIsToldSoByAddressToo(StaffKind kind) {
        StaffConsole console = console(kind, Look.ENGLISH).open("/bank-tokens?view=import");

        assertThat(console.part("failed")).containsText("You do not have the permission");
        assertThat(console.part("import-form")).hasCount(0);
    }

    @ParameterizedTest
    @CsvSource({"en, 802, is suspended, is released, is revoked", "ja-JP, 803, 利用を停止しました, 停止解除しました, 失効させました"})
    void aTokenIsSuspendedReleasedAndRevoked(
            String language, int number, String suspended, String released, String revoked) {
        Sharers sharers = Sharers.added(ground.realm(), "ended-" + number, number, 2);
        StaffConsole console =
                console(StaffKind.FULL, Look.desktop(language)).open("/bank-tokens?token=" + sharers.serial());

        console.part("token-suspend").click();
        assertThat(console.part("shared-by").locator("li")).hasCount(2);
        console.confirm();
        assertThat(console.page().getByText(suspended).first()).isVisible();
        assertThat(bank.suspension(sharers.serial())).isEqualTo("suspended_by_bank");
        console.part("token-release").click();
        console.confirm();
        assertThat(console.page().getByText(released).first()).isVisible();
        assertThat(bank.suspension(sharers.serial())).isEqualTo("usable");

        console.part("token-revoke").click();
        assertThat(console.part("confirm")).isDisabled();
        console.page().locator("#dual-password-typed-serial").fill("1" + sharers.serial());
        assertThat(console.part("confirm")).isDisabled();
        console.page().locator("#dual-password-typed-serial").fill(sharers.serial());
        picture(console, "console-token-revoke-" + language);
        console.confirm();

        assertThat(console.page().getByText(revoked).first()).isVisible();
        assertThat(console.part("token").locator("[data-state=revoked]")).isVisible();
        assertThat(console.part("token-revoke")).hasCount(0);
        assertThat(bank.token(sharers.serial()).get("state").asText()).isEqualTo("revoked");
        assertThat(console.faults()).isEmpty();
    }

    @Test
    void aTokenIsGivenToAContractAndTakenBack() {
        new ImportedTokens(ground.realm()).add("80400001");
        TestContract contract = TestContract.added(ground.realm(), "receiving-company");
        StaffConsole console = console(StaffKind.FULL, Look.ENGLISH).open("/bank-tokens?token=80400001");

        console.part("token-assign").click();
        console.page().getByPlaceholder("Name of the contract").fill("receiving");
        console.page().keyboard().press("Enter");
        console.part("contracts-offered").getByText("receiving-company").first().click();
        console.confirm();
        assertThat(console.part("token").locator("[data-state=assigned]")).isVisible();
        assertThat(bank.token("80400001").get("contract").asText()).isEqualTo(contract.id());
        console.part("token-takeBack").click();
        console.confirm();

        assertThat(console.part("token").locator("[data-state=in_stock]")).isVisible();
        assertThat(bank.token("80400001").get("state").asText()).isEqualTo("in_stock");
    }

    @Test
    void aWrongPairOfCodesIsSaidToCountAndARightOneFindsTheClock() {
        ground.realm().standClockAt(TestGround.MORNING);
        Sharers sharers = Sharers.added(ground.realm(), "run-away", 805, 1);
        StaffConsole console = console(StaffKind.FULL, Look.JAPANESE).open("/bank-tokens?token=" + sharers.serial());

        console.part("token-resynchronise").click();
        enterCodes(
                console,
                sharers.fob().wrongCodeAt(minutesAway(7)),
                sharers.fob().codeAt(minutesAway(8)));
        assertThat(console.part("refused")).containsText("時刻を補正できませんでした。");
        assertThat(console.part("refused")).containsText("トークンの入力誤りとして数えられました。");
        assertThat(console.page().locator("#dual-password-code")).hasValue("");
        enterCodes(console, sharers.fob().codeAt(minutesAway(7)), sharers.fob().codeAt(minutesAway(8)));

        assertThat(console.part("confirm-dialog")).hasCount(0);
        assertThat(console.page().getByText("時刻を補正しました").first()).isVisible();
    }

    @Test
    void aListIsNarrowedAndReadPageByPage() {
        String[] serials = IntStream.range(0, 21)
                .mapToObj(number -> String.valueOf(80600000 + number))
                .toArray(String[]::new);
        new ImportedTokens(ground.realm()).add(serials);
        StaffConsole console = console(StaffKind.VIEWER, Look.ENGLISH).open("/bank-tokens?serial=806");
        Locator rows = console.part("token-table").locator("tbody tr");

        assertThat(rows).hasCount(20);
        console.part("next").click();
        assertThat(rows).hasCount(1);
        assertThat(rows).containsText(serials[20]);
        console.part("filter-state").selectOption("revoked");
        assertThat(console.part("nothing")).isVisible();
        console.part("filter-state").selectOption("in_stock");
        assertThat(rows).hasCount(20);
        console.page().getByLabel("Serial number begins with").fill("８０６００００５");
        console.page().keyboard().press("Enter");

        assertThat(rows).hasCount(1);
        assertThat(rows).containsText("80600005");
    }

    @ParameterizedTest
    @CsvSource({"en, 807, must have 8 to 12 digits", "ja-JP, 808, 8～12桁の数字に限ります"})
    void filesAreCheckedAndNothingIsAddedForOneFault(String language, String prefix, String reason) throws IOException {
        StaffConsole console = console(StaffKind.FULL, Look.desktop(language)).open("/bank-tokens?view=import");
        String secret = "00112233445566778899aabbccddeeff00112233";

        check(console, "faulty.csv", "serial,secret-hex\n" + prefix + "00001," + secret + "\n12345," + secret);

        assertThat(console.part("faults").locator("tbody tr")).hasCount(1);
        assertThat(console.part("faults")).containsText("faulty.csv");
        assertThat(console.part("faults")).containsText(reason);
        assertThat(console.part("import-commit")).hasCount(0);
        picture(console, "console-import-faults-" + language);
        Download report =
                console.page().waitForDownload(() -> console.part("import-save").click());
        assertThat(Files.readString(report.path(), StandardCharsets.UTF_8))
                .contains("faults,1", "faulty.csv,3,12345,serial,")
                .doesNotContain(secret);
        console.part("import-discard").click();
        check(console, "good.csv", "serial,secret-hex\n" + prefix + "00001," + secret);
        assertThat(bank.admin().get(ground.realm().path("/dual-password/tokens?serial=" + prefix)))
                .isEmpty();
        console.part("import-commit").click();

        assertThat(console.part("import-report").locator(".pf-m-success")).isVisible();
        assertThat(bank.token(prefix + "00001").get("state").asText()).isEqualTo("in_stock");
        assertThat(console.faults()).isEmpty();
    }

    @Test
    void anEncryptedFileIsOpenedByItsPasswordWhichIsKeptNowhere() {
        StaffConsole console = console(StaffKind.FULL, Look.ENGLISH).open("/bank-tokens?view=import");

        console.page().locator("#dual-password-files").setInputFiles(PSKC);
        console.page().locator("#dual-password-import-secret").fill("wrong horse");
        console.part("import-check").click();
        assertThat(console.part("faults")).containsText("The password or key is wrong");
        console.part("import-discard").click();
        console.page().locator("#dual-password-files").setInputFiles(PSKC);
        console.page().locator("#dual-password-import-secret").fill(PSKC_PASSWORD);
        console.part("import-check").click();
        console.part("import-commit").click();

        assertThat(console.part("import-report").locator(".pf-m-success")).containsText("Tokens added: 3");
        assertThat(console.page().content()).doesNotContain(PSKC_PASSWORD);
        assertThat(console.page().url()
                        + console.page().evaluate("JSON.stringify([localStorage, sessionStorage, history.state])"))
                .doesNotContain(PSKC_PASSWORD);
    }

    @Test
    void whatIsNotAddedIsForgottenWhenThePageIsLeft() {
        StaffConsole console = console(StaffKind.FULL, Look.ENGLISH).open("/bank-tokens?view=import");
        AtomicReference<String> importId = new AtomicReference<>();
        console.page().onRequest(request -> {
            List<String> parts = Arrays.asList(request.url().split("/"));
            if (parts.get(parts.size() - 1).equals("files")) {
                importId.set(parts.get(parts.size() - 2));
            }
        });
        check(console, "left.csv", "serial,secret-hex\n80900001,00112233445566778899aabbccddeeff00112233");
        console.part("import-commit").waitFor();

        console.page()
                .waitForResponse(
                        response -> response.request().method().equals("DELETE"),
                        () -> console.nav().locator("[href$=bank-tokens]").click());

        assertThat(bank.admin()
                        .call("GET", ground.realm().path("/dual-password/token-imports/" + importId.get()), null)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void theKeyIsRotatedAndTheAnswerSaysWhetherOlderOnesAreNeeded() {
        StaffConsole console = console(StaffKind.FULL, Look.ENGLISH).open("/bank-tokens");

        console.part("rotate").click();
        console.confirm();

        assertThat(console.part("rotated")).containsText("0 unreadable");
        assertThat(console.part("rotated")).containsText("Older keys can be taken out of the vault.");
    }

    private static void check(StaffConsole console, String name, String csv) {
        console.page()
                .locator("#dual-password-files")
                .setInputFiles(new FilePayload(name, "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
        console.page().locator("#dual-password-protection-none").check();
        console.part("import-check").click();
        console.part("import-report").waitFor();
    }

    private static void enterCodes(StaffConsole console, String code, String next) {
        console.page().locator("#dual-password-code").fill(code);
        console.page().locator("#dual-password-next-code").fill(next);
        console.confirm();
    }

    private static long minutesAway(int minutes) {
        return TestGround.MORNING.plusSeconds(60L * minutes).toEpochMilli();
    }

    private static void picture(StaffConsole console, String name) {
        ground.screenshot(console.window(), name);
        console.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        ground.screenshot(console.window(), name + "-dark");
        console.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    private static StaffConsole console(StaffKind kind, Look look) {
        return StaffConsole.signedIn(
                ground.window(look), ground.server().baseUrl(), ground.realm().name(), kind.loginId(), kind.password());
    }
}
