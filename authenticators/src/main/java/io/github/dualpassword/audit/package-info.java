/** What is recorded: Keycloak events, metrics, and the operation history of contracts. */
package io.github.dualpassword.audit;
