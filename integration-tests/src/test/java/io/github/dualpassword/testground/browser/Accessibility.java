package io.github.dualpassword.testground.browser;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What every page owes to everybody, checked on the page that a window shows.
 *
 * <pre>{@code
 * Window window = ground.window(Look.JAPANESE_PHONE);
 * window.show(pageOfSomeJourney);
 * Accessibility of = Accessibility.of(window);
 * of.shutsNobodyOut();
 * of.needsNoSidewaysScrolling();
 * of.isReachedByKeyboard();
 * }</pre>
 */
public final class Accessibility {

    /** What axe calls serious keeps some people out; the rest is advice. */
    private static final Set<String> KEEPS_PEOPLE_OUT = Set.of("serious", "critical");

    /** All that can be operated and is seen; of radio buttons with one name the first stands for all of them. */
    private static final String CONTROLS = """
            [...document.querySelectorAll('a[href], button, input, select, textarea, summary')]
                .filter(e => e.type !== 'hidden' && !e.disabled && e.checkVisibility({visibilityProperty: true}))
            """;

    private static final String NAMES = """
            () => { const name = e => e.type === 'radio' ? 'radio ' + e.name
                      : (e.tagName + ' ' + (e.name || e.id || e.textContent.trim())).toLowerCase();
                    return %s.map(name) }
            """.formatted(CONTROLS);

    private static final String FOCUSED = "() => %s.indexOf(document.activeElement)".formatted(CONTROLS.strip());

    /** Beside the field itself: its parts, and what opens a calendar. */
    private static final int STOPS_IN_A_DATE = 3;

    private static final String TOO_SMALL_TO_TOUCH = """
            () => %s.filter(e => e.tabIndex >= 0 && !(e.tagName === 'A' && e.closest('p:not(.dual-password-exits), li')))
                    .filter(e => { const parts = [e, ...(e.labels ?? [])].map(part => part.getBoundingClientRect());
                      const extent = (from, to) => Math.max(...parts.map(to)) - Math.min(...parts.map(from));
                      return extent(r => r.left, r => r.right) < 24 || extent(r => r.top, r => r.bottom) < 24 })
                    .map(e => e.outerHTML.slice(0, 120))
            """.formatted(CONTROLS.strip());

    /** Of what is seen: what only those hear who do not see the page is clipped to a single pixel. */
    private static final String TOO_SMALL_TO_READ = """
            () => { const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT); const small = [];
                    while (texts.nextNode()) { const e = texts.currentNode.parentElement;
                      if (texts.currentNode.data.trim() && e.checkVisibility() && e.getBoundingClientRect().height > 1
                          && parseFloat(getComputedStyle(e).fontSize) > 0 && parseFloat(getComputedStyle(e).fontSize) < 14) {
                        small.push(e.outerHTML.slice(0, 120)) } }
                    return small }
            """;

    private final Window window;

    private Accessibility(Window window) {
        this.window = window;
    }

    public static Accessibility of(Window window) {
        return new Accessibility(window);
    }

    /** Axe finds nothing serious or critical; needs a window with scripts. */
    public void shutsNobodyOut() {
        assertThat(new AxeBuilder(window.page())
                        .analyze().getViolations().stream()
                                .filter(rule -> KEEPS_PEOPLE_OUT.contains(rule.getImpact()))
                                .map(Accessibility::sentence))
                .as("What axe finds on %s", window.page().title())
                .isEmpty();
    }

    /** Everything fits into the width of the window, so that nobody has to scroll sideways. */
    public void needsNoSidewaysScrolling() {
        Object wide = window.page().evaluate("""
                        () => { const width = document.documentElement.clientWidth;
                                return document.documentElement.scrollWidth <= width ? [] :
                                    [...document.querySelectorAll('body *')]
                                        .filter(e => e.getBoundingClientRect().right > width + 1)
                                        .map(e => e.outerHTML.slice(0, 120)) }
                        """);
        assertThat((List<?>) wide)
                .as("What is wider than the window on %s", window.page().title())
                .isEmpty();
    }

    /**
     * Whatever can be operated takes 24 pixels in each direction, with its label where it has one (WCAG 2.5.8; links inside
     * a sentence are excepted), and no letter is smaller than 14 pixels.
     */
    public void isReadableAndCanBeTouched() {
        assertThat((List<?>) window.page().evaluate(TOO_SMALL_TO_TOUCH))
                .as("What is too small to be touched on %s", window.page().title())
                .isEmpty();
        assertThat((List<?>) window.page().evaluate(TOO_SMALL_TO_READ))
                .as("What is too small to be read on %s", window.page().title())
                .isEmpty();
    }

    /** The Tab key leads to all that can be operated. */
    public void isReachedByKeyboard() {
        List<?> names = (List<?>) window.page().evaluate(NAMES);
        Set<String> reached = new TreeSet<>();
        int stops = names.size()
                + STOPS_IN_A_DATE * window.page().locator("input[type=date]").count();
        for (int presses = 0; presses <= stops + 2; presses++) {
            int focused = ((Number) window.page().evaluate(FOCUSED)).intValue();
            if (focused >= 0) {
                reached.add(names.get(focused).toString());
            }
            window.page().keyboard().press("Tab");
        }
        assertThat(names)
                .as("What can be operated on %s", window.page().title())
                .isNotEmpty();
        assertThat(reached)
                .as("What the Tab key leads to")
                .isEqualTo(names.stream().map(Object::toString).collect(Collectors.toCollection(TreeSet::new)));
    }

    /** Nothing is shown that does nothing without scripts; needs a window without scripts. */
    public void needsNoScripts() {
        Object idle = window.page().evaluate("""
                        () => [...document.querySelectorAll('button:not([type=submit]), a[href^="javascript:"], [onclick]')]
                                .filter(e => e.checkVisibility())
                                .map(e => e.outerHTML.slice(0, 120))
                        """);
        assertThat((List<?>) idle)
                .as("What needs scripts on %s", window.page().title())
                .isEmpty();
    }

    private static String sentence(Rule violated) {
        return violated.getId() + ", " + violated.getHelp() + ": "
                + violated.getNodes().stream().map(CheckedNode::getHtml).toList();
    }
}
