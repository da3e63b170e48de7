/** Limits what one address may try, at every door that is open to everybody, and suspects guessing over many users. */
package io.github.dualpassword.throttle;
