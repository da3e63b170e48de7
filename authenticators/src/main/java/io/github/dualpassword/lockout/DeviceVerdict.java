package io.github.dualpassword.lockout;

/**
 * What came of a one-time password.
 *
 * @param answer in short
 * @param standing the settled state of the device afterwards
 * @param until end of a temporary suspension, milliseconds since the epoch; 0 otherwise
 */
public record DeviceVerdict(Answer answer, Standing standing, long until) {

    /** What came of it, in short. */
    public enum Answer {
        /** Right, and accepted for this attempt alone. */
        RIGHT,
        /** It was right, and was accepted before: the next one is to be waited for. Counts as never entered. */
        USED,
        /** Wrong. This may have been the entry that suspended the device. */
        WRONG,
        /** The device is suspended: nothing was evaluated, nothing counted. */
        SUSPENDED,
        /** It could not be compared, as without the key of the secrets. Counts as never entered. */
        NOT_EVALUATED,
        /** The state could not be read or written, or too many attempts are under way. */
        UNAVAILABLE
    }

    static final DeviceVerdict UNAVAILABLE = of(Answer.UNAVAILABLE);

    static DeviceVerdict of(Answer answer) {
        return new DeviceVerdict(answer, Standing.USABLE, 0);
    }
}
