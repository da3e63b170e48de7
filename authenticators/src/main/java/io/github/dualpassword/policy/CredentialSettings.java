package io.github.dualpassword.policy;

import io.github.dualpassword.Credential;

/**
 * The settings that every credential has for itself (C01, C06, C07, G08).
 *
 * @param maxFailures see {@link LockoutPolicy}
 * @param suspensionMinutes length of a temporary suspension
 * @param temporarySuspensions how many suspensions are temporary
 * @param forgetSuspensions what makes the number of temporary suspensions start again
 * @param validityDays how long a password works after it was set (G08)
 */
public record CredentialSettings(
        Setting<Integer> maxFailures,
        Setting<Integer> suspensionMinutes,
        Setting<Integer> temporarySuspensions,
        Setting<ForgetSuspensions> forgetSuspensions,
        Setting<Integer> validityDays) {

    /** What makes the number of temporary suspensions so far start again from zero. */
    public enum ForgetSuspensions {
        /** A right entry does. */
        SUCCESS,
        /** Only an operator's release does. */
        RELEASE
    }

    static CredentialSettings of(Credential credential) {
        String prefix = credential.id() + ".";
        return new CredentialSettings(
                Setting.number(
                        prefix + "max-failures",
                        5,
                        1,
                        10_000,
                        "Consecutive wrong entries that suspend the credential."),
                Setting.number(
                        prefix + "suspension-minutes",
                        30,
                        1,
                        525_600,
                        "Minutes after which a temporary suspension ends by itself."),
                Setting.number(
                        prefix + "temporary-suspensions",
                        2,
                        0,
                        1_000,
                        "How many suspensions are temporary before one is permanent; 0 makes the first one permanent."),
                Setting.choice(
                        prefix + "forget-suspensions",
                        ForgetSuspensions.SUCCESS,
                        "Whether a right entry forgets the temporary suspensions so far, or only an operator's release"
                                + " does."),
                Setting.number(
                        prefix + "validity-days",
                        90,
                        0,
                        Validity.MOST_DAYS,
                        "Days after the day on which the %s password was set, to the end of which it works; 0 for ever."
                                .formatted(credential.id())));
    }
}
