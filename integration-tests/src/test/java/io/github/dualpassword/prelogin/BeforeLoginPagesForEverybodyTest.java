package io.github.dualpassword.prelogin;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.dualpassword.prelogin.BeforeLoginScreen.Entry;
import io.github.dualpassword.testground.TestVault;
import io.github.dualpassword.testground.browser.Accessibility;
import io.github.dualpassword.testground.browser.Look;
import io.github.dualpassword.testground.browser.Window;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.Page;

import static org.assertj.core.api.Assertions.assertThat;

/** The pages before login are readable in both languages, on any width, without scripts, by keyboard and in stock themes. */
class BeforeLoginPagesForEverybodyTest {

    private static final TestVault VAULT = TestVault.shared();

    @RegisterExtension
    static final TestGround ground = TestGround.onServer()
            .withRealmOfItsOwn()
            .withProfile(
                    "hardware-token",
                    file -> BeforeLoginRealm.with(file.withoutUsers().quickHashes()));

    /** By language; as they were served, once for all tests. */
    private static final Map<String, Map<String, Page>> PAGES = new HashMap<>();

    @BeforeEach
    void start() {
        VAULT.keys(ground.realm(), TestVault.KEY);
        ground.realm().standClockAt(TestGround.MORNING);
    }

    @ParameterizedTest
    @CsvSource({"ja, 491", "en, 492"})
    @Tag("long")
    void everyPageIsForEverybody(String language, int number) {
        Map<String, Page> pages = pages(language, number);

        onEveryPage(pages, Look.desktop(language), Accessibility::shutsNobodyOut);
        onEveryPage(pages, Look.phone(language), Accessibility::needsNoSidewaysScrolling);
        onEveryPage(pages, Look.desktop(language), Accessibility::isReachedByKeyboard);
        onEveryPage(pages, Look.desktop(language).withoutScripts(), Accessibility::needsNoScripts);
    }

    @ParameterizedTest
    @CsvSource({"ja, 491", "en, 492"})
    void everyPageIsInTheLanguageOfItsReader(String language, int number) {
        Map<String, Page> pages = pages(language, number);

        assertThat(pages.values()).hasSize(5).allSatisfy(page -> {
            assertThat(page.text())
                    .doesNotContainPattern("dualPassword[A-Z]|[a-z]+[A-Z][a-z]+Message|\\$\\{|\\{[0-9]}");
            assertThat(page.document().select(".dual-password-screen").text()).containsPattern("DPW10[01]$");
            assertThat(page.document().selectFirst("html").attr("lang")).isEqualTo(language);
            assertThat(page.document().select("h1")).hasSize(1);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"keycloak", "keycloak.v2", "base"})
    void theProcedureIsCarriedOutInStockThemesToo(String theme) {
        BeforeLoginCompany company =
                BeforeLoginCompany.added(ground.realm(), "bl-in-" + theme.replace('.', '-'), 493 + theme.length());
        ground.realm().update(realm -> realm.put("loginTheme", theme));
        try {
            Page page = BeforeLoginScreen.open(ground.realm());
            Page wrong = Entry.of("release").execute(page);
            assertThat(wrong.document().select("#input-error-target-id").text()).isNotBlank();

            assertThat(company.entry("release").execute(wrong).has(BeforeLoginScreen.RESULT))
                    .isTrue();
        } finally {
            ground.realm().update(realm -> realm.put("loginTheme", "dual-password"));
        }
    }

    private static Map<String, Page> pages(String language, int number) {
        return PAGES.computeIfAbsent(language, each -> opened(each, number));
    }

    private static Map<String, Page> opened(String language, int number) {
        BeforeLoginCompany company = BeforeLoginCompany.added(ground.realm(), "bl-pages-" + language, number);
        Map<String, Page> pages = new LinkedHashMap<>();
        pages.put("form", open(language));
        pages.put("wrong", Entry.of("reset").execute(open(language)));
        pages.put("password", Entry.of("release-otp").execute(open(language)));
        pages.put(
                "refused",
                company.entryWithCode("release", company.token().wrongCode()).execute(open(language)));
        pages.put("result", company.entry("release").execute(open(language)));
        return pages;
    }

    private static Page open(String language) {
        return BeforeLoginScreen.open(ground.realm(), ground.client().visitor(), language);
    }

    /** In one window, one page after the other. */
    private static void onEveryPage(Map<String, Page> pages, Look look, Consumer<Accessibility> demand) {
        Window window = ground.window(look);
        assertThat(pages).isNotEmpty().allSatisfy((name, page) -> {
            window.show(page);
            window.screenshot(Path.of(
                    "target/screenshots/before-login-%s-%s-%d.png".formatted(name, look.locale(), look.width())));
            demand.accept(Accessibility.of(window));
        });
    }
}
