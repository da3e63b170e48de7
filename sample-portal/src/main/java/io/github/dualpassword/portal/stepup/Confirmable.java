package io.github.dualpassword.portal.stepup;

/** A transaction that a user is asked to confirm. */
public interface Confirmable {

    /**
     * All that the user agrees to, in one unambiguous sequence of bytes: two transactions that differ in anything that
     * matters must differ here. Text of variable length therefore goes in with its length before it.
     */
    byte[] canonicalForm();
}
