/** A rule for passwords that no Keycloak has. */
package io.github.dualpassword.testproviders.policy;
