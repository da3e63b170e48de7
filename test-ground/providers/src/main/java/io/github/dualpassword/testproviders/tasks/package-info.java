/** Timed tasks that a test can run now. */
package io.github.dualpassword.testproviders.tasks;
