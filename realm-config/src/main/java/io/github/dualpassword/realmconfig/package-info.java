/** Builds the realm profiles from readable sources, and compares a realm with a stock one. */
package io.github.dualpassword.realmconfig;
