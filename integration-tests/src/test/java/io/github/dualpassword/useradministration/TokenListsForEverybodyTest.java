package io.github.dualpassword.useradministration;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.dualpassword.adminapi.TokensAtTheBank;
import io.github.dualpassword.otp.Sharers;
import io.github.dualpassword.password.Journeys;
import io.github.dualpassword.testground.TestVault;
import io.github.dualpassword.testground.browser.Accessibility;
import io.github.dualpassword.testground.browser.Look;
import io.github.dualpassword.testground.browser.Window;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.realm.TestUser;

import static org.assertj.core.api.Assertions.assertThat;

/** The pages of release and revocation are readable in both languages, on any width, without scripts and by keyboard. */
class TokenListsForEverybodyTest {

    private static final TestVault VAULT = TestVault.shared();

    @RegisterExtension
    static final TestGround ground = TestGround.onServer()
            .withProfile("hardware-token", file -> file.withoutUsers().quickHashes());

    /** By language; as they were served, once for all tests. */
    private static final Map<String, Map<String, Page>> PAGES = new HashMap<>();

    @BeforeEach
    void start() {
        VAULT.keys(ground.realm(), TestVault.KEY);
        ground.realm().standClockAt(TestGround.MORNING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    @Tag("long")
    void everyPageIsForEverybody(String language) {
        Map<String, Page> pages = pages(language);

        onEveryPage(pages, Look.desktop(language), Accessibility::shutsNobodyOut);
        onEveryPage(pages, Look.phone(language), Accessibility::needsNoSidewaysScrolling);
        onEveryPage(pages, Look.desktop(language), Accessibility::isReachedByKeyboard);
        onEveryPage(pages, Look.desktop(language).withoutScripts(), Accessibility::needsNoScripts);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void everyPageIsInTheLanguageOfItsReader(String language) {
        Map<String, Page> pages = pages(language);

        assertThat(pages.values()).hasSize(8).allSatisfy(page -> {
            assertThat(page.text())
                    .doesNotContainPattern("dualPassword[A-Z]|[a-z]+[A-Z][a-z]+Message|\\$\\{|\\{[0-9]}");
            assertThat(page.document().select(".dual-password-screen").text()).containsPattern("[A-Z]{3,4}[0-9]{3}$");
            assertThat(page.document().selectFirst("html").attr("lang")).isEqualTo(language);
        });
        assertThat(pages.get("revoke").document().select("h2").eachText())
                .contains(language.equals("ja") ? "利用者一覧" : "List of users");
        assertThat(pages.get("revoke").text())
                .contains(language.equals("ja") ? "「確認用パスワード」「ワンタイムパスワード」を入力の上" : "and a one-time password, and press");
        assertThat(pages.get("release-refused")
                        .document()
                        .select(".dual-password-steps > li[aria-current]")
                        .text())
                .isEqualTo(language.equals("ja") ? "結果" : "Result");
    }

    private static Map<String, Page> pages(String language) {
        return PAGES.computeIfAbsent(language, each -> opened(each));
    }

    private static Map<String, Page> opened(String language) {
        int number = language.equals("ja") ? 501 : 502;
        Sharers sharers = Sharers.added(ground.realm(), "lists-" + language, number, 2);
        Colleagues colleagues = new Colleagues(sharers.contract());
        TestUser master = colleagues.master("lists-" + language + "-master");
        Sharers own = sharers.withFurtherToken(number + 10);
        own.register(master);
        TestUser user = sharers.users().get(0).withRole("general-user");
        sharers.users().get(1).withRole("general-user");
        sharers.suspend();
        Map<String, Page> pages = new LinkedHashMap<>();
        pages.put("release", TokenScreens.RELEASE.list(ground.realm(), master, language));
        pages.put("release-confirm", confirm(TokenScreens.RELEASE.list(ground.realm(), master, language), user));
        pages.put("revoke", TokenScreens.REVOCATION.list(ground.realm(), master, language));
        pages.put("revoke-confirm", confirm(TokenScreens.REVOCATION.list(ground.realm(), master, language), user));
        pages.put(
                "release-result",
                TokenScreens.executed(TokenScreens.RELEASE.list(ground.realm(), master, language), master, user));
        TestUser stopped = colleagues.general("lists-" + language + "-stopped");
        Sharers atTheBank = sharers.withFurtherToken(number + 20);
        atTheBank.register(stopped);
        TokensAtTheBank.of(ground.realm()).suspend(atTheBank.serial());
        pages.put(
                "release-refused",
                TokenScreens.executed(TokenScreens.RELEASE.list(ground.realm(), master, language), master, stopped));
        pages.put(
                "revoke-result",
                TokenScreens.executed(
                        TokenScreens.REVOCATION.list(ground.realm(), master, language), master, own, user));
        pages.put("register-later", new Journeys(ground.realm()).logIn(user.loginId(), user.loginPassword(), language));
        return pages;
    }

    private static Page confirm(Page list, TestUser user) {
        return ReleaseScreens.picked(list, user)
                .fill("search", "nobody is called so")
                .press("find")
                .form()
                .press("execute");
    }

    /** In one window, one page after the other. */
    private static void onEveryPage(Map<String, Page> pages, Look look, Consumer<Accessibility> demand) {
        Window window = ground.window(look);
        assertThat(pages).isNotEmpty().allSatisfy((name, page) -> {
            window.show(page);
            window.screenshot(
                    Path.of("target/screenshots/tokens-%s-%s-%d.png".formatted(name, look.locale(), look.width())));
            demand.accept(Accessibility.of(window));
        });
    }
}
