/** Certificates that are made at run time, for servers that speak https and ask for one. */
package io.github.dualpassword.testground.certificate;
