package io.github.dualpassword.setup;

/** What the set-up check finds wrong with flows and required actions: what evaluates a secret without counting it, and what is missing. */
final class FlowFindings {

    static final FindingCode.Topic TOPIC = new FindingCode.Topic("Flows and required actions");

    static final FindingCode BOUND_FLOW_EVALUATES_SECRET = TOPIC.error(
            "bound-flow-evaluates-secret",
            "A flow that the realm is bound to (browser, direct grant, reset credentials) has authenticators that"
                    + " evaluate a secret without counting it.",
            "bind a flow with the dual-password authenticators instead");

    static final FindingCode CLIENT_FLOW_EVALUATES_SECRET = TOPIC.error(
            "client-flow-evaluates-secret",
            "A client overrides the realm's flow with one that has such authenticators.",
            "remove the override from the client, or choose a flow with the dual-password authenticators");

    static final FindingCode CLIENT_POLICY_FLOW_EVALUATES_SECRET = TOPIC.error(
            "client-policy-flow-evaluates-secret",
            "An enabled client policy selects (executor `auth-flow-enforcer`) a flow that has such authenticators.",
            "let the policy select a flow with the dual-password authenticators, or disable it");

    static final FindingCode BROKER_FLOW_EVALUATES_SECRET = TOPIC.error(
            "broker-flow-evaluates-secret",
            "The flow after a first or every login through an identity provider has such authenticators.",
            "choose a flow without them for the identity provider, such as `dual-password first broker login` of the realm"
                    + " profiles");

    static final FindingCode SAML_ECP_FLOW_EVALUATES_SECRET = TOPIC.error(
            "saml-ecp-flow-evaluates-secret",
            "A SAML client may use the ECP profile, whose flow asks for the login password by HTTP basic"
                    + " authentication.",
            "switch off \"Allow ECP flow\" in the client");

    static final FindingCode DOCKER_FLOW_EVALUATES_SECRET = TOPIC.error(
            "docker-flow-evaluates-secret",
            "The server's feature `docker` is on, and the flow bound for Docker asks for the login password.",
            "start the server without the feature, or disable the authenticator in the flow");

    static final FindingCode AUTHENTICATOR_MISSING = TOPIC.error(
            "authenticator-missing",
            "A reachable flow names an authenticator that the server does not have: Keycloak refuses whoever comes to it.",
            "install the extension that brings the authenticator, or remove it from the flow");

    static final FindingCode AUTHENTICATOR_UNKNOWN = TOPIC.warning(
            "authenticator-unknown",
            "A reachable flow has authenticators that are neither known ones of Keycloak nor of this product, so it"
                    + " cannot be judged whether they evaluate a secret.",
            "make sure that they do not");

    static final FindingCode ACTION_GOES_ROUND = TOPIC.error(
            "action-goes-round",
            "A stock required action issues or deletes credentials without the rules of this product.",
            "disable the required action in the realm");

    static final FindingCode ACTION_UNKNOWN = TOPIC.warning(
            "action-unknown",
            "An enabled required action is neither a known one of Keycloak nor of this product.",
            "make sure that it neither evaluates a secret nor issues or deletes one");

    static final FindingCode PROCEDURE_MISSING = TOPIC.error(
            "procedure-missing",
            "A required action that makes users replace temporary or expired passwords, that keeps stopped users out, or that"
                    + " asks for a one-time password where a login is to need one, is not registered or not enabled: such"
                    + " passwords, and such users, can log in.",
            "register and enable the required action");

    static final FindingCode PROCEDURE_ORDER = TOPIC.error(
            "procedure-order",
            "The required action for forced changes comes after Keycloak's own `UPDATE_PASSWORD`, whose page then asks"
                    + " for the new password, and not for the temporary one; or the one that asks for a one-time password at"
                    + " login comes after another one, which whoever has only the password then reaches.",
            "move the required action above `UPDATE_PASSWORD`; that for the one-time password above all others but"
                    + " `service-stopped`");

    private FlowFindings() {}
}
