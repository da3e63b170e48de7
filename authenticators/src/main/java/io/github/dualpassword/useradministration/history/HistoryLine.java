package io.github.dualpassword.useradministration.history;

import java.util.List;

/**
 * A line of the history in words. Templates read it.
 *
 * @param when date and time
 * @param operatorLoginId empty for bank staff, and for what nobody did
 * @param operatorName possibly empty
 * @param targetLoginId empty for somebody who is not of the contract
 * @param targetName possibly empty
 * @param operation what
 * @param details which passwords, and the like
 * @param result what became of it
 * @param reason why not; empty where it was carried out
 * @param before state of the target before; empty where it does not matter
 * @param after state of the target afterwards; empty where it does not matter
 */
public record HistoryLine(
        String when,
        String operatorLoginId,
        String operatorName,
        String targetLoginId,
        String targetName,
        String operation,
        List<String> details,
        String result,
        String reason,
        String before,
        String after) {}
