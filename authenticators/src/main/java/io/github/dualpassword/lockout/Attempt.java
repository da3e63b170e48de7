package io.github.dualpassword.lockout;

/**
 * An attempt that asked to be evaluated.
 *
 * @param key whose state was asked
 * @param person who was found by what was typed
 * @param charge the answer
 * @param passwordChanges how often this product has changed the user's login password where a directory holds it
 */
record Attempt(LockoutKey key, FoundUser person, Charge charge, long passwordChanges) {}
