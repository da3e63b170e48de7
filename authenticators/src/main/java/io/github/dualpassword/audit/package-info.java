/** What is recorded: Keycloak events and metrics. */
package io.github.dualpassword.audit;
