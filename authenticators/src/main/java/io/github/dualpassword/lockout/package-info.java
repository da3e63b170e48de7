/**
 * The suspension engine: what may be evaluated, what is counted, when a credential is suspended.
 *
 * <p>{@link io.github.dualpassword.lockout.LockoutRules} is the state machine, a pure function of state, policy, time
 * and outcome; {@link io.github.dualpassword.lockout.Lockout} carries it out on locked rows, in short transactions of
 * its own; {@link io.github.dualpassword.lockout.SecretEvaluator} is the one class of this product that evaluates a
 * secret. Nothing here knows of forms or pages.
 */
package io.github.dualpassword.lockout;
