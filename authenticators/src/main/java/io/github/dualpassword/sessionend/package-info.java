/** The end of all sessions of a user whom somebody else has stopped, or whose passwords somebody else has set. */
package io.github.dualpassword.sessionend;
