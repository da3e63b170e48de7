/** The tab 管理: from here the user opens procedures at Keycloak, and here is told how they ended. */
package io.github.dualpassword.portal.administration;
