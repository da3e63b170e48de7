/** Suspensions and service stops as Keycloak's export and import carry them: mirrored in an attribute of the user. */
package io.github.dualpassword.mirror;
