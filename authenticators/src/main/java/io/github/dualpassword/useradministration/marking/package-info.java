/** Marks users of the contract for review. */
package io.github.dualpassword.useradministration.marking;
