/** Applications that nobody here has written: their libraries and modules do what the integrators' pages say. */
package io.github.dualpassword.application;
