/**
 * What bank staff and their programs can do, under {@code /admin/realms/{realm}/dual-password}, with Keycloak's own
 * permission checks and admin events. Described by {@code openapi/dual-password-admin.yaml}.
 */
package io.github.dualpassword.adminapi;
