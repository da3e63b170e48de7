package io.github.dualpassword.useradministration.change;

import java.util.List;

import io.github.dualpassword.useradministration.step.SummaryLine;
import io.github.dualpassword.useradministration.step.SummaryLine.Change;

/**
 * What a further step changes.
 *
 * @param title key of its title
 */
record StepSummary(String title, List<SummaryLine> lines) {

    StepSummary {
        lines = List.copyOf(lines);
    }

    boolean changes() {
        return lines.stream().anyMatch(line -> line.change() == Change.CHANGED);
    }
}
