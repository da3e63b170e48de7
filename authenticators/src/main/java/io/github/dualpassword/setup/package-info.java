/** What happens when a server starts, and whether a realm is set up so that the product can keep its promises. */
package io.github.dualpassword.setup;
