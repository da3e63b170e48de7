/** Service stops, which operators of a contract, and the bank, set and lift; independent of suspension by counting. */
package io.github.dualpassword.servicestop;
