package io.github.dualpassword.architecture.offender.ring.two;

import io.github.dualpassword.architecture.offender.ring.one.First;

/** Depends on a class that depends on it. */
public record Second(First first) {}
