package io.github.dualpassword.otp;

/**
 * How far the codes of a token are used up.
 *
 * @param lastUsed the newest step, or count, whose code was accepted; its codes and all earlier ones are never accepted again.
 *     {@value #NOTHING_USED} when there is none
 * @param drift how many steps the clock of the token is ahead of ours; always 0 for a token with a button
 */
public record CodeProgress(long lastUsed, int drift) {

    /** Before the first code. */
    public static final long NOTHING_USED = -1;

    /** Far beyond every count that a button can reach, and far from where numbers end. */
    public static final long MAX_POSITION = Long.MAX_VALUE / 2;

    /** @throws IllegalArgumentException when {@code lastUsed} is out of its range */
    public CodeProgress {
        if (lastUsed < NOTHING_USED || lastUsed > MAX_POSITION) {
            throw new IllegalArgumentException("The last used position must be -1 to " + MAX_POSITION);
        }
    }

    /** That of a token of which the next code is the one of {@code position}. */
    public static CodeProgress before(long position) {
        return new CodeProgress(position - 1, 0);
    }
}
