package io.github.dualpassword.audit;

import org.keycloak.events.Details;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;

import io.github.dualpassword.lockout.CodeUsedUp;

/** The Keycloak event of a code that has no tries left: a {@link EventType#CUSTOM_REQUIRED_ACTION}, as those of suspensions. */
public final class CodeEvents {

    static final String USED_UP = "code_used_up";

    private CodeEvents() {}

    public static void send(CodeUsedUp used) {
        KeycloakSession session = used.session();
        new EventBuilder(session.getContext().getRealm(), session)
                .storeImmediately(false)
                .event(EventType.CUSTOM_REQUIRED_ACTION)
                .user(used.key().subjectId())
                .client(used.origin().clientId().orElse(null))
                .ipAddress(used.origin().address().orElse(null))
                .detail(LockoutEvents.WHAT, USED_UP)
                .detail(Details.CREDENTIAL_TYPE, used.key().counted().id())
                .detail(Details.NUM_FAILURES, String.valueOf(used.failures()))
                .success();
    }
}
