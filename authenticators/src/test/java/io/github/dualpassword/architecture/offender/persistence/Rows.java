package io.github.dualpassword.architecture.offender.persistence;

/** Something of the tables' room. */
public final class Rows {}
