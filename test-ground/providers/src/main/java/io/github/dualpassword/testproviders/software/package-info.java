/** Software tokens that are issued without pages. */
package io.github.dualpassword.testproviders.software;
