/** The product's login theme with other parents than its own. */
package io.github.dualpassword.testproviders.themes;
