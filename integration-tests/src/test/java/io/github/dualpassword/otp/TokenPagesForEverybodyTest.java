package io.github.dualpassword.otp;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.dualpassword.testground.TestVault;
import io.github.dualpassword.testground.browser.Accessibility;
import io.github.dualpassword.testground.browser.Look;
import io.github.dualpassword.testground.browser.Window;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.AuthorizationRequest;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.realm.TestUser;

import static org.assertj.core.api.Assertions.assertThat;

/** The pages of tokens are readable in both languages, on any width, without scripts and by keyboard. */
class TokenPagesForEverybodyTest {

    private static final TestVault VAULT = TestVault.shared();

    @RegisterExtension
    static final TestGround ground = TestGround.onServer()
            .withProfile("hardware-token", file -> file.withoutUsers().quickHashes());

    private static final String AT_LOGIN = "dual-password.token.at-login";
    private static final String REQUIRED_FROM = "dual-password.token.required-from";

    /** By language; as they were served, once for all tests. */
    private static final Map<String, Map<String, Page>> PAGES = new HashMap<>();

    @AfterEach
    void putSettingBack() {
        ground.realm().attribute(AT_LOGIN, "never");
        ground.realm().attribute(REQUIRED_FROM, "");
    }

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
    }

    private static Map<String, Page> pages(String language) {
        return PAGES.computeIfAbsent(language, each -> opened(each));
    }

    private static Map<String, Page> opened(String language) {
        int number = language.equals("ja") ? 71 : 72;
        Sharers sharers = Sharers.added(ground.realm(), "pages-" + language, number, 1);
        TestUser newcomer = ground.userWithLoginPassword("newcomer-" + language);
        sharers.contract().join(newcomer);
        TestUser without = ground.userWithLoginPassword("without-" + language);
        Map<String, Page> pages = new LinkedHashMap<>();
        pages.put("register", open(newcomer, request(language)));
        pages.put(
                "register-again",
                open(newcomer, request(language))
                        .submit(Map.of("token-serial", "12345678", "one-time-password", "000000")));
        pages.put("code", open(sharers.user(0), request(language).acrValues("otp")));
        pages.put("refused", open(without, request(language).acrValues("otp")));
        ground.realm().attribute(AT_LOGIN, "always");
        pages.put("login", open(sharers.user(0), request(language)));
        for (int entry = 0; entry < 5; entry++) {
            sharers.enterWrongCode(sharers.user(0));
        }
        pages.put("login-over", open(sharers.user(0), request(language)));
        ground.realm().attribute(AT_LOGIN, "where-usable");
        pages.put("login-told", open(sharers.user(0), request(language)));
        ground.realm()
                .admin()
                .post(ground.realm().path("/dual-password/tokens/" + sharers.serial() + "/revoke"), Map.of());
        ground.realm().attribute(AT_LOGIN, "always");
        ground.realm().attribute(REQUIRED_FROM, "2026-11-01");
        Page waiting = open(sharers.user(0), request(language));
        assertThat(waiting.has("#dual-password-login-without-otp[data-refusal=otp_not_registered]"))
                .isTrue();
        pages.put("login-wait", waiting);
        return pages;
    }

    private static AuthorizationRequest request(String language) {
        return ground.client().authorization().locale(language);
    }

    private static Page open(TestUser user, AuthorizationRequest request) {
        return ground.client().visitor().open(request.url()).logIn(user.loginId(), user.loginPassword());
    }

    /** In one window, one page after the other. */
    private static void onEveryPage(Map<String, Page> pages, Look look, Consumer<Accessibility> demand) {
        Window window = ground.window(look);
        assertThat(pages).isNotEmpty().allSatisfy((name, page) -> {
            window.show(page);
            window.screenshot(
                    Path.of("target/screenshots/token-%s-%s-%d.png".formatted(name, look.locale(), look.width())));
            demand.accept(Accessibility.of(window));
        });
    }
}
