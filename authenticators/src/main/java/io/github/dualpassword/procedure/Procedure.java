package io.github.dualpassword.procedure;

import org.keycloak.authentication.AuthenticationProcessor;
import org.keycloak.authentication.InitiatedActionSupport;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionFactory;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RequiredActionConfigModel;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * A procedure of pages, as a required action. It keeps nothing between requests but its notes: every request is answered from
 * what is true at that moment. Before anything is shown or taken, it is asked whether the login that has opened it may still
 * go on; only that a form has come before is said first, which shows and changes nothing.
 */
public abstract class Procedure implements RequiredActionProvider {

    private final String id;
    private final InitiatedActionSupport initiated;

    /** A procedure that applications and the menu open, and that its user can cancel. */
    protected Procedure(String id) {
        this(id, InitiatedActionSupport.SUPPORTED);
    }

    /**
     * The same, or a condition of logins.
     *
     * @param id provider id and alias of the required action
     * @param initiated whether applications may open it
     */
    protected Procedure(String id, InitiatedActionSupport initiated) {
        this.id = id;
        this.initiated = initiated;
    }

    /** Answers somebody who has sent nothing: the page on which one is. */
    protected abstract void show(ProcedureRequest request);

    /** Answers what was sent from a page, whichever page that was. */
    protected abstract void take(ProcedureRequest request);

    /** Everything is forgotten that was kept for a user who cancels; a procedure with notes forgets them. */
    protected void forget(AuthenticationSessionModel authentication) {}

    @Override
    public InitiatedActionSupport initiatedActionSupport() {
        return initiated;
    }

    /** A procedure asks for a present password itself: a login may be as old as its session, unless the realm wants less. */
    @Override
    public int getMaxAuthAge(KeycloakSession session) {
        RealmModel realm = session == null ? null : session.getContext().getRealm();
        if (realm == null) {
            return Constants.KC_ACTION_MAX_AGE;
        }
        int sessionAge = Math.max(realm.getSsoSessionMaxLifespan(), realm.getSsoSessionMaxLifespanRememberMe());
        RequiredActionConfigModel config = realm.getRequiredActionConfigByAlias(id);
        if (config == null || !config.containsConfigKey(Constants.MAX_AUTH_AGE_KEY)) {
            return sessionAge;
        }
        int configured = RequiredActionFactory.parseMaxAuthAge(config);
        return configured < 0 ? sessionAge : configured;
    }

    /** Nothing by itself: opened by applications and the menu only. */
    @Override
    public void evaluateTriggers(RequiredActionContext context) {}

    /**
     * Whether the present page has a form of which nothing may be lost, and none carried out twice: forms of it are worked on
     * one at a time, and one that comes again is told so by a page of its own, which changes nothing.
     */
    protected boolean awaitsForm(ProcedureRequest request) {
        return false;
    }

    @Override
    public final void requiredActionChallenge(RequiredActionContext context) {
        ProcedureRequest request = new ProcedureRequest(context);
        if (!id.equals(
                request.authentication().getAuthNote(AuthenticationProcessor.CURRENT_AUTHENTICATION_EXECUTION))) {
            // The procedure begins: what was sent again was a page of another one.
            SentAgain.forget(request.authentication());
        }
        answer(request);
    }

    /** Keycloak itself cancels what an application has opened; here a user cancels what a page of ours has led to. */
    @Override
    public final void processAction(RequiredActionContext context) {
        ProcedureRequest request = new ProcedureRequest(context);
        if (request.answeredLogOut()) {
            return;
        }
        if (isFormAwaited(request)) {
            takeAlone(request);
            return;
        }
        if (request.pressed(SentAgain.GO_ON)) {
            SentAgain.forget(request.authentication());
            answer(request);
            return;
        }
        if (request.answeredEndedLogin()) {
            return;
        }
        if (isCancelled(request)) {
            forget(request.authentication());
            context.success();
        } else {
            take(request);
        }
    }

    private boolean isFormAwaited(ProcedureRequest request) {
        return !isCancelled(request) && !request.pressed(SentAgain.GO_ON) && awaitsForm(request);
    }

    private boolean isCancelled(ProcedureRequest request) {
        return initiated == InitiatedActionSupport.SUPPORTED && request.pressed(ProcedureRequest.CANCEL);
    }

    /** A form may have ended the very login by which it was opened: whether it has come before is asked first. */
    private void takeAlone(ProcedureRequest request) {
        FormAtWork work = request.formAtWork();
        if (!work.begin()) {
            request.answerSentAgain();
            return;
        }
        try {
            if (!request.answeredEndedLogin()) {
                take(request);
            }
        } finally {
            work.end();
        }
    }

    /** What is worked on may be replacing the very password by which the page was opened: that it is, is said first. */
    private void answer(ProcedureRequest request) {
        if (request.isSentAgain() && awaitsForm(request)) {
            request.answerSentAgain();
        } else if (!request.answeredEndedLogin()) {
            show(request);
        }
    }

    @Override
    public final void initiatedActionCanceled(KeycloakSession session, AuthenticationSessionModel authentication) {
        forget(authentication);
        Procedures.leave(authentication, id);
    }

    @Override
    public final void close() {}
}
