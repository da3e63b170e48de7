package io.github.dualpassword.loginhistory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.github.dualpassword.otp.Sharers;
import io.github.dualpassword.testground.TestVault;
import io.github.dualpassword.testground.browser.Look;
import io.github.dualpassword.testground.browser.Window;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.AuthorizationRequest;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.oidc.Visitor;
import io.github.dualpassword.testground.realm.TestContract;
import io.github.dualpassword.testground.realm.TestUser;
import io.github.dualpassword.testground.requirements.Requirement;
import io.github.dualpassword.useradministration.SamplePortal;

import static org.assertj.core.api.Assertions.assertThat;

/** The top page of the sample portal, as document 004 shows it after a login. */
class TopPageTest {

    private static final TestVault VAULT = TestVault.shared();

    @RegisterExtension
    static final TestGround ground = TestGround.onServer()
            .withProfile(
                    "software-token",
                    file -> file.withoutUsers().quickHashes().attribute("dual-password.software-token.issue", "off"));

    private static SamplePortal portal;
    private static TestContract company;

    @BeforeAll
    static void startPortal() throws IOException {
        portal = SamplePortal.of(
                ground.realm(),
                Map.of("PORTAL_BOARD", "file:" + notices(Instant.now()).toAbsolutePath()));
        company = TestContract.added(ground.realm(), "top-page")
                .withAttributes(Map.of("name", "株式会社大空商事", "name-en", "Oozora Trading Co."));
    }

    @AfterAll
    static void stopPortal() {
        portal.close();
    }

    @BeforeEach
    void start() {
        ground.realm().standClockAt(TestGround.MORNING);
    }

    /** One in its time, and one before and one after it. */
    private static Path notices(Instant now) throws IOException {
        String text = """
                portal:
                  notices:
                    - closed:
                        from: %s
                        until: %s
                      text:
                        ja: |
                          サーバメンテナンスのため、下記の日時にインターネットバンキングのサービスを一時停止させていただきます。
                          ご協力いただきますようお願い申し上げます。
                        en: The service will not be available at the following time.
                    - until: %s
                      text:
                        ja: 終わったお知らせ
                        en: A notice that is over
                    - from: %s
                      text:
                        ja: これからのお知らせ
                        en: A notice of tomorrow
                """.formatted(
                        "2036-06-03T02:00:00+09:00",
                        "2036-06-03T06:00:00+09:00",
                        now.minusSeconds(1),
                        now.plus(Duration.ofDays(1)));
        return Files.writeString(Files.createTempFile(Path.of("target"), "notices", ".yml"), text);
    }

    static Stream<Look> looks() {
        return Stream.of(Look.JAPANESE, Look.ENGLISH, Look.JAPANESE_PHONE, Look.ENGLISH_PHONE);
    }

    @Test
    @Requirement("M03")
    void companyNameAndMailAddressAreShown() {
        TestUser user = user("hanako");

        Page top = top(user, "ja");

        assertThat(top.document().select("dl.facts dd").eachText())
                .contains("株式会社大空商事", "データ花子 様", "hanako@oozora.example");
        assertThat(top(user, "en").document().select("dl.facts dd").eachText()).contains("Oozora Trading Co.");
    }

    @Test
    @Requirement("M04")
    void whoLogsInForTheFirstTimeHasNoHistory() {
        Page top = top(user("never-before"), "ja");

        assertThat(top.has("dl.facts")).isTrue();
        assertThat(top.has("#logins")).isFalse();
    }

    @Test
    @Requirement("M04")
    void theLastThreeLoginsStandThereToTheSecondAsTheDocumentPrintsThem() {
        TestUser user = user("printed");
        for (String at : List.of(
                "2010-09-10T00:00:00Z", "2010-09-20T08:45:50Z", "2010-09-29T01:00:30Z", "2010-09-30T09:15:02Z")) {
            ground.realm().standClockAt(Instant.parse(at));
            ground.client().logIn(user.loginId(), user.loginPassword());
        }

        Page top = top(user, "ja");

        assertThat(top.document().select("#logins time").eachText())
                .containsExactly("2010年09月30日 18時15分02秒", "2010年09月29日 10時00分30秒", "2010年09月20日 17時45分50秒");
        assertThat(top.document().select("#logins small").eachText())
                .containsExactly("ID・パスワード", "ID・パスワード", "ID・パスワード");
        assertThat(top(user, "en").document().select("#logins time").eachText())
                .contains("September 30, 2010, 18:15:02");
    }

    @Test
    @Requirement("M04")
    void aLoginWithACodeIsToldAsOne() {
        VAULT.keys(ground.realm(), TestVault.KEY);
        Sharers sharers = Sharers.added(ground.realm(), "top-page-code", 641, 1);
        TestUser user = sharers.users().get(0);
        AuthorizationRequest request = ground.client().authorization().acrValues("otp");
        Page code = ground.client().visitor().open(request.url()).logIn(user.loginId(), user.loginPassword());

        assertThat(code.submit(Map.of("one-time-password", sharers.code()))
                        .response()
                        .code())
                .isPresent();

        assertThat(top(user, "ja").document().select("#logins small").eachText())
                .containsExactly("ID・パスワードとワンタイムパスワード");
    }

    @Test
    @Requirement("M05")
    void noticesAreShownInTheirTimeWithTheMaintenanceWindow() {
        TestUser user = user("reader");

        Page top = top(user, "ja");

        assertThat(top.document().select("#notices h2").text()).isEqualTo("お知らせ");
        assertThat(top.document().select("#notices article")).hasSize(1);
        assertThat(top.document().select("#notices").text())
                .contains("サービスを一時停止させていただきます。", "サービス停止期間", "2036年06月03日 02:00～2036年06月03日 06:00");
        assertThat(top(user, "en").document().select("#notices").text())
                .contains("not be available", "June 3, 2036, 02:00 to June 3, 2036, 06:00")
                .doesNotContain("over", "tomorrow");
    }

    /** What the bank writes into the realm's text stands on the login page, and on no other. */
    @Test
    @Requirement("M05")
    void aMaintenanceStandsOnTheLoginPageToo() {
        ground.realm().texts("ja", Map.of("dualPasswordLoginNotice.important", "6月3日 2:00～6:00はご利用いただけません。"));
        try {
            Page login = ground.client()
                    .visitor()
                    .open(ground.client().authorization().locale("ja").url());

            assertThat(login.document().select("[data-bank-text=important]").text())
                    .contains("重要なお知らせ", "6月3日 2:00～6:00はご利用いただけません。");
        } finally {
            ground.realm().forgetText("ja", "dualPasswordLoginNotice.important");
        }
    }

    @ParameterizedTest
    @MethodSource("looks")
    @Requirement({"M03", "M04", "M05"})
    void thePageIsForEverybody(Look look) {
        TestUser user = user("walk-%s-%d".formatted(look.locale().toLowerCase(Locale.ROOT), look.width()));
        ground.client().logIn(user.loginId(), user.loginPassword());
        ground.client().logIn(user.loginId(), user.loginPassword());
        Window window = ground.window(look);

        window.page().navigate(portal.at("/oauth2/authorization/keycloak").toString());
        window.logIn(user.loginId(), user.loginPassword());
        window.page().waitForURL(portal.at("/top").toString());

        ground.screenshot(window, "top-page-%s-%d".formatted(look.locale(), look.width()));
        assertThat(window.page().locator("#logins time").count()).isEqualTo(2);
        assertThat(window.page().evaluate("document.documentElement.scrollWidth - window.innerWidth"))
                .as("what is wider than the window")
                .isEqualTo(0);
    }

    private static TestUser user(String loginId) {
        TestUser user = ground.user(loginId).withMail(loginId + "@oozora.example");
        company.join(user);
        return user;
    }

    private static Page top(TestUser user, String language) {
        Visitor visitor = ground.client().visitor();
        Page top = portal.open(visitor, "/oauth2/authorization/keycloak").logIn(user.loginId(), user.loginPassword());
        assertThat(top.address()).as(top.text()).isEqualTo(portal.at("/top"));
        return portal.open(visitor, "/top?lang=" + language);
    }
}
