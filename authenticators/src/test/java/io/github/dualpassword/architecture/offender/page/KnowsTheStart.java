package io.github.dualpassword.architecture.offender.page;

import io.github.dualpassword.start.Lifecycle;

/** A page that depends on what happens at start. */
public record KnowsTheStart(Lifecycle lifecycle) {}
