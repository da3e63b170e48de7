/** Stops users, and ends their sessions, step by step, so that a test can leave out what a crash leaves out. */
package io.github.dualpassword.testproviders.stops;
