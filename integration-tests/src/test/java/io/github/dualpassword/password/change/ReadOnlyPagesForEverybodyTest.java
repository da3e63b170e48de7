package io.github.dualpassword.password.change;

import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import io.github.dualpassword.password.Journeys;
import io.github.dualpassword.testground.browser.Accessibility;
import io.github.dualpassword.testground.browser.Look;
import io.github.dualpassword.testground.browser.Window;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.realm.TestUser;
import io.github.dualpassword.useradministration.Colleagues;
import io.github.dualpassword.useradministration.change.UserChangeVisit;

import static org.assertj.core.api.Assertions.assertThat;

/** The pages that say that nobody can change a login password here: in both languages, on a screen and on a phone. */
@Tag("long")
class ReadOnlyPagesForEverybodyTest {

    @RegisterExtension
    static final TestGround ground = TestGround.onTwoStage();

    private static TestUser master;
    private static Colleagues colleagues;

    /** Every page of this kind, with what leads to it. */
    enum ReadOnlyPage {
        OWN("#part-login:not(:has(input))"),
        OWN_SUSPENDED("#part-confirmation:not(:has(input))"),
        NOTHING("form[data-refusal=login_not_changeable]"),
        FORCED("form[data-refusal=login_not_changeable]"),
        OPERATOR("#part-login:not(:has(input))"),
        OPERATOR_REFUSED("[data-reason=login_not_changeable]");

        private final String mark;

        ReadOnlyPage(String mark) {
            this.mark = mark;
        }

        String loginId(String language) {
            return "sees-" + name().toLowerCase(Locale.ROOT).replace('_', '-') + "-" + language;
        }

        Page open(String language) {
            TestUser user = TestUser.existing(ground.realm(), loginId(language));
            Journeys journeys = new Journeys(ground.realm());
            Page page = switch (this) {
                case OWN -> own(user.withConfirmationPassword(), language);
                case OWN_SUSPENDED -> {
                    TestUser suspended = user.withConfirmationPassword();
                    journeys.wrongConfirmations(suspended, 5);
                    yield own(suspended, language);
                }
                case NOTHING -> own(user, language);
                case FORCED ->
                    journeys.logIn(
                            user.withName().withLoginPasswordToChange().loginId(), user.loginPassword(), language);
                case OPERATOR -> UserChangeVisit.choose(list(language), colleagues.joined(user, "general"));
                case OPERATOR_REFUSED -> {
                    Page basic = UserChangeVisit.choose(list(language), colleagues.joined(user, "general"));
                    Page confirm = UserChangeVisit.typed(basic.form(), "login", "Given-login-1")
                            .press("next");
                    yield UserChangeVisit.execute(confirm, master);
                }
            };
            assertThat(page.has(mark)).as(page.toString()).isTrue();
            return page;
        }

        private static Page own(TestUser user, String language) {
            return new Journeys(ground.realm())
                    .signedIn(user)
                    .open(new OwnChange(ground.realm()).request(language).url());
        }

        private static Page list(String language) {
            return new Journeys(ground.realm())
                    .signedIn(master)
                    .open(ground.client()
                            .authorization()
                            .locale(language)
                            .action("change-user-passwords")
                            .url());
        }
    }

    @BeforeAll
    static void addThem() {
        ground.realm().storages().addJudgedUsers(passwords(page -> page != ReadOnlyPage.OPERATOR_REFUSED));
        ground.realm().storages().addUsers(passwords(page -> page == ReadOnlyPage.OPERATOR_REFUSED));
        colleagues = Colleagues.of(ground.realm(), "readers");
        master = colleagues.master("readers-master");
    }

    private static Map<String, String> passwords(Predicate<ReadOnlyPage> which) {
        return Stream.of(ReadOnlyPage.values())
                .filter(which)
                .flatMap(page -> Stream.of(page.loginId("ja"), page.loginId("en")))
                .collect(Collectors.toMap(loginId -> loginId, loginId -> "Login-" + loginId));
    }

    static Stream<Arguments> inBothLanguages() {
        return Stream.of(ReadOnlyPage.values())
                .flatMap(page -> Stream.of(Arguments.of(page, "ja"), Arguments.of(page, "en")));
    }

    @ParameterizedTest
    @MethodSource("inBothLanguages")
    void thePageIsForEverybody(ReadOnlyPage readOnly, String language) {
        Page page = readOnly.open(language);
        assertThat(page.text()).doesNotContainPattern("dualPassword[A-Z]|\\$\\{|\\{[0-9]}");

        Window desktop = ground.window(Look.desktop(language));
        desktop.show(page);
        ground.screenshot(desktop, picture(readOnly, language));
        Accessibility.of(desktop).shutsNobodyOut();
        Accessibility.of(desktop).isReachedByKeyboard();

        Window phone = ground.window(Look.phone(language));
        phone.show(page);
        ground.screenshot(phone, picture(readOnly, language) + "-phone");
        Accessibility.of(phone).needsNoSidewaysScrolling();
    }

    private static String picture(ReadOnlyPage page, String language) {
        return "read-only-" + page.name().toLowerCase(Locale.ROOT).replace('_', '-') + "-" + language;
    }
}
