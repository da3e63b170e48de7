package io.github.dualpassword.useradministration;

/**
 * The field for a code of the operator's token. Templates read it; only the entry decides.
 *
 * @param isAsked whether there is one
 * @param isPhoneOffered whether it may stay empty, for who approves on the phone (I13)
 */
public record CodeField(boolean isAsked, boolean isPhoneOffered) {}
