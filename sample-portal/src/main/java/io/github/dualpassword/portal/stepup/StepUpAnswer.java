package io.github.dualpassword.portal.stepup;

/**
 * The parameters with which Keycloak sends the browser back. They came through the browser and prove nothing; a
 * parameter that is not there is null.
 *
 * @param state which request this claims to answer
 * @param code the authorization code, unless there is an error
 * @param error OAuth 2.0 error code
 * @param errorDescription why, in the stable words of {@link StepUpRefusal}; never shown to the user as it stands
 * @param issuer who answers (RFC 9207)
 */
public record StepUpAnswer(String state, String code, String error, String errorDescription, String issuer) {}
