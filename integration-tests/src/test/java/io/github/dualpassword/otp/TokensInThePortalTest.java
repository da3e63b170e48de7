package io.github.dualpassword.otp;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.microsoft.playwright.options.SelectOption;

import io.github.dualpassword.password.Journeys;
import io.github.dualpassword.testground.TestVault;
import io.github.dualpassword.testground.browser.Look;
import io.github.dualpassword.testground.browser.Window;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.oidc.Visitor;
import io.github.dualpassword.testground.realm.TestUser;
import io.github.dualpassword.testground.requirements.Requirement;
import io.github.dualpassword.useradministration.SamplePortal;

import static org.assertj.core.api.Assertions.assertThat;

/** The sample portal with the profile of tokens: what a user approves there needs a code, and without one nothing happens. */
class TokensInThePortalTest {

    private static final TestVault VAULT = TestVault.shared();

    @RegisterExtension
    static final TestGround ground = TestGround.onServer()
            .withProfile("hardware-token", file -> file.withoutUsers().quickHashes());

    private static final String CODE = "one-time-password";
    private static final String CODE_FIELD = "input[name=" + CODE + "]";
    private static final String CONFIRMATION_FIELD = "input[name=" + Journeys.CONFIRMATION_FIELD + "]";

    private static SamplePortal portal;

    @BeforeAll
    static void startPortal() {
        portal = SamplePortal.of(
                ground.realm(), Map.of("PORTAL_TRANSFER_LEVEL", "confirmation-otp", "PORTAL_PAYEES_LEVEL", "otp"));
    }

    @AfterAll
    static void stopPortal() {
        portal.close();
    }

    @BeforeEach
    void start() {
        VAULT.keys(ground.realm(), TestVault.KEY);
        ground.realm().standClockAt(TestGround.MORNING);
    }

    @Test
    @Requirement({"M06", "2.B"})
    void approvalsAndPayeesNeedAOneTimePassword() {
        Sharers sharers = Sharers.added(ground.realm(), "portal-needs", 81, 1);
        TestUser user = sharers.user(0).withConfirmationPassword();
        Visitor visitor = signedIn(user);

        Page confirmation = approveTransfer(visitor);
        assertThat(confirmation.has(CONFIRMATION_FIELD)).isTrue();
        Page code = confirmation.submit(Map.of(Journeys.CONFIRMATION_FIELD, user.confirmationPassword()));
        assertThat(code.has(CODE_FIELD)).isTrue();
        assertThat(portal.open(visitor, "/transfer/history").text()).doesNotContain("November");
        Page done = code.submit(Map.of(CODE, sharers.code()));

        assertThat(done.address().getPath()).isEqualTo("/transfer/done");
        assertThat(done.text()).contains("振込を受け付けました。", "November");

        Page payees = approvePayee(visitor, "1000001");
        assertThat(payees.has(CONFIRMATION_FIELD)).isFalse();
        Page used = payees.submit(Map.of(CODE, sharers.code()));
        assertThat(used.has(CODE_FIELD)).as("a code is good for one approval").isTrue();
        ground.realm().standClockAt(TestGround.MORNING.plus(Duration.ofMinutes(1)));
        assertThat(portal.open(visitor, "/payees").has("[data-payee=9999-001-1-1000001]"))
                .isFalse();

        Page registered = used.submit(Map.of(CODE, sharers.code()));

        assertThat(registered.address().getPath()).isEqualTo("/payees");
        assertThat(registered.text()).contains("振込先を登録しました。");
        assertThat(registered.has("[data-payee=9999-001-1-1000001]")).isTrue();
    }

    @Test
    @Requirement("J07")
    void beforeTheRegistrationOfATokenNothingIsApprovedAndThePortalSaysWhomToAsk() {
        TestUser user = ground.user("portal-without");
        Visitor visitor = signedIn(user);

        Page transfer = approveTransfer(visitor).press("back");
        Page payees = approvePayee(visitor, "1000002").press("back");

        assertThat(List.of(transfer, payees)).allSatisfy(page -> {
            assertThat(page.has("[data-reason=OTP_NOT_REGISTERED]")).isTrue();
            assertThat(page.text()).contains("トークンが登録されていません。", "お取引店", "サポートデスク");
        });
        assertThat(transfer.text()).contains("振込は実行されていません。");
        assertThat(payees.text()).contains("振込先は変更されていません。");
        assertThat(portal.open(visitor, "/transfer/history").text()).doesNotContain("November");
        assertThat(portal.open(visitor, "/payees").has("[data-payee=9999-001-1-1000002]"))
                .isFalse();
    }

    @Test
    @Requirement("C10")
    void aSuspendedTokenStopsApprovalsAndNotTheLogin() {
        Sharers sharers = Sharers.added(ground.realm(), "portal-suspended", 82, 1);
        for (int entry = 0; entry < 5; entry++) {
            sharers.enterWrongCode(sharers.user(0));
        }
        TestUser user = sharers.user(0).withConfirmationPassword();
        Visitor visitor = signedIn(user);
        assertThat(portal.open(visitor, "/top").text()).contains("今回のログイン日時");

        Page refused = approveTransfer(visitor).press("back");

        assertThat(refused.has("[data-reason=OTP_SUSPENDED]")).isTrue();
        assertThat(refused.text()).contains("振込は実行されていません。", "トークンが利用停止になっています。", "November");
        assertThat(portal.open(visitor, "/transfer/history").text()).doesNotContain("November");
    }

    /** In a browser: registration at the login, and then an approval by confirmation password and code. */
    @Test
    void fromTheRegistrationOfATokenToAnApprovedTransfer() {
        Sharers sharers = Sharers.added(ground.realm(), "portal-walk", 83, 0);
        TestUser user = ground.user("portal-walker");
        sharers.contract().join(user);
        Window window = ground.window(Look.JAPANESE);
        com.microsoft.playwright.Page page = window.page();

        page.navigate(portal.at("/oauth2/authorization/keycloak").toString());
        window.logIn(user.loginId(), user.loginPassword());
        page.locator("#token-serial").fill(sharers.serial());
        page.locator("#one-time-password").fill(sharers.code());
        page.keyboard().press("Enter");
        page.waitForURL(portal.at("/top").toString());

        ground.realm().standClockAt(TestGround.MORNING.plus(Duration.ofMinutes(1)));
        page.navigate(portal.at("/transfer").toString());
        page.locator("#payee").selectOption(new SelectOption().setIndex(1));
        page.locator("#amount").fill("120000");
        page.locator("#purpose").fill("11月分");
        page.locator("main form button.primary").click();
        page.locator("form[action='/transfer/approve'] button").click();
        page.locator("#" + Journeys.CONFIRMATION_FIELD).fill(user.confirmationPassword());
        page.keyboard().press("Enter");
        page.locator("#one-time-password").fill(sharers.code());
        page.keyboard().press("Enter");

        page.waitForURL(
                address -> address.startsWith(portal.at("/transfer/done").toString()));
        assertThat(page.locator("main").innerText()).contains("振込を受け付けました。", "11月分");
    }

    private static Visitor signedIn(TestUser user) {
        Visitor visitor = ground.client().visitor();
        Page top = portal.open(visitor, "/oauth2/authorization/keycloak").logIn(user.loginId(), user.loginPassword());
        assertThat(top.address()).isEqualTo(portal.at("/top"));
        return visitor;
    }

    /** Enters a transfer and presses 承認; the first page of Keycloak. */
    private static Page approveTransfer(Visitor visitor) {
        Page shown = portal.send(
                portal.open(visitor, "/transfer"),
                "/transfer",
                Map.of("payee", "PARTS", "amount", "120000", "purpose", "November"));
        return portal.send(shown, "/transfer/approve", Map.of());
    }

    /** Enters a payee and presses 承認; the first page of Keycloak. */
    private static Page approvePayee(Visitor visitor, String number) {
        Page shown = portal.send(
                portal.open(visitor, "/payees"),
                "/payees",
                Map.of("name", "株式会社見本商店", "branch", "MAIN", "kind", "ORDINARY", "number", number));
        return portal.send(shown, "/payees/approve", Map.of());
    }
}
