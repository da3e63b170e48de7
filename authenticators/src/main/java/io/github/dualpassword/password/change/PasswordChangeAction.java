package io.github.dualpassword.password.change;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.ws.rs.core.MultivaluedMap;

import org.keycloak.authentication.InitiatedActionSupport;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionContext.KcActionStatus;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.sessions.AuthenticationSessionModel;

import io.github.dualpassword.Password;
import io.github.dualpassword.page.Procedures;
import io.github.dualpassword.password.LoginPassword;

/** Changing own passwords, as a required action: the form, its result, and the way on. */
final class PasswordChangeAction implements RequiredActionProvider {

    static final String EXECUTE = "execute";
    static final String CONTINUE = "continue";
    static final String TO_MENU = "to-menu";
    static final String BACK = "back";
    static final String CANCEL = "cancel-aia";

    private final Occasion occasion;

    PasswordChangeAction(Occasion occasion) {
        this.occasion = occasion;
    }

    @Override
    public InitiatedActionSupport initiatedActionSupport() {
        return occasion == Occasion.OWN ? InitiatedActionSupport.SUPPORTED : InitiatedActionSupport.NOT_SUPPORTED;
    }

    @Override
    public int getMaxAuthAge(KeycloakSession session) {
        return Procedures.maximumAge(session);
    }

    @Override
    public void evaluateTriggers(RequiredActionContext context) {
        new ChangeTriggers(context, occasion).evaluate();
    }

    @Override
    public void requiredActionChallenge(RequiredActionContext context) {
        ChangeNotes notes = new ChangeNotes(context.getAuthenticationSession(), occasion);
        ChangePages pages = new ChangePages(context, occasion);
        Optional<ChangeRefusal.Reason> refused = notes.refused();
        if (refused.isPresent()) {
            context.challenge(pages.refused(refused.get()));
        } else if (!notes.changed().isEmpty()) {
            context.challenge(pages.result(notes.changed()));
        } else {
            begin(context, notes, pages);
        }
    }

    private void begin(RequiredActionContext context, ChangeNotes notes, ChangePages pages) {
        ChangeDemand demand = new ChangeDemand(occasion, context.getSession(), context.getUser());
        if (demand.ended().contains(Password.LOGIN)) {
            refuse(context, ChangeRefusal.Reason.LOGIN_PROVISIONAL_ENDED);
        } else if (demand.isBarred()) {
            refuse(context, ChangeRefusal.Reason.LOGIN_SUSPENDED);
        } else if (occasion == Occasion.OWN || !demand.changeable().isEmpty()) {
            List<FormMessage> told = notes.interruption().stream()
                    .map(key -> new FormMessage(key))
                    .toList();
            context.challenge(pages.form(demand, chosenAtFirst(demand), told));
        } else if (demand.ended().contains(Password.CONFIRMATION) && !notes.isPassed()) {
            refuse(context, ChangeRefusal.Reason.CONFIRMATION_PROVISIONAL_ENDED);
        } else {
            context.success();
        }
    }

    private void refuse(RequiredActionContext context, ChangeRefusal.Reason reason) {
        new ChangeNotes(context.getAuthenticationSession(), occasion).refused(reason);
        context.challenge(new ChangePages(context, occasion).refused(reason));
    }

    private Set<Password> chosenAtFirst(ChangeDemand demand) {
        Set<Password> chosen = EnumSet.noneOf(Password.class);
        if (occasion == Occasion.EXPIRED) {
            chosen.addAll(demand.asked());
        }
        return chosen;
    }

    @Override
    public void processAction(RequiredActionContext context) {
        MultivaluedMap<String, String> form = context.getHttpRequest().getDecodedFormParameters();
        ChangeNotes notes = new ChangeNotes(context.getAuthenticationSession(), occasion);
        Optional<ChangeRefusal.Reason> refused = notes.refused();
        boolean changed = !notes.changed().isEmpty();
        if (refused.isPresent() && form.containsKey(BACK)) {
            notes.forget();
            notes.passed();
            new ChangeRefusal(context).tell(refused.get());
        } else if (changed && (form.containsKey(CONTINUE) || form.containsKey(TO_MENU))) {
            goOn(context, notes, form);
        } else if (occasion == Occasion.OWN && form.containsKey(CANCEL)) {
            context.success();
        } else if (refused.isEmpty() && !changed && form.containsKey(EXECUTE)) {
            notes.formTaken();
            submit(context);
        } else {
            requiredActionChallenge(context);
        }
    }

    @Override
    public void initiatedActionCanceled(KeycloakSession session, AuthenticationSessionModel authentication) {
        Procedures.leave(authentication, occasion.actionId());
    }

    private void submit(RequiredActionContext context) {
        boolean nothingLeft = occasion != Occasion.OWN
                && new ChangeDemand(occasion, context.getSession(), context.getUser())
                        .changeable()
                        .isEmpty();
        ChangeSubmission submission = new ChangeSubmission(context, occasion);
        if (nothingLeft) {
            submission.recordSuspended();
            requiredActionChallenge(context);
        } else {
            submission.process();
        }
    }

    private void goOn(RequiredActionContext context, ChangeNotes notes, MultivaluedMap<String, String> form) {
        AuthenticationSessionModel authentication = context.getAuthenticationSession();
        if (occasion == Occasion.FORCED && notes.changed().contains(Password.LOGIN)) {
            settleStockRequest(authentication);
        }
        if (occasion == Occasion.OWN && form.containsKey(TO_MENU)) {
            Procedures.open(authentication, Procedures.USER_ADMINISTRATION);
        }
        Procedures.somethingDone(authentication);
        notes.forget();
        context.success();
    }

    /** An application asked for a new login password, and there is one: it is not asked for a second time. */
    private static void settleStockRequest(AuthenticationSessionModel authentication) {
        String asked = authentication.getClientNote(Constants.KC_ACTION);
        if (LoginPassword.FLAG.equals(asked) || Occasion.OWN.actionId().equals(asked)) {
            AuthenticationManager.setKcActionStatus(asked, KcActionStatus.SUCCESS, authentication);
        }
    }

    @Override
    public void close() {}
}
