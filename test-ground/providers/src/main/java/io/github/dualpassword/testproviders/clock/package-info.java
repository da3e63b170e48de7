/** Time that a test can shift. */
package io.github.dualpassword.testproviders.clock;
