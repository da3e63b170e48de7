package io.github.dualpassword.useradministration.history;

/**
 * Which lines of the history are shown, as far as the reader may choose.
 *
 * @param scope whose; more than the reader may read is never shown, whatever stands here
 * @param period when
 */
record HistoryFilter(Scope scope, Period period) {}
