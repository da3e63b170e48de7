package io.github.dualpassword.stepup;

import org.keycloak.authentication.AuthenticationFlowContext;

/** A step of a level that can know beforehand that it accepts nothing of a user, whatever is entered. */
public interface RefusingStep {

    /**
     * Answers with the page that says so. Asked by the step that is at work, whose answer it then is.
     *
     * @return whether it did
     */
    boolean answeredRefusal(AuthenticationFlowContext context);
}
