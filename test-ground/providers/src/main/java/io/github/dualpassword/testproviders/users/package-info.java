/** Users that are not in Keycloak's database. */
package io.github.dualpassword.testproviders.users;
