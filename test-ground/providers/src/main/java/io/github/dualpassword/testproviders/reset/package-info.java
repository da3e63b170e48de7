/** A realm as it was before anybody used it. */
package io.github.dualpassword.testproviders.reset;
