/** {@code ./run.sh demo}: Keycloak with the extension, the sample portal and a mail catcher on one machine. */
package io.github.dualpassword.demo;
