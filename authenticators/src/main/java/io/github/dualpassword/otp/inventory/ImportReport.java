package io.github.dualpassword.otp.inventory;

import java.util.List;

/**
 * What an import would do.
 *
 * @param files how many files it has taken
 * @param tokens tokens in them that can be read
 * @param faultCount all faults
 * @param faults the first of them
 */
public record ImportReport(int files, long tokens, long faultCount, List<ImportFault> faults) {

    public ImportReport {
        faults = List.copyOf(faults);
    }

    /** Whether it can be committed: there is something in it, and nothing is wrong. */
    public boolean isGood() {
        return tokens > 0 && faultCount == 0;
    }
}
