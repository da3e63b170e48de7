/**
 * Tokens that show one-time passwords: what they are, when they may be used, which code is accepted.
 *
 * <p>The rules are functions of values: {@link io.github.dualpassword.otp.AcceptanceRules} says which code is accepted,
 * {@link io.github.dualpassword.otp.TokenRules} what becomes of a token.
 */
package io.github.dualpassword.otp;
