package io.github.dualpassword.prelogin;

import java.util.Optional;

import org.jboss.logging.Logger;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.events.Details;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;

import io.github.dualpassword.ForeignText;
import io.github.dualpassword.audit.LockoutEvents;
import io.github.dualpassword.lockout.StorableText;
import io.github.dualpassword.storage.Storage;

/** The Keycloak event of a form that was sent by its button: with all that an investigator needs, and the page does not tell. */
record BeforeLoginRecord(AuthenticationFlowContext context, BeforeLoginForm form) {

    static final String DOOR = "door";
    static final String BEFORE_LOGIN = "before-login";
    static final String PROCEDURE = "procedure";
    static final String OPERATOR = "operator";
    static final String OPERATOR_TYPED = "operator_login_id";
    static final String TARGET = "target";
    static final String TARGET_TYPED = "target_login_id";
    static final String WAITING = "before_login_waiting";

    private static final Logger LOG = Logger.getLogger(BeforeLoginRecord.class);

    void done(Optional<String> operator, Optional<String> target) {
        event(operator, target).success();
    }

    /** It waits for a phone, whether one was asked or not: what was typed is recorded before anything can come of it. */
    void waiting(Optional<String> operator, Optional<String> target) {
        event(operator, target)
                .event(EventType.CUSTOM_REQUIRED_ACTION)
                .detail(LockoutEvents.WHAT, WAITING)
                .success();
    }

    /** Nothing becomes of what was decided if this fails: the page that says so must come all the same. */
    void refused(Optional<String> operator, Optional<String> target, String reason) {
        try {
            event(operator, target).error(reason);
        } catch (RuntimeException failure) {
            LOG.warn("An entry before login that was refused could not be recorded", failure);
        }
    }

    private EventBuilder event(Optional<String> operator, Optional<String> target) {
        return context.getEvent()
                .clone()
                .event(EventType.RESET_PASSWORD)
                .user(operator.orElse(null))
                .detail(DOOR, BEFORE_LOGIN)
                .detail(PROCEDURE, form.procedure().orElseThrow().id())
                .detail(Details.CREDENTIAL_TYPE, Authorisation.budget(form).id())
                .detail(OPERATOR, operator.orElse(null))
                .detail(OPERATOR_TYPED, storable(form.operatorId()))
                .detail(TARGET, target.orElse(null))
                .detail(TARGET_TYPED, storable(form.targetId()));
    }

    /** Databases refuse some characters: an event must be storable whatever was typed. */
    private String storable(String typed) {
        String printable = ForeignText.printable(typed);
        return Storage.of(context.getSession(), StorableText.class).isOfEvent(printable)
                ? printable
                : ForeignText.narrow(printable);
    }
}
