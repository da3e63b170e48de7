/** Removes rows with their user, contract or realm, or when their retention period is over. */
package io.github.dualpassword.housekeeping;
