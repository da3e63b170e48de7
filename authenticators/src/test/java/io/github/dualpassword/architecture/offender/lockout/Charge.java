package io.github.dualpassword.architecture.offender.lockout;

/** A rule that is plain itself, but carries something that is not. */
public record Charge(AnswersWithAPage page) {}
