package io.github.dualpassword.manual;

import java.nio.file.Path;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import io.github.dualpassword.page.SoftwareKeyboard;
import io.github.dualpassword.testground.browser.Look;
import io.github.dualpassword.testground.browser.Window;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * Somebody who follows a manual in a browser, with what can be read on the pages alone: fields by their labels, buttons by
 * what stands on them. Pictures of the pages are kept, on a desktop and on a phone.
 */
final class ManualReader {

    private final Window window;
    private final Look look;
    private final String pictures;
    private int pages;

    /** @param pictures beginning of the names of pictures */
    ManualReader(Window window, Look look, String pictures) {
        this.window = window;
        this.look = look;
        this.pictures = pictures;
    }

    Page page() {
        return window.page();
    }

    /** Arrives at a page with this heading, which may be followed by the ID of the screen. */
    ManualReader sees(String heading) {
        assertThat(page().getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText(beginning(heading));
        return photographed();
    }

    /** Reads something on the page. */
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
        return photographed();
    }

    /** Whether there is a field of this label that takes something. */
    boolean isAskedFor(String label) {
        return field(label).and(page().locator(":not([readonly])")).count() > 0;
    }

    ManualReader ticks(String name) {
        page().getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName(name))
                .check();
        return this;
    }

    /** Presses a button, or a link that looks like one, and waits for the page that it leads to, which may look the same. */
    ManualReader presses(String name) {
        return leavesBy(named(AriaRole.BUTTON, name).or(named(AriaRole.LINK, name)));
    }

    /** Presses an entry of a list, whose name is followed by what it is for. */
    ManualReader chooses(String name) {
        return leavesBy(page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(beginning(name))));
    }

    private ManualReader leavesBy(Locator button) {
        page().evaluate("window.isPressed = true");
        button.click();
        page().waitForFunction("window.isPressed === undefined");
        return this;
    }

    private Locator named(AriaRole role, String name) {
        return page().getByRole(role, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private Locator field(String label) {
        return page().getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    private static Pattern beginning(String words) {
        return Pattern.compile("^\\s*" + words + "(\\s|$)");
    }

    private ManualReader photographed() {
        pages++;
        picture(look.width());
        page().setViewportSize(360, 740);
        picture(360);
        page().setViewportSize(look.width(), look.height());
        return this;
    }

    private void picture(int width) {
        window.screenshot(Path.of("target/screenshots/%s-%02d-%d.png".formatted(pictures, pages, width)));
    }
}
