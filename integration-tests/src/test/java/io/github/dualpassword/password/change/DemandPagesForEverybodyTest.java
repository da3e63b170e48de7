package io.github.dualpassword.password.change;

import java.time.Duration;
import java.util.Locale;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.dualpassword.testground.browser.Accessibility;
import io.github.dualpassword.testground.browser.Keyboard;
import io.github.dualpassword.testground.browser.Look;
import io.github.dualpassword.testground.browser.Window;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.realm.TestUser;

import static io.github.dualpassword.password.change.Demanded.OWN_CONFIRMATION;
import static io.github.dualpassword.password.change.Demanded.OWN_LOGIN;
import static io.github.dualpassword.password.change.Demanded.TOLD_CONFIRMATION;
import static io.github.dualpassword.password.change.Demanded.TOLD_LOGIN;
import static org.assertj.core.api.Assertions.assertThat;

/** The pages that demand a change, and the reminder: on a phone, by keyboard, without scripts, in any theme. */
@Tag("long")
class DemandPagesForEverybodyTest {

    @RegisterExtension
    static final TestGround ground = TestGround.onTwoStage();

    /** Every page of this kind, with what leads to it. */
    enum DemandPage {
        FORCED,
        FORCED_WRONG,
        FORCED_RESULT,
        EXPIRED,
        EXPIRED_KEPT,
        REMINDER,
        ENDED,
        ENDED_CONFIRMATION;

        Page open(String language, String theme) {
            Demanded demanded = new Demanded(ground.realm());
            ground.realm().resetClock();
            String loginId = "sees-" + name().toLowerCase(Locale.ROOT).replace('_', '-') + "-" + language + theme;
            TestUser user = switch (this) {
                case ENDED_CONFIRMATION -> demanded.toldConfirmation(loginId);
                case EXPIRED, EXPIRED_KEPT, REMINDER -> demanded.user(loginId);
                default -> demanded.toldBoth(loginId);
            };
            boolean told = user.representation().path("requiredActions").size() > 0;
            ground.realm()
                    .shiftClock(Duration.ofDays(
                            switch (this) {
                                case EXPIRED, EXPIRED_KEPT -> 92;
                                case REMINDER -> 86;
                                case ENDED, ENDED_CONFIRMATION -> 9;
                                default -> 0;
                            }));
            Page page = ground.client()
                    .visitor()
                    .open(ground.client().authorization().locale(language).url())
                    .logIn(loginId, told ? TOLD_LOGIN : user.loginPassword());
            return switch (this) {
                case FORCED_WRONG ->
                    ChangeEntries.login("wrong", "short")
                            .andConfirmation("", "")
                            .executeOn(page);
                case FORCED_RESULT ->
                    ChangeEntries.login(TOLD_LOGIN, OWN_LOGIN)
                            .andConfirmation(TOLD_CONFIRMATION, OWN_CONFIRMATION)
                            .executeOn(page);
                case EXPIRED_KEPT ->
                    ChangeEntries.none()
                            .with("login-change", "keep")
                            .with("confirmation-change", "keep")
                            .executeOn(page);
                default -> page;
            };
        }
    }

    static Stream<Arguments> inBothLanguages() {
        return Stream.of(DemandPage.values())
                .flatMap(page -> Stream.of(Arguments.of(page, "ja"), Arguments.of(page, "en")));
    }

    @ParameterizedTest
    @MethodSource("inBothLanguages")
    void thePageIsForEverybody(DemandPage demand, String language) {
        Page page = demand.open(language, "");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).doesNotContainPattern("dualPassword[A-Z]|\\$\\{|\\{[0-9]}");
        assertThat(page.document().selectFirst("html").attr("lang")).isEqualTo(language);

        Window desktop = ground.window(Look.desktop(language));
        desktop.show(page);
        ground.screenshot(desktop, picture(demand, language));
        Accessibility.of(desktop).shutsNobodyOut();
        Accessibility.of(desktop).isReachedByKeyboard();

        Window phone = ground.window(Look.phone(language));
        phone.show(page);
        ground.screenshot(phone, picture(demand, language) + "-phone");
        Accessibility.of(phone).needsNoSidewaysScrolling();

        Window plain = ground.window(Look.desktop(language).withoutScripts());
        plain.show(page);
        Accessibility.of(plain).needsNoScripts();
    }

    @ParameterizedTest
    @ValueSource(strings = {"keycloak", "keycloak.v2"})
    void thePagesAreThereInStockThemes(String theme) {
        String before = ground.realm()
                .admin()
                .get(ground.realm().path(""))
                .path("loginTheme")
                .asText();
        ground.realm().update(realm -> realm.put("loginTheme", theme));
        for (DemandPage demand : new DemandPage[] {DemandPage.FORCED_WRONG, DemandPage.EXPIRED, DemandPage.REMINDER}) {
            Window window = ground.window();
            window.show(demand.open("ja", "-in-" + theme.replace(".", "-")));
            ground.screenshot(window, picture(demand, "ja") + "-in-" + theme);

            Accessibility.of(window).isReachedByKeyboard();
            Accessibility.of(window).needsNoSidewaysScrolling();
            if (theme.equals("keycloak.v2")) {
                // The menu of languages in the older theme, which is Keycloak's, has a tabindex that axe does not like.
                Accessibility.of(window).shutsNobodyOut();
            }
        }
        ground.realm().update(realm -> realm.put("loginTheme", before));
    }

    @Test
    void aForcedChangeIsMadeByKeyboardAlone() {
        TestUser user = new Demanded(ground.realm()).toldLogin("keyboard");
        Window window = ground.window();
        new Demanded(ground.realm()).page(window, "ja", user, TOLD_LOGIN);

        window.page().locator("[name=current-login-password]:focus").waitFor();
        Keyboard.of(window)
                .type(TOLD_LOGIN)
                .tabTo("new-login-password")
                .type(OWN_LOGIN)
                .tabTo("new-login-password-again")
                .type(OWN_LOGIN)
                .press("Enter")
                .await("continue")
                .tabTo("continue")
                .press("Enter");

        assertThat(window.awaitApplication().code()).isPresent();
    }

    @Test
    void anExpiredPasswordIsChangedWithoutScripts() {
        TestUser user = new Demanded(ground.realm()).user("no-scripts");
        ground.realm().shiftClock(Duration.ofDays(92));
        Window window = ground.window(Look.JAPANESE.withoutScripts());
        ChangePage page = new Demanded(ground.realm()).page(window, "ja", user, user.loginPassword());

        page.keep(ChangePage.LOGIN);
        assertThat(page.present(ChangePage.LOGIN).isVisible()).isFalse();
        page.change(ChangePage.LOGIN, user.loginPassword(), OWN_LOGIN)
                .change(ChangePage.CONFIRMATION, user.confirmationPassword(), OWN_CONFIRMATION)
                .executed();
        window.page().locator("[name=continue]").click();

        assertThat(window.awaitApplication().code()).isPresent();
    }

    private static String picture(DemandPage demand, String language) {
        return "demand-" + demand.name().toLowerCase(Locale.ROOT).replace('_', '-') + "-" + language;
    }
}
