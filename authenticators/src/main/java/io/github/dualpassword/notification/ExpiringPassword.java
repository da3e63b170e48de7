package io.github.dualpassword.notification;

import java.time.LocalDate;

import io.github.dualpassword.Password;

/**
 * A password whose last day is near.
 *
 * @param setAt when it was set, milliseconds since the epoch
 * @param lastDay the last day on which it works
 * @param onceKey stands for this value of the password: the next one has another
 */
record ExpiringPassword(Password password, long setAt, LocalDate lastDay, String onceKey) {}
