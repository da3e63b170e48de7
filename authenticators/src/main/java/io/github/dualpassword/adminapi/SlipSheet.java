package io.github.dualpassword.adminapi;

import java.util.List;

/**
 * The sheet of one user, which the template of the slips reads.
 *
 * @param loginId which has stayed
 * @param name as it is written in the language of the page; possibly empty
 * @param secrets the new passwords, the login password first
 * @param changeBy the last day on which they are valid, in words; empty where they have no end
 * @param stopped key of the sentence that says by whom the user's service stays stopped; empty where it is not
 * @param disabled whether the bank has switched the user off
 */
public record SlipSheet(
        String loginId, String name, List<Secret> secrets, String changeBy, String stopped, boolean disabled) {

    /**
     * A new password.
     *
     * @param id of the password
     * @param value in clear text
     */
    public record Secret(String id, String value) {

        @Override
        public String toString() {
            return "Secret[" + id + "]";
        }
    }
}
