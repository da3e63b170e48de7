package io.github.dualpassword.useradministration;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.dualpassword.testground.browser.Look;
import io.github.dualpassword.testground.browser.Window;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.realm.TestUser;
import io.github.dualpassword.testground.server.ServerOptions;

/** 利用者停止・解除 from the menu to the result and on, in a real browser. */
class ReleaseJourneyTest {

    private static final String LONG = "a-login-id-as-long-as-somebody-at-head-office-makes-them-"
            + "0123456789-0123456789-0123456789-0123456789-0123456789-0123456789";

    @RegisterExtension
    static final TestGround ground = TestGround.on(ServerOptions.h2())
            .withProfile(
                    "two-stage",
                    file -> Company.named("journey")
                            .with("jm-operator", "master", "操作 一郎")
                            .with("ja-admin", "administrator", "管理 二郎")
                            .with("jg-login", "general", "データ 一部")
                            .with("jg-both", "general", "データ 二部")
                            .withoutMail("jg-usable", "general", "データ 三部")
                            .with("jm-other", "master", "とても長い名前の株式会社サンプル商事国際営業本部第一営業部東日本統括課長代理")
                            .with(LONG, "general", "データ 長部")
                            .in(file.quickHashes()));

    private static TestUser operator;

    @BeforeAll
    static void start() {
        operator = Company.operator(ground.realm(), "jm-operator");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void look(String language) {
        for (Look look : java.util.List.of(Look.desktop(language), Look.phone(language))) {
            Company.execute(ground.realm(), "delete from DP_LOCKOUT");
            Company.suspend(ground.realm(), "jg-login", "login");
            Company.suspend(ground.realm(), "jg-both", "login");
            Company.suspend(ground.realm(), "jg-both", "confirmation");
            Company.suspend(ground.realm(), "jm-other", "login");
            Company.suspend(ground.realm(), LONG, "confirmation");
            Window window = ground.window(look);
            String name = "release-%s-%s-".formatted(language, look.width());
            window.open(ReleaseScreens.request(ground.realm(), language).url());
            window.logIn(operator.loginId(), operator.loginPassword());
            window.page().locator(ReleaseScreens.LIST).waitFor();
            window.page().locator("#all").check();
            ground.screenshot(window, name + "list");
            window.page().locator("[name=next]").click();
            window.page().locator(ReleaseScreens.CONFIRM).waitFor();
            ground.screenshot(window, name + "confirm");
            window.page().locator("#operator-confirmation-password").fill(operator.confirmationPassword());
            window.page().locator("[name=execute]").last().click();
            window.page().locator(ReleaseScreens.RESULT).waitFor();
            ground.screenshot(window, name + "result");
        }
    }
}
