/** What the extension costs, side by side with stock Keycloak in one run. */
package io.github.dualpassword.benchmarks;
