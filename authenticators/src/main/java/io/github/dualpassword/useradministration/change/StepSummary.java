package io.github.dualpassword.useradministration.change;

import java.util.List;

import io.github.dualpassword.useradministration.step.SummaryLine;
import io.github.dualpassword.useradministration.step.SummaryLine.Change;

/**
 * What a further step changes.
 *
 * @param step key of its title in the bar of steps
 * @param title key of what stands above the lines
 */
record StepSummary(String step, String title, List<SummaryLine> lines) {

    StepSummary {
        lines = List.copyOf(lines);
    }

    boolean changes() {
        return lines.stream().anyMatch(line -> line.change() == Change.CHANGED);
    }
}
