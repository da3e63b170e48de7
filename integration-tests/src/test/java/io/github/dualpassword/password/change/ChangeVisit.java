package io.github.dualpassword.password.change;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

import io.github.dualpassword.testground.oidc.Page;

/**
 * The page on which passwords are changed, and its result, as a visitor over plain HTTP finds them. It has the words of
 * {@link ChangePage}, which is for what needs a browser. As there, only what the page offers can be entered.
 */
final class ChangeVisit {

    private final Map<String, String> entered = new LinkedHashMap<>();
    private Page page;

    private ChangeVisit(Page page) {
        this.page = page;
    }

    /** @throws IllegalStateException when it is not the form */
    static ChangeVisit of(Page page) {
        return new ChangeVisit(expect(ChangePage.FORM, page));
    }

    /** Where the visitor is now. */
    Page page() {
        return page;
    }

    /** Whether the page speaks of this password, with fields or without. */
    boolean names(String password) {
        return page.has(partOf(password));
    }

    /** Whether the password has a selector 変更要否. */
    boolean isSelectable(String password) {
        return page.has("input[type=radio][name=" + password + "-change]");
    }

    boolean isChosen(String password) {
        String selector = password + "-change";
        return entered.containsKey(selector)
                ? entered.get(selector).equals("change")
                : one("#" + selector).hasAttr("checked");
    }

    /** Selects 変更する. */
    ChangeVisit choose(String password) {
        return select(password, password + "-change");
    }

    /** Selects 変更しない. */
    ChangeVisit keep(String password) {
        return select(password, password + "-keep");
    }

    /**
     * Enters the present password, and the new one in both places.
     *
     * @throws IllegalStateException when the page does not show the fields, because the selector says 変更しない
     */
    ChangeVisit enter(String password, String present, String value) {
        if (isSelectable(password) && !isChosen(password)) {
            throw new IllegalStateException("Not chosen to be changed: " + password);
        }
        return fill("current-" + password + "-password", present)
                .fill("new-" + password + "-password", value)
                .fill("new-" + password + "-password-again", value);
    }

    /** Selects 変更する and enters the passwords. */
    ChangeVisit change(String password, String present, String value) {
        return choose(password).enter(password, present, value);
    }

    /** Takes the mark away that ends the user's other sessions. */
    ChangeVisit keepOtherSessions() {
        one("input[type=checkbox][name=end-other-sessions]:not([disabled])");
        entered.put("end-other-sessions", null);
        return this;
    }

    /** Presses 実行. */
    ChangeVisit execute() {
        one("button[name=execute]");
        page = new ChangeEntries(entered).executeOn(page);
        entered.clear();
        return this;
    }

    /** Presses 実行. @return the result */
    Element executed() {
        execute();
        expect(ChangePage.RESULT, page);
        return one(ChangePage.RESULT);
    }

    /** Presses 実行 when something is wrong: a form comes back that has not been sent yet. */
    ChangeVisit executedInVain() {
        String before = changeId();
        execute();
        expect(ChangePage.FORM, page);
        if (changeId().equals(before)) {
            throw new IllegalStateException("The same form once more: " + page);
        }
        return this;
    }

    /** Presses another button of the page. @return where it leads */
    Page press(String button) {
        one("button[name=" + button + "]");
        page = page.press(button);
        return page;
    }

    /** All that stands about one password. */
    Element part(String password) {
        return one(partOf(password));
    }

    boolean hasField(String name) {
        return page.has("input[name=" + name + "]");
    }

    /** What the page calls a field. */
    String label(String field) {
        return one("label[for=" + field + "]").text();
    }

    /** What a button says. */
    String button(String name) {
        return one("button[name=" + name + "]").text();
    }

    /** What the page says is wrong at a field or selector. */
    String error(String field) {
        return one("#input-error-" + field).text();
    }

    /** Rules of a new password, in the words of the page. */
    List<String> rules(String password) {
        return document().select("#rules-new-" + password + "-password li").eachText();
    }

    String title() {
        return one("h1 .dual-password-heading > span").text();
    }

    /** The notes below the fields. */
    List<String> notes() {
        return document().select(".dual-password-notes li").eachText();
    }

    /** The first element of this kind, which must be there. */
    Element one(String cssSelector) {
        return document().expectFirst(cssSelector);
    }

    private ChangeVisit select(String password, String id) {
        entered.put(password + "-change", one("input[type=radio]#" + id).val());
        return this;
    }

    private ChangeVisit fill(String field, String value) {
        one("input[type=password][name=" + field + "]");
        entered.put(field, value);
        return this;
    }

    private String changeId() {
        return one("input[name=change-id]").val();
    }

    private Document document() {
        return page.document();
    }

    private static String partOf(String password) {
        return "#part-" + password;
    }

    private static Page expect(String mark, Page page) {
        if (!page.has(mark)) {
            throw new IllegalStateException("Not the page " + mark + " but: " + page);
        }
        return page;
    }
}
