package io.github.dualpassword.useradministration.history;

import java.util.Optional;

import org.keycloak.sessions.AuthenticationSessionModel;

/** What an authentication session shows of the history. Kept on the server; nothing of it is trusted when it is read. */
final class HistoryNotes {

    private static final String SCOPE = "dual-password-history-scope";
    private static final String FROM = "dual-password-history-from";
    private static final String TO = "dual-password-history-to";
    private static final String PAGE = "dual-password-history-page";

    private final AuthenticationSessionModel notes;

    HistoryNotes(AuthenticationSessionModel notes) {
        this.notes = notes;
    }

    /** A filter that was asked for; its first page is shown. */
    void shows(HistoryFilter filter) {
        notes.setAuthNote(SCOPE, filter.scope().id());
        notes.setAuthNote(FROM, filter.period().from().toString());
        notes.setAuthNote(TO, filter.period().to().toString());
        notes.removeAuthNote(PAGE);
    }

    void showsPage(int page) {
        notes.setAuthNote(PAGE, String.valueOf(page));
    }

    /** The last filter that was asked for; nothing before the first. */
    Optional<HistoryFilter> filter() {
        return Scope.byId(notes.getAuthNote(SCOPE))
                .flatMap(scope -> new PeriodEntry(notes.getAuthNote(FROM), notes.getAuthNote(TO))
                        .period()
                        .map(period -> new HistoryFilter(scope, period)));
    }

    /** Counted from 1; there may be fewer by now. */
    int page() {
        String page = notes.getAuthNote(PAGE);
        return page == null ? 1 : Integer.parseInt(page);
    }

    /** The procedure is over: it can begin anew. */
    void forget() {
        notes.removeAuthNote(SCOPE);
        notes.removeAuthNote(FROM);
        notes.removeAuthNote(TO);
        notes.removeAuthNote(PAGE);
    }
}
