package io.github.dualpassword.otp.push;

/**
 * What a phone has signed last.
 *
 * @param signedAt by the phone's clock, milliseconds since the epoch
 */
public record StoredSubscription(Subscription subscription, long signedAt) {}
