/**
 * The tables of this product, prefixed {@code DP_}, in Keycloak's own database: entities, changelog, and the only classes
 * that access rows.
 */
package io.github.dualpassword.persistence;
