/** The companies that are a bank's customers, and which of them a user belongs to. */
package io.github.dualpassword.contract;
