/**
 * Authorization requests beside the sign-in.
 *
 * <p>Meant to be copied, together with {@link io.github.dualpassword.portal.stepup} and
 * {@link io.github.dualpassword.portal.procedure}, which both stand on it.
 */
package io.github.dualpassword.portal.authorization;
