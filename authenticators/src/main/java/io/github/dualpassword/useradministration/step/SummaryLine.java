package io.github.dualpassword.useradministration.step;

import io.github.dualpassword.PublicApi;

/**
 * One line of what a step will change, or has changed, on the pages 内容確認 and 利用者登録結果.
 *
 * @param label key of a message, or the text itself
 * @param value the same
 * @param change whether it is marked as changed (E12)
 */
@PublicApi
public record SummaryLine(String label, String value, Change change) {

    /** Whether a line says something new. */
    public enum Change {
        CHANGED,
        UNCHANGED
    }
}
