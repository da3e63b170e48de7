/** The set-up of a realm that is there already: what it would change, the change, and the way back. */
package io.github.dualpassword.realmsetup;
