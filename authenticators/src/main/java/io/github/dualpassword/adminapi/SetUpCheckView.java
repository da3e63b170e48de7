package io.github.dualpassword.adminapi;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.github.dualpassword.Ids;
import io.github.dualpassword.setup.Finding;
import io.github.dualpassword.setup.Severity;

/**
 * The whole result of a set-up check, for programs.
 *
 * @param realm its name
 * @param profile the one that the realm names; missing where it names none
 * @param checkedAt when
 * @param extensionVersion version of this product
 * @param errors how many findings are errors
 * @param warnings how many are warnings
 * @param findings errors first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SetUpCheckView(
        String realm,
        String profile,
        String checkedAt,
        String extensionVersion,
        long errors,
        long warnings,
        List<Found> findings) {

    /**
     * One finding.
     *
     * @param code stable name of what is wrong
     * @param severity error or warning
     * @param place the flow, client, action, attribute or provider it is about
     * @param sentence what is wrong and what to do
     * @param remedy what to do
     */
    public record Found(String code, String severity, String place, String sentence, String remedy) {}

    static SetUpCheckView of(
            String realm, String profile, Instant checkedAt, String extensionVersion, List<Finding> findings) {
        return new SetUpCheckView(
                realm,
                profile,
                checkedAt.toString(),
                extensionVersion,
                count(findings, Severity.ERROR),
                count(findings, Severity.WARNING),
                findings.stream().map(SetUpCheckView::found).toList());
    }

    private static Found found(Finding finding) {
        return new Found(
                finding.code(),
                Ids.underscored(finding.severity()),
                finding.place(),
                finding.sentence(),
                finding.remedy());
    }

    private static long count(List<Finding> findings, Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }
}
