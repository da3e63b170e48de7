package io.github.dualpassword.prelogin;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.dualpassword.testground.realm.RealmFile;

/** What makes the page before login of a realm that has none. */
final class BeforeLoginRealm {

    static final String ENABLED = "dual-password.before-login.enabled";

    /** Alias of the flow that asks for the login ID first. */
    static final String ID_FIRST = "login id first";

    private static final String FLOW = "dual-password before login";

    private BeforeLoginRealm() {}

    /** The realm with the page, which counts no addresses: all that tests enter comes from one. Who may do what is as it was. */
    static RealmFile with(RealmFile file) {
        return withFlow(file)
                .attribute(ENABLED, "true")
                .attribute("dual-password.throttle.before-login.per-address", "0")
                .attribute("dual-password.throttle.before-login.per-address-and-administrator", "0")
                .attribute("dual-password.spraying.login-ids-per-address", "0")
                .attribute("dual-password.spraying.login-ids-per-password", "0");
    }

    /** The same with a flow that asks for the login ID on a page of its own, which is not bound. */
    static RealmFile withLoginById(RealmFile file) {
        return with(file).with(realm -> {
            ObjectNode flow = realm.withArrayProperty("authenticationFlows").addObject();
            ArrayNode steps = flow.put("alias", ID_FIRST)
                    .put("description", "The login ID first")
                    .put("providerId", "basic-flow")
                    .put("topLevel", true)
                    .put("builtIn", false)
                    .putArray("authenticationExecutions");
            addStep(steps, "auth-username-form", 10);
            addStep(steps, "dual-password-login-form", 20);
        });
    }

    /** The same where the page is not switched on. */
    static RealmFile withFlow(RealmFile file) {
        return file.with(realm -> {
            realm.put("resetPasswordAllowed", true).put("resetCredentialsFlow", FLOW);
            ObjectNode flow = realm.withArrayProperty("authenticationFlows").addObject();
            addStep(
                    flow.put("alias", FLOW)
                            .put("description", "Procedures of administrators before login")
                            .put("providerId", "basic-flow")
                            .put("topLevel", true)
                            .put("builtIn", false)
                            .putArray("authenticationExecutions"),
                    "dual-password-before-login",
                    10);
        });
    }

    private static void addStep(ArrayNode steps, String authenticator, int priority) {
        steps.addObject()
                .put("authenticator", authenticator)
                .put("authenticatorFlow", false)
                .put("requirement", "REQUIRED")
                .put("priority", priority)
                .put("userSetupAllowed", false);
    }
}
