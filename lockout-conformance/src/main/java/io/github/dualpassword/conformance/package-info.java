/** What a login form does with guesses, measured from outside: a black box, described by a driver of a few lines. */
package io.github.dualpassword.conformance;
