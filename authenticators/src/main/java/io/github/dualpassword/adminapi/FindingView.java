package io.github.dualpassword.adminapi;

import io.github.dualpassword.Ids;
import io.github.dualpassword.setup.Finding;

/**
 * A finding of the set-up check.
 *
 * @param severity error or warning
 * @param code stable name of what is wrong
 * @param place the flow, client, action, attribute or provider it is about
 * @param message what is wrong and what to do
 */
public record FindingView(String severity, String code, String place, String message) {

    static FindingView of(Finding finding) {
        return new FindingView(
                Ids.underscored(finding.severity()), finding.code(), finding.place(), finding.sentence());
    }
}
