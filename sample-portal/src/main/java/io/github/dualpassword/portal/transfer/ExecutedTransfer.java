package io.github.dualpassword.portal.transfer;

import java.time.Instant;

import io.github.dualpassword.portal.stepup.Proof;

/** A transfer that was confirmed and executed, under the number (お取引番号) that the user is shown. */
public record ExecutedTransfer(String reference, Instant executedAt, Transfer transfer, Proof proof) {}
