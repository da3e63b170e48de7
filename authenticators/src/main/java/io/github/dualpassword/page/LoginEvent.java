package io.github.dualpassword.page;

import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;

/**
 * The event of a step of a login, the same in every flow. Keycloak gives the flows of identity providers types of their own,
 * and records a second event with the same builder after whatever has become of the step.
 */
public final class LoginEvent {

    private LoginEvent() {}

    /** With all details of the flow's own one, which stays as it is. */
    public static EventBuilder of(AuthenticationFlowContext context) {
        return context.getEvent().clone().event(EventType.LOGIN);
    }
}
