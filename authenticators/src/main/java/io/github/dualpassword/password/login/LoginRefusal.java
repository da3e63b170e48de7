package io.github.dualpassword.password.login;

import org.jboss.logging.Logger;
import org.keycloak.events.Details;
import org.keycloak.events.Errors;
import org.keycloak.events.EventBuilder;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.services.messages.Messages;

import io.github.dualpassword.Credential;
import io.github.dualpassword.lockout.Standing;
import io.github.dualpassword.lockout.Verdict;
import io.github.dualpassword.page.Moments;
import io.github.dualpassword.page.PageMessages;
import io.github.dualpassword.policy.LockoutSettings;
import io.github.dualpassword.policy.SuspensionNotice;
import io.github.dualpassword.realm.CurrentRealm;

/** Why a login was turned away: in full for the event, as far as the realm wants it for the page. */
final class LoginRefusal {

    /** Error of the event when the state could not be read or written. */
    static final String STORE_UNAVAILABLE = "lockout_store_unavailable";

    private static final Logger LOG = Logger.getLogger(LoginRefusal.class);

    private final KeycloakSession session;
    private final Verdict verdict;

    private LoginRefusal(KeycloakSession session, Verdict verdict) {
        this.session = session;
        this.verdict = verdict;
    }

    static LoginRefusal of(KeycloakSession session, Verdict verdict) {
        return new LoginRefusal(session, verdict);
    }

    void record(EventBuilder event) {
        event.detail(Details.CREDENTIAL_TYPE, Credential.LOGIN.type());
        if (verdict instanceof Verdict.Wrong wrong) {
            wrong.userId().ifPresent(event::user);
            event.error(wrong.userId().isPresent() ? Errors.INVALID_USER_CREDENTIALS : Errors.USER_NOT_FOUND);
        } else if (verdict instanceof Verdict.Suspended suspended) {
            suspended.userId().ifPresent(event::user);
            event.error(
                    suspended.standing() == Standing.TEMPORARILY_SUSPENDED
                            ? Errors.USER_TEMPORARILY_DISABLED
                            : Errors.USER_DISABLED);
        } else {
            recordUnavailable(event);
        }
    }

    /** For the page, at {@code field}. */
    FormMessage message(String field) {
        if (verdict instanceof Verdict.Wrong wrong) {
            return suspension(field, wrong.standing(), wrong.until());
        }
        if (verdict instanceof Verdict.Suspended suspended) {
            return suspension(field, suspended.standing(), suspended.until());
        }
        return new FormMessage(PageMessages.UNAVAILABLE);
    }

    private FormMessage suspension(String field, Standing standing, long until) {
        SuspensionNotice notice = CurrentRealm.of(session).policy().get(LockoutSettings.SUSPENSION_NOTICE);
        if (standing == Standing.USABLE || notice == SuspensionNotice.MAIL) {
            return new FormMessage(field, Messages.INVALID_USER);
        }
        return standing == Standing.TEMPORARILY_SUSPENDED
                ? new FormMessage(field, PageMessages.LOGIN_SUSPENDED_UNTIL, new Moments(session, null).minute(until))
                : new FormMessage(field, PageMessages.LOGIN_SUSPENDED);
    }

    private static void recordUnavailable(EventBuilder event) {
        try {
            event.error(STORE_UNAVAILABLE);
        } catch (RuntimeException alsoUnavailable) {
            // The event goes to the same database; the page that says so must come all the same.
            LOG.warn("A refused login could not be recorded", alsoUnavailable);
        }
    }
}
