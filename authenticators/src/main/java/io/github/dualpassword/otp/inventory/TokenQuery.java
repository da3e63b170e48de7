package io.github.dualpassword.otp.inventory;

import java.time.LocalDate;
import java.util.Optional;

import io.github.dualpassword.otp.TokenState;

/**
 * Which tokens are wanted, in the order of their serial numbers.
 *
 * @param serialPrefix how the serial number begins; digits, or empty
 * @param contractId whose they are
 * @param state what was decided about them
 * @param expiry when their last day is
 * @param afterSerial the last serial number of the page before; empty to begin
 * @param limit most tokens to return
 */
public record TokenQuery(
        String serialPrefix,
        Optional<String> contractId,
        Optional<TokenState> state,
        Optional<Days> expiry,
        String afterSerial,
        int limit) {

    /** Both days belong to it. */
    public record Days(LocalDate from, LocalDate to) {}
}
