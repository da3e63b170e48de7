/**
 * The tables of this product, prefixed {@code DP_}, inside Keycloak's own database: entities, changelog and the only
 * classes that speak of rows.
 */
package io.github.dualpassword.persistence;
