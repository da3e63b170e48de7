/** The end of sessions: of a user who is stopped, and of all that a replaced password has opened. */
package io.github.dualpassword.sessionend;
