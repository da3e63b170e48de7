package io.github.dualpassword.boundtransaction;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.github.dualpassword.testground.browser.Accessibility;
import io.github.dualpassword.testground.browser.Look;
import io.github.dualpassword.testground.browser.Window;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.realm.TestUser;

import static org.assertj.core.api.Assertions.assertThat;

/** The page that shows a transaction, for everybody: in both languages, on a telephone, with long names, in a foreign theme. */
@Tag("long")
class TransactionPageTest {

    @RegisterExtension
    static final TestGround ground = TestGround.onTwoStage();

    private static final String LONG = "株式会社寿限無寿限無五劫の擦り切れ海砂利水魚の水行末雲来末風来末食う寝る処に住む処".repeat(3);

    static List<Look> looks() {
        return List.of(Look.JAPANESE, Look.ENGLISH, Look.JAPANESE_PHONE, Look.ENGLISH_PHONE);
    }

    @ParameterizedTest
    @MethodSource("looks")
    void everybodyCanReadIt(Look look) {
        Window window = confirmation(look, transfer("株式会社サンプル商事"));
        ground.screenshot(window, "transaction-%s-%d".formatted(look.locale(), look.width()));
        demand(window);

        Window ofLongNames = confirmation(look, transfer(LONG.substring(0, 120)));
        ground.screenshot(ofLongNames, "transaction-long-%s-%d".formatted(look.locale(), look.width()));
        demand(ofLongNames);
    }

    @Test
    void itIsShownInAForeignTheme() {
        ground.realm().update(realm -> realm.put("loginTheme", "foreign"));
        try {
            Window window = confirmation(Look.JAPANESE, transfer("株式会社サンプル商事"));
            ground.screenshot(window, "transaction-foreign");

            assertThat(window.page().locator("#transaction-amount").innerText()).isEqualTo("1,250,000円");
            Accessibility.of(window).shutsNobodyOut();
        } finally {
            ground.realm().update(realm -> realm.put("loginTheme", "dual-password"));
        }
    }

    private static Window confirmation(Look look, String details) {
        TestUser user = ground.user("reads-" + UUID.randomUUID());
        Window window = ground.window(look);
        window.open(ground.client()
                .pushed(Transactions.request(ground.client(), details)
                        .locale(look.locale().substring(0, 2))));
        window.logIn(user.loginId(), user.loginPassword());
        window.page().waitForSelector("#transaction-amount");
        return window;
    }

    private static String transfer(String payee) {
        return Transactions.transfer(UUID.randomUUID().toString(), "1250000").replace("株式会社サンプル商事", payee);
    }

    private static void demand(Window window) {
        Accessibility.of(window).shutsNobodyOut();
        Accessibility.of(window).needsNoSidewaysScrolling();
        Accessibility.of(window).isReadableAndCanBeTouched();
    }
}
