package io.github.dualpassword.architecture.offender.ring.one;

import io.github.dualpassword.architecture.offender.ring.two.Second;

/** Depends on a class that depends on it. */
public record First(Second second) {}
