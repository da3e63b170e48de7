package io.github.dualpassword.otp.software;

/**
 * That the secret of a token was handed over.
 *
 * @param at milliseconds since the epoch
 * @param app to what
 */
public record HandedOver(long at, TokenApp app) {}
