package io.github.dualpassword.useradministration.change;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.dualpassword.testground.browser.Look;
import io.github.dualpassword.testground.browser.Window;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.realm.RealmFile;
import io.github.dualpassword.testground.realm.TestUser;
import io.github.dualpassword.testground.server.ServerOptions;

import static org.assertj.core.api.Assertions.assertThat;

/** Looks. */
class UserChangeLookTest {

    @RegisterExtension
    static final TestGround ground = TestGround.on(ServerOptions.h2()).withProfile("two-stage", RealmFile::quickHashes);

    private static final String LONG = "a-login-id-as-long-as-somebody-at-head-office-makes-them-0123456789-0123456789";

    private static TestUser master;
    private static TestUser target;

    @BeforeAll
    static void start() {
        Colleagues colleagues = Colleagues.of(ground.realm(), "look");
        master = colleagues.master("look-master");
        target = colleagues.joined(TestUser.added(ground.realm(), LONG), "administrator");
        colleagues.general("look-general");
        ground.realm().attribute("test-rights-step", "true");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void look(String language) {
        for (Look look : new Look[] {Look.desktop(language), Look.phone(language)}) {
            Window window = ground.window(look);
            String name = "wizard-" + language + "-" + look.width() + "-";
            UserChangePages pages = UserChangePages.opened(window, master, language);
            ground.screenshot(window, name + "1-list");
            pages.choose(target);
            ground.screenshot(window, name + "2-basic");
            pages.type("login", "Given-login-1")
                    .generate("confirmation")
                    .field("new-login-password-again")
                    .fill("x");
            pages.press("next", UserChangePages.BASIC);
            ground.screenshot(window, name + "3-basic-open");
            pages.type("login", "Given-login-1").press("next", UserChangePages.RIGHTS);
            window.page().locator("#payments").check();
            ground.screenshot(window, name + "4-rights");
            pages.press("next", UserChangePages.CONFIRM);
            ground.screenshot(window, name + "5-confirm");
            pages.execute(master);
            ground.screenshot(window, name + "6-result");
            assertThat(pages.text()).doesNotContain("dualPassword");
            pages.press("to-menu", "#dual-password-menu");
            pages.press("open", "body");
        }
    }
}
