package io.github.dualpassword.useradministration.history;

import org.keycloak.sessions.AuthenticationSessionModel;

import io.github.dualpassword.audit.OperationFilter;
import io.github.dualpassword.page.Paging;
import io.github.dualpassword.procedure.Notes;
import io.github.dualpassword.procedure.Procedure;
import io.github.dualpassword.procedure.ProcedureRequest;
import io.github.dualpassword.procedure.Procedures;
import io.github.dualpassword.servicestop.StoppedUser;
import io.github.dualpassword.useradministration.Operator;
import io.github.dualpassword.useradministration.OperatorDenial;
import io.github.dualpassword.useradministration.OperatorDeniedPage;

/**
 * 操作履歴照会 (E19): everybody reads what they did and what was done to them; who holds the realm's role for it reads all of
 * the contract. Nothing is changed here, and who may read what is decided anew at every request.
 */
final class OperationHistory extends Procedure {

    /** Names of the buttons and fields. */
    static final String SEARCH = "search";

    static final String PAGE = "page";
    static final String DOWNLOAD = "download";
    static final String SCOPE = "scope";
    static final String OPERATOR = "operator";
    static final String TARGET = "target";
    static final String OPERATION = "operation";

    OperationHistory() {
        super(Procedures.OPERATION_HISTORY);
    }

    private enum Note {
        SHOWN_FILTER,
        PAGE
    }

    /** A filter that was asked for, as a note. Nothing of it is trusted when it is read. */
    private record ShownFilter(String scope, PeriodEntry period, OperationFilter sought) {}

    private static Notes<Note> notes(AuthenticationSessionModel authentication) {
        return new Notes<>(authentication, Procedures.OPERATION_HISTORY, Note.class);
    }

    @Override
    protected void forget(AuthenticationSessionModel authentication) {
        notes(authentication).forget();
    }

    @Override
    protected void show(ProcedureRequest request) {
        Operator operator = Operator.of(request.session(), request.user());
        if (isStopped(request)) {
            new OperatorDeniedPage(request).answer(operator, OperatorDenial.STOPPED);
        } else {
            show(request, HistoryReader.of(request.session(), operator));
        }
    }

    @Override
    protected void take(ProcedureRequest request) {
        if (isStopped(request)) {
            show(request);
        } else if (request.pressed(SEARCH) || request.pressed(DOWNLOAD)) {
            look(request);
        } else {
            Paging.number(request.text(PAGE))
                    .ifPresent(page -> notes(request.authentication()).set(Note.PAGE, Integer.toString(page)));
            show(request);
        }
    }

    private static void look(ProcedureRequest request) {
        HistoryReader reader = HistoryReader.of(request.session(), Operator.of(request.session(), request.user()));
        Scope scope = Scope.byId(request.text(SCOPE)).orElse(Scope.OWN);
        PeriodEntry entered = new PeriodEntry(request.text(PeriodEntry.FROM), request.text(PeriodEntry.TO));
        OperationFilter sought =
                HistoryFilter.sought(request.text(OPERATOR), request.text(TARGET), request.text(OPERATION));
        if (entered.period().isEmpty()) {
            new HistoryPages(request, reader).showWrong(scope, entered, sought);
            return;
        }
        HistoryFilter filter =
                reader.permitted(new HistoryFilter(scope, entered.period().get(), sought));
        if (request.pressed(DOWNLOAD)) {
            request.context().challenge(new HistoryFile(request, reader).of(filter));
        } else {
            Notes<Note> notes = notes(request.authentication());
            notes.write(
                    Note.SHOWN_FILTER,
                    new ShownFilter(filter.scope().id(), PeriodEntry.of(filter.period()), filter.sought()));
            notes.remove(Note.PAGE);
            show(request, reader);
        }
    }

    private static void show(ProcedureRequest request, HistoryReader reader) {
        Notes<Note> notes = notes(request.authentication());
        HistoryFilter filter = notes.read(Note.SHOWN_FILTER, ShownFilter.class)
                .flatMap(shown -> Scope.byId(shown.scope())
                        .flatMap(scope -> shown.period()
                                .period()
                                .map(period -> new HistoryFilter(scope, period, shown.sought()))))
                .orElseGet(reader::first);
        new HistoryPages(request, reader)
                .showFound(
                        reader.permitted(filter),
                        notes.get(Note.PAGE).map(Integer::valueOf).orElse(1));
    }

    private static boolean isStopped(ProcedureRequest request) {
        return !request.user().isEnabled() || StoppedUser.isStopped(request.session(), request.user());
    }
}
