/**
 * The secrets of tokens: encrypted in the database, by keys that are kept outside it.
 *
 * <p>Whoever has the database alone has no secret; whoever has both has all of them.
 */
package io.github.dualpassword.otp.secret;
