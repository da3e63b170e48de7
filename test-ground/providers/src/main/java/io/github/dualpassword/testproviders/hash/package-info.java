/** A password hash that a test can hold. */
package io.github.dualpassword.testproviders.hash;
