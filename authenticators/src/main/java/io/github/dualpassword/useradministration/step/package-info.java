/** Further steps of the change of a user (E08, E09), which a bank can add: rights, accounts and the like. */
package io.github.dualpassword.useradministration.step;
