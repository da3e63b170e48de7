/** Removes what nobody needs any more: with its user, contract or realm, or when it has been kept long enough. */
package io.github.dualpassword.housekeeping;
