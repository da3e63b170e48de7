/** The time of a realm, from one clock that tests can move. */
package io.github.dualpassword.time;
