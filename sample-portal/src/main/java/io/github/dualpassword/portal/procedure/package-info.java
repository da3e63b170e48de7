/**
 * The procedures: how an application opens a page of Keycloak's for its user, and what it may say afterwards.
 *
 * <p>Meant to be copied. {@link io.github.dualpassword.portal.procedure.Procedures} talks to Keycloak,
 * {@link io.github.dualpassword.portal.procedure.ProcedureRequest} is what the session keeps meanwhile, and
 * {@link io.github.dualpassword.portal.procedure.ProcedureOutcome} is all that comes of it: a sentence.
 */
package io.github.dualpassword.portal.procedure;
