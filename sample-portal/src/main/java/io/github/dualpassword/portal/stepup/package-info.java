/**
 * The step-up: how an application has one particular transaction confirmed, and what it may believe afterwards.
 *
 * <p>Meant to be copied. {@link io.github.dualpassword.portal.stepup.StepUp} talks to Keycloak,
 * {@link io.github.dualpassword.portal.stepup.StepUpRequest} is what the session keeps meanwhile, and
 * {@link io.github.dualpassword.portal.stepup.StepUpRules} decides; {@link io.github.dualpassword.portal.stepup.StepUpDesk}
 * is what a session keeps of it, and
 * {@link io.github.dualpassword.portal.stepup.ShownTransaction} what Keycloak's page shows. Nothing here knows what a transfer is.
 */
package io.github.dualpassword.portal.stepup;
