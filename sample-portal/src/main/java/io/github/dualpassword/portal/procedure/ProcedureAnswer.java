package io.github.dualpassword.portal.procedure;

/**
 * The parameters with which Keycloak sends the browser back. They came through the browser and prove nothing; a
 * parameter that is not there is null.
 *
 * <p>{@code kc_action} is not among them on purpose: Keycloak fills it with the action that ran last, which may be
 * another than the one asked for (the menu leads to others; a forced change comes before). What was asked is known from
 * the request.
 *
 * @param state which request this claims to answer
 * @param code the authorization code, unless there is an error
 * @param status {@code kc_action_status}
 * @param error OAuth 2.0 error code
 * @param errorDescription why, in stable words; never shown to the user as it stands
 * @param issuer who answers (RFC 9207)
 */
public record ProcedureAnswer(
        String state, String code, String status, String error, String errorDescription, String issuer) {}
