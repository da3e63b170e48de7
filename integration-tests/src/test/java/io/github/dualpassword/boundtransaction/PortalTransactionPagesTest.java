package io.github.dualpassword.boundtransaction;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;

import io.github.dualpassword.password.Journeys;
import io.github.dualpassword.testground.browser.Accessibility;
import io.github.dualpassword.testground.browser.Look;
import io.github.dualpassword.testground.browser.Window;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.realm.TestUser;
import io.github.dualpassword.useradministration.SamplePortal;

import static org.assertj.core.api.Assertions.assertThat;

/** A transfer in a browser, from the portal to the bank's page and back, in both languages and on a telephone. */
@Tag("long")
class PortalTransactionPagesTest {

    @RegisterExtension
    static final TestGround ground = TestGround.onServer()
            .withProfile("two-stage", file -> file.withoutUsers().quickHashes());

    private static SamplePortal portal;

    @BeforeAll
    static void startPortal() {
        portal = SamplePortal.of(ground.realm(), Map.of());
    }

    @AfterAll
    static void stopPortal() {
        portal.close();
    }

    static List<Look> looks() {
        return List.of(Look.JAPANESE, Look.ENGLISH, Look.JAPANESE_PHONE, Look.ENGLISH_PHONE);
    }

    @ParameterizedTest
    @MethodSource("looks")
    void everybodyCanReadWhatIsApprovedAndFindsTheSameNumberInTheResult(Look look) {
        TestUser user = ground.user("pays-" + UUID.randomUUID());
        Window window = ground.window(look);
        Page page = window.page();
        page.navigate(portal.at("/?lang=" + look.locale().substring(0, 2)).toString());
        page.navigate(portal.at("/oauth2/authorization/keycloak").toString());
        window.logIn(user.loginId(), user.loginPassword());
        page.waitForURL(portal.at("/top").toString());

        page.navigate(portal.at("/transfer").toString());
        page.locator("#payee").selectOption(new SelectOption().setIndex(1));
        page.locator("#amount").fill("1250000");
        page.locator("#purpose").fill("11月分 2026/11");
        seen(window, "form", look);
        page.locator("main form button.primary").click();
        page.locator("form[action='/transfer/approve'] button").waitFor();
        seen(window, "check", look);
        page.locator("form[action='/transfer/approve'] button").click();
        page.locator("#transaction-txn").waitFor();
        seen(window, "bank", look);
        String number = page.locator("#transaction-txn").innerText();
        String shown = page.url();

        page.navigate(portal.at("/transfer/confirm").toString());
        assertThat(page.locator("[data-asked=SHOWN]").count()).isEqualTo(1);
        seen(window, "asked", look);
        page.navigate(shown);
        page.locator("#" + Journeys.CONFIRMATION_FIELD).fill(user.confirmationPassword());
        page.keyboard().press("Enter");
        page.waitForURL(
                address -> address.startsWith(portal.at("/transfer/done").toString()));
        seen(window, "done", look);

        assertThat(page.locator(".reference").innerText()).isEqualTo(number);
    }

    private static void seen(Window window, String name, Look look) {
        ground.screenshot(window, "portal-%s-%s-%d".formatted(name, look.locale(), look.width()));
        Accessibility.of(window).shutsNobodyOut();
        Accessibility.of(window).needsNoSidewaysScrolling();
    }
}
