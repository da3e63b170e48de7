package io.github.dualpassword.useradministration.history;

import jakarta.ws.rs.core.MultivaluedMap;

import org.keycloak.authentication.InitiatedActionSupport;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.sessions.AuthenticationSessionModel;

import io.github.dualpassword.page.Procedures;
import io.github.dualpassword.servicestop.StoppedUser;
import io.github.dualpassword.useradministration.Operator;
import io.github.dualpassword.useradministration.OperatorRefusal;
import io.github.dualpassword.useradministration.OperatorRefusalPage;

/**
 * 操作履歴照会 (E19): everybody reads what they did and what was done to them; who holds the realm's role for it reads all of
 * the contract. Nothing is changed here, and who may read what is decided anew at every request.
 */
final class OperationHistory implements RequiredActionProvider {

    /** Names of the buttons and fields. */
    static final String SEARCH = "search";

    static final String PAGE = "page";
    static final String DOWNLOAD = "download";
    static final String SCOPE = "scope";
    static final String CANCEL = "cancel-aia";

    @Override
    public InitiatedActionSupport initiatedActionSupport() {
        return InitiatedActionSupport.SUPPORTED;
    }

    @Override
    public int getMaxAuthAge(KeycloakSession session) {
        return Procedures.maximumAge(session);
    }

    @Override
    public void evaluateTriggers(RequiredActionContext context) {
        // Opened by applications and by the menu only.
    }

    @Override
    public void requiredActionChallenge(RequiredActionContext context) {
        Operator operator = Operator.of(context.getSession(), context.getUser());
        if (isStopped(context)) {
            new OperatorRefusalPage(context).answer(operator, OperatorRefusal.STOPPED);
        } else {
            show(context, HistoryReader.of(context.getSession(), operator));
        }
    }

    @Override
    public void processAction(RequiredActionContext context) {
        MultivaluedMap<String, String> form = context.getHttpRequest().getDecodedFormParameters();
        HistoryNotes notes = new HistoryNotes(context.getAuthenticationSession());
        if (form.containsKey(CANCEL)) {
            notes.forget();
            context.success();
        } else if (isStopped(context)) {
            requiredActionChallenge(context);
        } else if (form.containsKey(SEARCH) || form.containsKey(DOWNLOAD)) {
            look(context, notes, form);
        } else {
            turn(notes, form.getFirst(PAGE));
            requiredActionChallenge(context);
        }
    }

    @Override
    public void initiatedActionCanceled(KeycloakSession session, AuthenticationSessionModel authentication) {
        new HistoryNotes(authentication).forget();
        Procedures.leave(authentication, Procedures.OPERATION_HISTORY);
    }

    private static void look(RequiredActionContext context, HistoryNotes notes, MultivaluedMap<String, String> form) {
        HistoryReader reader =
                HistoryReader.of(context.getSession(), Operator.of(context.getSession(), context.getUser()));
        Scope scope = Scope.byId(form.getFirst(SCOPE)).orElse(Scope.OWN);
        PeriodEntry entered = new PeriodEntry(form.getFirst(PeriodEntry.FROM), form.getFirst(PeriodEntry.TO));
        if (entered.period().isEmpty()) {
            context.challenge(new HistoryPages(context, reader).wrong(scope, entered));
            return;
        }
        HistoryFilter filter =
                reader.permitted(new HistoryFilter(scope, entered.period().get()));
        if (form.containsKey(DOWNLOAD)) {
            context.challenge(new HistoryFile(context, reader).of(filter));
        } else {
            notes.shows(filter);
            show(context, reader);
        }
    }

    private static void show(RequiredActionContext context, HistoryReader reader) {
        HistoryNotes notes = new HistoryNotes(context.getAuthenticationSession());
        HistoryFilter filter = reader.permitted(notes.filter().orElseGet(reader::first));
        context.challenge(new HistoryPages(context, reader).found(filter, notes.page()));
    }

    /** Leafs to another page of what is shown; to none by what is no number. */
    private static void turn(HistoryNotes notes, String page) {
        if (page != null && page.matches("[1-9][0-9]{0,6}")) {
            notes.showsPage(Integer.parseInt(page));
        }
    }

    private static boolean isStopped(RequiredActionContext context) {
        UserModel user = context.getUser();
        return !user.isEnabled() || StoppedUser.is(context.getSession(), user);
    }

    @Override
    public void close() {}
}
