package io.github.dualpassword.lockout;

import java.util.Optional;

/**
 * An attempt that asked to be evaluated.
 *
 * @param key whose state was asked
 * @param userId the user; empty for a login ID that nobody has
 * @param charge the answer
 */
record Attempt(LockoutKey key, Optional<String> userId, Charge charge) {}
