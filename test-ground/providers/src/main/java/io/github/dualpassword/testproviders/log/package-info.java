/** How much a running server logs. */
package io.github.dualpassword.testproviders.log;
