package io.github.dualpassword.page;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.microsoft.playwright.Request;

import io.github.dualpassword.password.Messages;
import io.github.dualpassword.testground.browser.Look;
import io.github.dualpassword.testground.browser.Window;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.realm.TestUser;
import io.github.dualpassword.testground.requirements.Requirement;

import static org.assertj.core.api.Assertions.assertThat;

/** The software keyboard of the login page, in a browser: by mouse, by finger and by keyboard, and never in the way. */
class TypingBySoftwareKeyboardTest {

    @RegisterExtension
    static final TestGround ground =
            TestGround.onTwoStage(file -> file.attribute("dual-password.software-keyboard", "offered"));

    private static final String PRINTABLE =
            IntStream.rangeClosed(' ', '~').mapToObj(Character::toString).collect(Collectors.joining());

    /** Whatever programs that record keys could see of this page. */
    private static final String RECORD_KEYS = """
            window.pressed = [];
            ['keydown', 'keypress', 'keyup', 'beforeinput'].forEach(kind =>
                document.addEventListener(kind, event => window.pressed.push(kind), true))
            """;

    private static final String RECORD_INPUT = """
            window.inputs = [];
            document.getElementById('password').addEventListener('input',
                event => window.inputs.push(event.inputType + ' ' + event.target.value))
            """;

    @Test
    @Requirement("J10")
    void aPasswordIsEnteredByMouseWithoutAnyKeyAndLogsIn() {
        TestUser user = ground.user("by-mouse");
        Window window = login(Look.JAPANESE);
        window.page().locator("#username").fill(user.loginId());
        window.page().evaluate(RECORD_KEYS);
        SoftwareKeyboard keyboard = SoftwareKeyboard.of(window).open();

        keyboard.press(user.loginPassword());

        assertThat(keyboard.entered()).isEqualTo(user.loginPassword());
        assertThat((List<?>) window.page().evaluate("window.pressed")).isEmpty();
        Request sent = window.page()
                .waitForRequest(
                        request -> request.method().equals("POST"),
                        () -> window.page().locator("#kc-login").click());
        assertThat(window.awaitApplication().code()).isPresent();
        assertThat(sent.postData()).matches("username=[^&]*&password=[^&]*&credentialId=(&login=[^&]*)?");
    }

    @Test
    void everyCharacterThatAPasswordCanHaveIsEntered() {
        SoftwareKeyboard keyboard = SoftwareKeyboard.of(login(Look.JAPANESE)).open();

        keyboard.press(PRINTABLE);

        assertThat(keyboard.entered()).isEqualTo(PRINTABLE);
    }

    @Test
    void keysEnterAtTheCaretAndReplaceWhatIsSelectedAndScriptsHearOfIt() {
        Window window = login(Look.JAPANESE);
        SoftwareKeyboard keyboard = SoftwareKeyboard.of(window).open();
        keyboard.field().fill("abcd");
        window.page().evaluate(RECORD_INPUT);

        keyboard.putCaret(2, 2);
        keyboard.press("12");
        keyboard.putCaret(0, 3);
        keyboard.press("X");

        assertThat(keyboard.entered()).isEqualTo("X2cd");
        assertThat((List<?>) window.page().evaluate("window.inputs"))
                .isEqualTo(List.of("insertText ab1cd", "insertText ab12cd", "insertText X2cd"));
    }

    @Test
    void oneCharacterTheSelectionOrAllIsDeleted() {
        SoftwareKeyboard keyboard = SoftwareKeyboard.of(login(Look.JAPANESE)).open();
        keyboard.field().fill("ab𠮷cdef");

        keyboard.putCaret(4, 4);
        keyboard.command("delete").click();
        assertThat(keyboard.entered()).as("a whole character").isEqualTo("abcdef");
        keyboard.putCaret(0, 0);
        keyboard.command("delete").click();
        assertThat(keyboard.entered()).as("nothing stands before").isEqualTo("abcdef");
        keyboard.putCaret(1, 3);
        keyboard.command("delete").click();
        assertThat(keyboard.entered()).as("what is selected").isEqualTo("adef");
        keyboard.command("clear").click();
        assertThat(keyboard.entered()).isEmpty();
    }

    @Test
    void capitalsStayOnUntilTheyAreSwitchedOff() {
        SoftwareKeyboard keyboard = SoftwareKeyboard.of(login(Look.ENGLISH)).open();

        keyboard.command("capitals").click();
        assertThat(keyboard.key("Q").innerText()).isEqualTo("Q");
        assertThat(keyboard.key("Q").getAttribute("aria-label")).isEqualTo("Capital Q");
        assertThat(keyboard.command("capitals").getAttribute("aria-pressed")).isEqualTo("true");
        keyboard.key("Q").click();
        keyboard.key("Z").click();
        keyboard.command("capitals").click();
        keyboard.key("q").click();

        assertThat(keyboard.entered()).isEqualTo("QZq");
        assertThat(keyboard.command("capitals").getAttribute("aria-pressed")).isEqualTo("false");
    }

    @Test
    void whoTypesByMouseStaysInTheField() {
        Window window = login(Look.JAPANESE);
        SoftwareKeyboard keyboard = SoftwareKeyboard.of(window);
        keyboard.field().click();

        keyboard.open().press("a1");
        window.page().keyboard().type("z");

        assertThat(keyboard.focused()).isEqualTo("password");
        assertThat(keyboard.entered()).isEqualTo("a1z");
    }

    /** One stop of the Tab key for all keys; what has the focus keeps it until its user moves it. */
    @Test
    void everythingCanBeDoneByKeyboard() {
        Window window = login(Look.JAPANESE);
        SoftwareKeyboard keyboard = SoftwareKeyboard.of(window);
        keyboard.opener().focus();

        press(window, "Enter");
        assertThat(keyboard.panel().isVisible()).isTrue();
        assertThat(keyboard.focused()).as("opening moves nothing").isEqualTo("ソフトウェアキーボードを閉じる");
        press(window, "Tab", "Tab", "Enter", "ArrowRight", "Enter", "ArrowDown", "Enter", "ArrowUp", "Space", "End", "Enter");
        assertThat(keyboard.entered()).isEqualTo("12w20");
        press(window, "Home", "ArrowLeft");
        assertThat(keyboard.focused()).as("the first key").isEqualTo("1");
        press(window, "Tab");
        assertThat(keyboard.focused()).as("the next stop").isNotEqualTo("2").isNotEqualTo("1");
        assertThat(keyboard.keys().and(window.page().locator(":focus")).count()).isZero();
        press(window, "Shift+Tab");
        assertThat(keyboard.focused()).as("back where it was").isEqualTo("1");
        press(window, "Escape");

        assertThat(keyboard.panel().isVisible()).isFalse();
        assertThat(keyboard.focused()).isEqualTo("ソフトウェアキーボードを開く");
        assertThat(keyboard.entered()).isEqualTo("12w20");
    }

    @Test
    void escapeInTheFieldClosesItAndStaysThere() {
        Window window = login(Look.JAPANESE);
        SoftwareKeyboard keyboard = SoftwareKeyboard.of(window).open();
        keyboard.field().focus();

        press(window, "Escape");

        assertThat(keyboard.panel().isVisible()).isFalse();
        assertThat(keyboard.focused()).isEqualTo("password");
    }

    @Test
    void itOpensByItselfWhereItsUserHasChosenThatAndOnlyThere() {
        Window window = login(Look.JAPANESE);
        SoftwareKeyboard keyboard = SoftwareKeyboard.of(window);
        keyboard.field().focus();
        assertThat(keyboard.panel().isVisible()).isFalse();
        window.page().locator("#username").focus();

        keyboard.use().check();
        assertThat(keyboard.panel().isVisible()).isTrue();
        keyboard.command("close").click();
        assertThat(keyboard.panel().isVisible()).isFalse();
        keyboard.field().focus();
        assertThat(keyboard.panel().isVisible()).isTrue();
        keyboard.use().uncheck();

        assertThat(keyboard.panel().isVisible()).isFalse();
        assertThat(window.page().evaluate("[localStorage.length, sessionStorage.length].join()"))
                .as("what is kept of it")
                .isEqualTo("0,0");
    }

    /** A password manager sets the value when it wants to, and looks for an ordinary field. */
    @Test
    void passwordManagersFillTheFieldAlsoWhileItIsOpen() {
        TestUser user = ground.user("by-manager");
        Window window = login(Look.JAPANESE);
        SoftwareKeyboard keyboard = SoftwareKeyboard.of(window);
        Object before = window.page().evaluate("document.getElementById('password').outerHTML");
        keyboard.use().check();
        keyboard.press("wrong");

        window.page().locator("#username").fill(user.loginId());
        window.page().evaluate("""
                password => { const field = document.getElementById('password'); field.value = password;
                    field.dispatchEvent(new Event('input', {bubbles: true}));
                    field.dispatchEvent(new Event('change', {bubbles: true})) }
                """, user.loginPassword());

        assertThat(window.page().evaluate("document.getElementById('password').outerHTML"))
                .isEqualTo(before);
        keyboard.press("x");
        keyboard.command("delete").click();
        window.page().locator("#kc-login").click();
        assertThat(window.awaitApplication().code()).isPresent();
    }

    @Test
    void theButtonThatShowsThePasswordWorksOn() {
        Window window = login(Look.JAPANESE);
        SoftwareKeyboard keyboard = SoftwareKeyboard.of(window).open();

        keyboard.press("ab");
        window.page().locator("[data-password-toggle]").click();
        keyboard.press("c");

        assertThat(keyboard.field().getAttribute("type")).isEqualTo("text");
        assertThat(keyboard.entered()).isEqualTo("abc");
        window.page().locator("[data-password-toggle]").click();
        assertThat(keyboard.field().getAttribute("type")).isEqualTo("password");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void howMuchWasEnteredIsReadOutAndNeverWhat(String language) {
        SoftwareKeyboard keyboard =
                SoftwareKeyboard.of(login(Look.desktop(language))).open();

        keyboard.press("xyz");

        assertThat(keyboard.said()).isEqualTo(Messages.in(language).text("dualPasswordKeyboardEntered", 3));
    }

    /** What has the focus on a touch screen brings up the system's own keyboard, which would cover this one. */
    @Test
    void aFingerPutsTheKeyboardOfThePhoneAway() {
        Window window = login(Look.JAPANESE_PHONE);
        SoftwareKeyboard keyboard = SoftwareKeyboard.of(window);
        keyboard.field().tap();
        assertThat(keyboard.focused()).isEqualTo("password");

        keyboard.opener().tap();
        keyboard.key("a").tap();

        assertThat(keyboard.focused()).isNotEqualTo("password");
        assertThat(keyboard.entered()).isEqualTo("a");
    }

    private static Window login(Look look) {
        Window window = ground.window(look);
        window.open(ground.client()
                .authorization()
                .locale(look.locale().substring(0, 2))
                .url());
        return window;
    }

    private static void press(Window window, String... keys) {
        for (String key : keys) {
            window.page().keyboard().press(key);
        }
    }
}
