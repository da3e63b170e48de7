/** Sign-in and sign-out with Keycloak, and who is signed in. */
package io.github.dualpassword.portal.signin;
