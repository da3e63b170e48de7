/** The operation history of a realm on its way to another one: taken out as lines of JSON, and read back. */
package io.github.dualpassword.audit.transfer;
