package io.github.dualpassword.useradministration.bulk;

import java.util.List;
import java.util.Optional;

import jakarta.ws.rs.core.MultivaluedMap;

import io.github.dualpassword.ForeignText;
import io.github.dualpassword.useradministration.Members;

/**
 * What a page of the list has sent: fields of a form, in which anything can stand.
 *
 * @param shown users who stood on the page
 * @param picked users who were checked on it
 * @param header the check box in the heading
 * @param script whether a script has kept the rows in step with that check box
 */
record SentPage(List<String> shown, List<String> picked, Header header, Script script) {

    static final String SHOWN = "shown";
    static final String PICK = "pick";
    static final String ALL = "all";
    static final String SCRIPTED = "scripted";
    static final String SELECT_ALL = "select-all";
    static final String SELECT_NONE = "select-none";
    static final String WITHOUT_BOXES = "without-boxes";

    /** The check box in the heading. */
    enum Header {
        CHECKED,
        UNCHECKED
    }

    /** Whether scripts run. */
    enum Script {
        RUNS,
        DOES_NOT_RUN
    }

    /** At most a page of ids each; what can be no id is left out. */
    static SentPage of(MultivaluedMap<String, String> form) {
        return new SentPage(
                ids(form.get(SHOWN)),
                ids(form.get(PICK)),
                form.containsKey(ALL) ? Header.CHECKED : Header.UNCHECKED,
                Boolean.parseBoolean(form.getFirst(SCRIPTED)) ? Script.RUNS : Script.DOES_NOT_RUN);
    }

    /** The selection after a button of the list, or another one. */
    Selection selection(MultivaluedMap<String, String> form, Selection before, String operatorId) {
        if (form.containsKey(WITHOUT_BOXES)) {
            // The search is a form of its own: where no script runs, it comes alone.
            return before;
        }
        if (form.containsKey(SELECT_ALL)) {
            return Selection.allBut(operatorId);
        }
        return form.containsKey(SELECT_NONE) ? Selection.NONE : after(before, operatorId);
    }

    /** The selection after its boxes. */
    Selection after(Selection before, String operatorId) {
        if (before.coversAll() == (header == Header.CHECKED)) {
            return before.sent(shown, picked);
        }
        Selection turned = header == Header.CHECKED ? Selection.allBut(operatorId) : Selection.NONE;
        // Without a script the rows of the page still show what was selected before.
        return script == Script.RUNS ? turned.sent(shown, picked) : turned;
    }

    /** Whether somebody who was checked found no room in the selection. */
    boolean isCutShortIn(Selection selection) {
        return !selection.coversAll() && !selection.ids().containsAll(picked);
    }

    private static List<String> ids(List<String> sent) {
        return Optional.ofNullable(sent).stream()
                .flatMap(List::stream)
                .limit(Members.PAGE)
                .filter(ForeignText::canBeName)
                .toList();
    }
}
