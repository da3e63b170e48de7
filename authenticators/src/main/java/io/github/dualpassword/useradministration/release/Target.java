package io.github.dualpassword.useradministration.release;

/**
 * Somebody on whom an operator has decided to act, as the confirm page shows it.
 *
 * @param loginId empty for an id that belongs to nobody whom the operator may know of
 * @param state as {@link io.github.dualpassword.useradministration.ServiceState#words()}; empty with such an id
 */
record Target(String loginId, String state) {

    static final Target UNKNOWN = new Target("", "");
}
