package io.github.dualpassword.setup;

/** What the set-up check finds wrong with the page before login. */
final class BeforeLoginFindings {

    static final FindingCode.Topic TOPIC = new FindingCode.Topic("The page before login");

    static final FindingCode BEFORE_LOGIN_UNREACHABLE = TOPIC.error(
            "before-login-unreachable",
            "The page before login is switched on, and nobody reaches it: \"Forgot password\" is off, or the reset"
                    + " credentials flow is another one.",
            "switch \"Forgot password\" on in the realm's login settings, and bind a flow with the step"
                    + " `dual-password-before-login` as reset credentials flow; or switch the page off");

    static final FindingCode BEFORE_LOGIN_NOT_ALONE = TOPIC.error(
            "before-login-not-alone",
            "A reachable flow has the step `dual-password-before-login` and other steps beside it, which could tell who exists,"
                    + " or lead past it; or it is not the reset credentials flow.",
            "let it be the only step of a flow that is bound as reset credentials flow");

    static final FindingCode BEFORE_LOGIN_ADDRESS_OF_ANYBODY = TOPIC.warning(
            "before-login-address-of-anybody",
            "The page before login is switched on, and the server believes the addresses of callers that anybody writes into a"
                    + " header: events name a wrong address, and what is limited by address is not.",
            "start the server with the addresses of the proxies in `proxy-trusted-addresses`");

    private BeforeLoginFindings() {}
}
