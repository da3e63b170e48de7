package io.github.dualpassword.architecture.offender.page;

/** A name that says nothing. */
public final class PasswordUtils {}
