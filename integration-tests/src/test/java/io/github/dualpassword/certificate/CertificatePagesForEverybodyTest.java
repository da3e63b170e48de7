package io.github.dualpassword.certificate;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.dualpassword.password.Journeys;
import io.github.dualpassword.password.Messages;
import io.github.dualpassword.testground.browser.Accessibility;
import io.github.dualpassword.testground.browser.Look;
import io.github.dualpassword.testground.browser.Window;
import io.github.dualpassword.testground.certificate.TestAuthority;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.AuthorizationRequest;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.realm.TestUser;
import io.github.dualpassword.testground.requirements.Requirement;

import static org.assertj.core.api.Assertions.assertThat;

/** What users see of certificates, in both languages, on any width, by keyboard, without scripts, in a real browser. */
class CertificatePagesForEverybodyTest {

    private static final TestAuthority AUTHORITY = TestAuthority.shared();

    @RegisterExtension
    static final TestGround ground = TestGround.onServer()
            .withProfile("hardware-token", file -> file.withoutUsers().quickHashes());

    private static final String SETTING = "dual-password.certificate-login-url";

    /** By language; as they were served, once for all tests. */
    private static final Map<String, Map<String, Page>> PAGES = new HashMap<>();

    @BeforeEach
    void nameThePort() {
        ground.realm().attribute(SETTING, ground.server().httpsUrl().toString());
    }

    @AfterEach
    void forgetThePort() {
        ground.realm().attribute(SETTING, "");
    }

    @Test
    @Requirement({"J10", "J12"})
    void aBrowserWithACertificateIsAskedForThePasswordOnly() {
        TestUser user = ground.user("browser").withAttribute(CertificateHolder.CUSTOMER, "true");
        AuthorizationRequest request =
                ground.client().authorization().locale("ja").acrValues("confirmation");
        Window window = ground.window(Look.JAPANESE, CertificateHolder.issuedTo(user));
        window.open(request.url());

        window.page()
                .locator("a:text-is('%s')".formatted(Messages.JAPANESE.text("dualPasswordCertificateLogin")))
                .click();
        window.page()
                .waitForURL(
                        address -> address.startsWith(ground.server().httpsUrl().toString()));
        ground.screenshot(window, "certificate-password");
        assertThat(window.page().locator("input[name=username]:not([readonly])").count())
                .isZero();
        window.page().locator("input[name=password]").fill(user.loginPassword());
        window.page().locator("input[name=password]").press("Enter");

        window.page().locator("input[name=" + Journeys.CONFIRMATION_FIELD + "]").waitFor();
        assertThat(URI.create(window.page().url()).getPort())
                .isEqualTo(ground.server().baseUrl().getPort());
        assertThat(user.events("LOGIN_ERROR")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    @Tag("long")
    void everyPageIsForEverybody(String language) {
        Map<String, Page> pages = pages(language);

        assertThat(List.of(Look.desktop(language), Look.phone(language)))
                .hasSize(2)
                .allSatisfy(look -> photograph(pages, look));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void everyPageIsInTheLanguageOfItsReader(String language) {
        Map<String, Page> pages = pages(language);

        assertThat(pages.values())
                .hasSize(5)
                .allSatisfy(page -> assertThat(page.text())
                        .doesNotContainPattern("dualPassword[A-Z]|[a-z]+[A-Z][a-z]+Message|\\$\\{|\\{[0-9]}|X509"));
    }

    private static Map<String, Page> pages(String language) {
        return PAGES.computeIfAbsent(language, each -> opened(each));
    }

    private static Map<String, Page> opened(String language) {
        AuthorizationRequest request = ground.client().authorization().locale(language);
        TestUser user = ground.user("pages-" + language).withAttribute(CertificateHolder.CUSTOMER, "true");
        TestUser disabled = ground.user("pages-off-" + language);
        Map<String, Page> pages = new LinkedHashMap<>();
        pages.put("login", ground.client().visitor().open(request.url()));
        pages.put(
                "required", ground.client().visitor().open(request.url()).logIn(user.loginId(), user.loginPassword()));
        pages.put(
                "unknown",
                CertificateHolder.of(ground, AUTHORITY.certificate("nobody")).open(request));
        pages.put(
                "own",
                CertificateHolder.of(ground, CertificateHolder.issuedTo(user)).open(request));
        CertificateHolder off = CertificateHolder.of(ground, CertificateHolder.issuedTo(disabled));
        disabled.disabled();
        pages.put("disabled", off.open(request));
        return pages;
    }

    private static void photograph(Map<String, Page> pages, Look look) {
        Window window = ground.window(look, AUTHORITY.certificate("photographer"));
        assertThat(pages).isNotEmpty().allSatisfy((name, page) -> {
            window.show(page);
            window.screenshot(Path.of(
                    "target/screenshots/certificate-%s-%s-%d.png".formatted(name, look.locale(), look.width())));
            Accessibility.of(window).shutsNobodyOut();
            Accessibility.of(window).needsNoSidewaysScrolling();
            Accessibility.of(window).isReachedByKeyboard();
        });
    }
}
