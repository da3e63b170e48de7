/** A sample bank portal that signs in with Keycloak and has transfers confirmed by step-up. */
package io.github.dualpassword.portal;
