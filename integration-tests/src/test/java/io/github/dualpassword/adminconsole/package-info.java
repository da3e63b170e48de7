/** What bank staff see in Keycloak's Admin Console; these tests need its pages, which npm builds. */
package io.github.dualpassword.adminconsole;
