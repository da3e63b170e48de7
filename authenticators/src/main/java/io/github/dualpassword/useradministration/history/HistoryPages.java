package io.github.dualpassword.useradministration.history;

import java.util.List;

import jakarta.ws.rs.core.Response;

import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.utils.FormMessage;

import io.github.dualpassword.page.Moments;
import io.github.dualpassword.page.PageFrame;

/** The page of the history: what is asked for, and what was found. */
final class HistoryPages {

    /** Rows of a page. */
    static final int ROWS = 50;

    private static final String TEMPLATE = "dual-password-history.ftl";

    private final RequiredActionContext context;
    private final HistoryReader reader;

    HistoryPages(RequiredActionContext context, HistoryReader reader) {
        this.context = context;
        this.reader = reader;
    }

    /**
     * The lines that a filter finds.
     *
     * @param wantedPage counted from 1; the last one is shown when there are fewer
     */
    Response found(HistoryFilter filter, int wantedPage) {
        long total = reader.count(filter);
        int last = (int) Math.max(1, (total + ROWS - 1) / ROWS);
        int shown = Math.min(Math.max(1, wantedPage), last);
        int first = (shown - 1) * ROWS;
        Moments moments = new Moments(context.getSession(), context.getUser());
        LoginFormsProvider page = page(filter.scope(), PeriodEntry.of(filter.period()));
        HistoryWords words = new HistoryWords(reader.texts(), moments::listed);
        List<HistoryLine> lines =
                reader.find(filter, first, ROWS).stream().map(words::of).toList();
        return page.setAttribute("lines", lines)
                .setAttribute("total", total)
                .setAttribute("firstShown", first + 1)
                .setAttribute("lastShown", first + lines.size())
                .setAttribute("pageShown", shown)
                .setAttribute("lastPage", last)
                .setAttribute("mostInFile", HistoryFile.MOST_ROWS)
                .createForm(TEMPLATE);
    }

    /** What was entered cannot be looked for. */
    Response wrong(Scope scope, PeriodEntry entered) {
        LoginFormsProvider page = page(scope, entered);
        entered.slips().forEach(slip -> page.addError(new FormMessage(slip.field(), slip.message())));
        return page.createForm(TEMPLATE);
    }

    private LoginFormsProvider page(Scope scope, PeriodEntry period) {
        return PageFrame.round(context.form(), context.getSession(), context.getUser())
                .setAttribute("scope", scope.id())
                .setAttribute("selectable", reader.mayReadContract())
                .setAttribute("from", period.from())
                .setAttribute("to", period.to());
    }
}
