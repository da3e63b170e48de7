package io.github.dualpassword.setup;

/** What the set-up check finds wrong with levels of authentication: their names, their steps, their ages. */
final class LevelFindings {

    static final FindingCode.Topic TOPIC = new FindingCode.Topic("Levels of authentication");

    static final FindingCode BROKER_LEVELS_MISSING = TOPIC.error(
            "broker-levels-missing",
            "Users can log in through an identity provider without a post login flow that serves each level of the login"
                    + " page: their single sign-on has no level, they are asked for a login password that they do not have,"
                    + " and applications get a lower level than they have asked for.",
            "choose `dual-password post broker login` of the realm profiles as post login flow of the identity provider, or a"
                    + " flow with a part for each level and `dual-password-reached-level` as its last step");

    static final FindingCode ACR_MAP_MISSING = TOPIC.error(
            "acr-map-missing",
            "Applications ask for a confirmation by name, and the realm attribute `acr.loa.map` that gives the names"
                    + " their levels is missing or cannot be read.",
            "restore it as in the realm profiles");

    static final FindingCode ACR_MAP_DIFFERS = TOPIC.error(
            "acr-map-differs",
            "The realm attribute `acr.loa.map` gives a name another level than this product, or two names the same.",
            "restore it as in the realm profiles");

    static final FindingCode CLIENT_ACR_MAP_DIFFERS = TOPIC.error(
            "client-acr-map-differs",
            "A client has an `acr.loa.map` of its own that gives a name another level, so that the `acr` in its tokens"
                    + " claims what was not done.",
            "remove the client's own map, or give the names the realm's levels");

    static final FindingCode ACR_NAME_UNKNOWN = TOPIC.error(
            "acr-name-unknown",
            "A condition `dual-password-requested-acr` has no name, or one that the map does not have: its subflow"
                    + " never runs.",
            "correct the condition's names or the realm attribute `acr.loa.map`");

    static final FindingCode CONFIRMATION_DISABLED = TOPIC.error(
            "confirmation-disabled",
            "A reachable flow has a step for the confirmation password that is disabled: whoever asks for a confirmation"
                    + " gets the level of a login.",
            "enable the subflow with its condition and its form, or remove it from the flow");

    static final FindingCode OTP_STEP_MISSING = TOPIC.error(
            "otp-step-missing",
            "A condition `dual-password-requested-acr` waits for `otp` or `confirmation-otp`, and a step that belongs to this"
                    + " level does not stand behind it, or is disabled: the level is reached without it.",
            "put `dual-password-otp-form` behind the condition, and for `confirmation-otp` also"
                    + " `dual-password-confirmation-form` behind a condition with this name; or take the name out of it");

    static final FindingCode LEVEL_AGE_TOO_SHORT = TOPIC.error(
            "level-age-too-short",
            "The condition of the login level has a maximum age below the longest single sign-on session: after it,"
                    + " single sign-on loses its level.",
            "raise the condition's maximum age");

    static final FindingCode LEVEL_AGES_DIFFER = TOPIC.error(
            "level-ages-differ",
            "The conditions of the login level have different maximum ages: a login that is good for one flow is too old for"
                    + " another, which asks users of identity providers for a login password that they do not have.",
            "give all conditions of this level the same maximum age");

    private LevelFindings() {}
}
