package io.github.dualpassword.page;

import java.net.URI;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.realm.TestUser;

import static org.assertj.core.api.Assertions.assertThat;

/** What a form says whose session is gone. The server cannot tell whether its user has logged out or has waited too long. */
class SessionIsGoneTest {

    @RegisterExtension
    static final TestGround ground = TestGround.onTwoStage();

    @ParameterizedTest
    @CsvSource({"ja, ログアウトされたか、一定時間操作がなかった", "en, 'You have logged out, or nothing was entered for some time'"})
    void whoHasLoggedOutOnAnotherPageIsToldBothCauses(String language, String words) {
        Page opened = opened(ground.user("logged-out-" + language), language);
        opened.visitor().post(opened.formAction(), Map.of("log-out", "true"));

        Page late = opened.form().press("execute");

        assertThat(late.text()).contains(words);
    }

    @Test
    void soIsWhoHasNoCookiesAnyMore() {
        Page opened = opened(ground.user("without-cookies"), "ja");
        URI action = opened.formAction();

        Page late = ground.client().visitor().post(action, Map.of("execute", "true"));

        assertThat(late.text()).contains("ログアウトされたか、一定時間操作がなかったか、ブラウザのCookieが無効になっています。");
    }

    private static Page opened(TestUser user, String language) {
        return ground.client()
                .visitor()
                .open(ground.client()
                        .authorization()
                        .locale(language)
                        .action("change-passwords")
                        .url())
                .logIn(user.loginId(), user.loginPassword());
    }
}
