package io.github.dualpassword.policy;

/**
 * How often a code may be issued to a user.
 *
 * @param perHour in any sixty minutes, 1 to {@value #MOST}
 * @param perDay in any 24 hours, 1 to {@value #MOST}
 */
public record IssueLimits(int perHour, int perDay) {

    static final int MOST = 100;

    public IssueLimits {
        if (perHour < 1 || perHour > MOST || perDay < 1 || perDay > MOST) {
            throw new IllegalArgumentException("A limit must be 1 to " + MOST + ": " + perHour + ", " + perDay);
        }
    }
}
