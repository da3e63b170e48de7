package io.github.dualpassword.audit;

/**
 * A place in the operation history of a realm, in the order in which it was written.
 *
 * @param at when the line was written, milliseconds since the epoch
 * @param id of the line
 */
public record HistoryPosition(long at, String id) {

    /** Before every line. */
    public static final HistoryPosition BEGIN = new HistoryPosition(Long.MIN_VALUE, "");

    public static HistoryPosition of(OperationRecord line) {
        return new HistoryPosition(line.at(), line.id());
    }
}
