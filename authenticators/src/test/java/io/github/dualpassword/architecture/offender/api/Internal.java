package io.github.dualpassword.architecture.offender.api;

/** Nobody is promised anything about it. */
public record Internal(String name) {}
