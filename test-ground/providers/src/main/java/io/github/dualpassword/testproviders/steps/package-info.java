/** A further step of the change of a user, as a bank adds one. */
package io.github.dualpassword.testproviders.steps;
