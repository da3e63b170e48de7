/** The set-up check: whether a realm is set up so that the product can keep its promises, and what is wrong if not. */
package io.github.dualpassword.setup;
