package io.github.dualpassword.lockout;

/**
 * What the evaluation of an entry at a door came to.
 *
 * @param code that was entered
 * @param isPasswordRight whether the password beside it is right; also where none is asked for
 */
record EvaluatedEntry(DoorEntry.ComparedCode code, boolean isPasswordRight) {}
