package io.github.dualpassword.useradministration.history;

import java.util.List;

import io.github.dualpassword.audit.OperationFilter;
import io.github.dualpassword.page.FormViolation;
import io.github.dualpassword.page.Moments;
import io.github.dualpassword.page.Paging;
import io.github.dualpassword.procedure.ProcedureRequest;

/** The page of the history: what is asked for, and what was found. */
final class HistoryPages {

    /** Rows of a page. */
    static final int ROWS = 50;

    private static final String TEMPLATE = "dual-password-history.ftl";

    private final ProcedureRequest request;
    private final HistoryReader reader;

    HistoryPages(ProcedureRequest request, HistoryReader reader) {
        this.request = request;
        this.reader = reader;
    }

    /**
     * The page.
     *
     * @param selectable whether the reader may choose a scope
     * @param from as in {@link PeriodEntry}
     * @param operations ids of what can be looked for
     * @param oldest the first day of the history
     * @param found nothing where nothing was looked for
     */
    public record View(
            String scope,
            boolean selectable,
            String from,
            String to,
            OperationFilter sought,
            List<String> operations,
            String oldest,
            List<Found> found) {}

    /** What was found, and how many lines a file may have. */
    public record Found(List<HistoryLine> lines, Paging paging, int mostInFile) {}

    /** The lines that a filter finds: the wanted page of them, or the nearest one that there is. */
    void showFound(HistoryFilter filter, int wantedPage) {
        Paging paging = Paging.of(wantedPage, reader.count(filter), ROWS);
        Moments moments = new Moments(request.session(), request.user());
        HistoryWords words = new HistoryWords(reader.texts(), moments::listed);
        List<HistoryLine> lines = reader.find(filter, paging.offset(), ROWS).stream()
                .map(words::of)
                .toList();
        show(
                filter.scope(),
                PeriodEntry.of(filter.period()),
                filter.sought(),
                List.of(new Found(lines, paging, HistoryFile.MAX_ROWS)));
    }

    /** What was entered cannot be looked for. */
    void showWrong(Scope scope, PeriodEntry entered, OperationFilter sought) {
        show(scope, entered, sought, List.of());
    }

    private void show(Scope scope, PeriodEntry period, OperationFilter sought, List<Found> found) {
        request.show(
                TEMPLATE,
                new View(
                        scope.id(),
                        reader.mayReadContract(),
                        period.from(),
                        period.to(),
                        sought,
                        HistoryFilter.OPERATIONS,
                        new Moments(request.session(), request.user()).day(reader.oldest()),
                        found),
                FormViolation.messages(period.violations()));
    }
}
