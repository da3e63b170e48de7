package io.github.dualpassword.manual;

import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import io.github.dualpassword.page.SoftwareKeyboard;
import io.github.dualpassword.testground.browser.Window;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * Somebody who follows a manual in a browser, with what can be read on the pages alone: fields by their labels, buttons by
 * what stands on them. All words are given in Japanese, as they stand in the manual's data files, and looked for in the
 * language of the story.
 */
final class ManualReader {

    /** A mark that is seen and not read out stands behind some labels. */
    private static final String MANDATORY = "(\\s*※)?";

    private final Window window;
    private final ManualWords words;

    ManualReader(Window window, ManualWords words) {
        this.window = window;
        this.words = words;
    }

    Window window() {
        return window;
    }

    Page page() {
        return window.page();
    }

    /** Arrives at a page with this heading, which may be followed by the ID of the screen. */
    ManualReader sees(String heading) {
        assertThat(page().getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText(beginning(words.of(heading)));
        return this;
    }

    /** Reads something on the page that depends on the run, such as a login ID. */
    ManualReader reads(String text) {
        assertThat(page().locator("body")).containsText(text);
        return this;
    }

    ManualReader enters(String label, String value) {
        field(label).fill(value);
        return this;
    }

    /** Enters the password of the login page by mouse. */
    ManualReader entersBySoftwareKeyboard(String value) {
        SoftwareKeyboard.of(window).open().press(value);
        return this;
    }

    /** Chooses a radio button. */
    ManualReader selects(String label) {
        field(label).check();
        return this;
    }

    /** Ticks the box of a user, in a list of users. */
    ManualReader ticks(String loginId) {
        page().getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName(loginId))
                .check();
        return this;
    }

    /** Presses a button, or a link that looks like one, and waits for the page that it leads to, which may look the same. */
    ManualReader presses(String name) {
        return leavesBy(named(AriaRole.BUTTON, name).or(named(AriaRole.LINK, name)));
    }

    /** Presses an entry of a list, whose name is followed by what it is for. */
    ManualReader chooses(String name) {
        return leavesBy(
                page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(beginning(words.of(name)))));
    }

    /** Presses what a script of the page answers, without leaving it. */
    ManualReader touches(String name) {
        named(AriaRole.BUTTON, name).click();
        return this;
    }

    private ManualReader leavesBy(Locator button) {
        page().evaluate("window.isPressed = true");
        button.click();
        page().waitForFunction("window.isPressed === undefined");
        return this;
    }

    private Locator named(AriaRole role, String name) {
        return page().getByRole(
                        role,
                        new Page.GetByRoleOptions().setName(words.of(name)).setExact(true));
    }

    private Locator field(String label) {
        return page().getByLabel(Pattern.compile("^\\s*" + quoted(words.of(label)) + MANDATORY + "\\s*$"));
    }

    private static Pattern beginning(String words) {
        return Pattern.compile("^\\s*" + quoted(words) + "(\\s|$)");
    }

    /** The browser, which looks for it, does not know Java's way of quoting. */
    private static String quoted(String words) {
        return words.replaceAll("[.*+?^${}()|\\[\\]\\\\]", "\\\\$0");
    }
}
