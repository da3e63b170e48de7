package io.github.dualpassword.otp;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.microsoft.playwright.Page;

import io.github.dualpassword.notification.Postbox;
import io.github.dualpassword.notification.ReceivedMail;
import io.github.dualpassword.testground.TestVault;
import io.github.dualpassword.testground.browser.Look;
import io.github.dualpassword.testground.browser.Window;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.realm.TestUser;
import io.github.dualpassword.testground.requirements.Requirement;
import io.github.dualpassword.useradministration.Colleagues;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Document 004 as a whole, in two browser windows, in the realm profile that follows it: the issue on the computer, the mail and the set-up on
 * the phone, the confirmation on the computer, and the code of another day without the network.
 */
class Document004Test {

    private static final Pattern LINK = Pattern.compile("http\\S+/dual-password-phone/#s=(\\d{8})&u=(\\d{6})");

    @RegisterExtension
    static final TestGround ground = TestGround.onServer()
            .withProfile("software-token", file -> file.withoutUsers().quickHashes());

    @BeforeEach
    void start() {
        TestVault.shared().keys(ground.realm(), TestVault.KEY);
        ground.realm().standClockAt(TestGround.MORNING);
        new Postbox(ground.realm(), ground.mail());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    @Requirement({"L06", "L09", "L10", "L12", "L18"})
    void aTokenIsIssuedSetUpConfirmedAndUsed(String language) {
        String name = "document-004-" + language;
        String address = name + "@phones.example";
        TestUser user = TestUser.addedWithLoginPassword(ground.realm(), name);
        Colleagues.of(ground.realm(), name).joined(user, "general");

        Window computer = ground.window(Look.desktop(language));
        computer.open(ground.client().authorization().locale(language).url());
        computer.logIn(user.loginId(), user.loginPassword());
        issue(computer.page(), address);
        computer.page().locator(SoftwareTokens.CONFIRM_PAGE).waitFor();
        ground.screenshot(computer, name + "-computer");
        Matcher link = link(address);
        assertThat(computer.page().locator("#service-id").innerText()).isEqualTo(link.group(1));
        assertThat(computer.page().locator("#phone-user-id").innerText()).isEqualTo(link.group(2));

        Window hand = ground.window(Look.phone(language));
        hand.page().clock().setFixedTime(Date.from(TestGround.MORNING));
        hand.page().navigate(link.group());
        PhoneScreen phone = PhoneScreen.of(hand).awaitView("enter");
        byte[] secret =
                phone.setUp(new PhoneToken(ground.realm(), link.group(1), link.group(2), SoftwareTokens.PASSWORD));
        ground.screenshot(hand, name + "-phone");

        computer.page().locator("[name=one-time-password]").fill(phone.code());
        computer.page().locator("[name=confirm-token]").click();
        assertThat(computer.awaitApplication().code()).isPresent();
        assertThat(Sharers.state(ground.realm(), user)).isEqualTo("COOLING_DOWN");

        phone.page().evaluate("async () => { await navigator.serviceWorker.ready }");
        hand.page().context().setOffline(true);
        Instant nextDay = TestGround.MORNING.plus(Duration.ofDays(1));
        hand.page().clock().setFixedTime(Date.from(nextDay));
        String offline = phone.open(ground.realm()).awaitView("codes").code();
        assertThat(offline)
                .isEqualTo(OathTool.totp(secret, "SHA1", 6, 60, nextDay, 0).get(0));
        ground.realm().standClockAt(nextDay);
        assertThat(Sharers.enter(ground.realm(), user, offline)).isEqualTo("ACCEPTED");
    }

    private static void issue(Page page, String address) {
        page.locator("[name=mail-address]").fill(address);
        page.locator("[name=mail-address-again]").fill(address);
        page.locator("[name=activation-password]").fill(SoftwareTokens.PASSWORD);
        page.locator("[name=activation-password-again]").fill(SoftwareTokens.PASSWORD);
        page.locator("button[name=issue]").click();
    }

    private static Matcher link(String address) {
        ground.realm().sendMails();
        assertThat(ground.mail().awaitTo(address, 1, 30_000)).isTrue();
        ReceivedMail mail = ReceivedMail.of(ground.mail().to(address).get(0));
        assertThat(mail.text()).doesNotContain(SoftwareTokens.PASSWORD);
        Matcher link = LINK.matcher(mail.text());
        assertThat(link.find()).as("The mail leads to the phone's page").isTrue();
        return link;
    }
}
