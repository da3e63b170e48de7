package io.github.dualpassword.useradministration.history;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import org.keycloak.services.resources.LoginActionsService;

import io.github.dualpassword.audit.OperationRecord;
import io.github.dualpassword.page.Texts;
import io.github.dualpassword.procedure.ProcedureRequest;

/** The history as a file to keep, in the words of the page. */
final class HistoryFile {

    /** At most so many lines, the newest ones. */
    static final int MAX_ROWS = 3_000;

    /** Keycloak's own note for the code of the page that is shown: the next post must carry it. */
    private static final String CODE_OF_PAGE = "active_code";

    private final ProcedureRequest request;
    private final HistoryReader reader;

    HistoryFile(ProcedureRequest request, HistoryReader reader) {
        this.request = request;
        this.reader = reader;
    }

    /** The answer to the post of a page that stays open. */
    Response of(HistoryFilter filter) {
        keepThePageAlive();
        // Bytes: into texts Keycloak writes a script for the browser's history.
        return Response.ok(Csv.of(rows(filter)), "text/csv; charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name(filter.period()) + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /**
     * Each code is good for one post, and each page that is drawn brings a new one. This answer draws none: so the code of
     * this post, which was right, is good for the next one.
     */
    private void keepThePageAlive() {
        String code = request.context().getUriInfo().getQueryParameters().getFirst(LoginActionsService.SESSION_CODE);
        if (code != null) {
            request.authentication().setAuthNote(CODE_OF_PAGE, code);
        }
    }

    private List<List<String>> rows(HistoryFilter filter) {
        Texts texts = reader.texts();
        DateTimeFormatter moments =
                DateTimeFormatter.ofPattern("uuuu/MM/dd HH:mm:ss", Locale.ROOT).withZone(reader.zone());
        HistoryWords words = new HistoryWords(texts, millis -> moments.format(Instant.ofEpochMilli(millis)));
        List<OperationRecord> lines = reader.find(filter, 0, MAX_ROWS + 1);
        List<List<String>> rows = new ArrayList<>();
        rows.add(heads(texts));
        lines.stream().limit(MAX_ROWS).map(words::of).map(HistoryFile::cells).forEach(rows::add);
        if (lines.size() > MAX_ROWS) {
            rows.add(List.of(texts.of("dualPasswordHistoryCut", MAX_ROWS)));
        }
        return rows;
    }

    private static List<String> heads(Texts texts) {
        return Stream.of(
                        "dualPasswordHistoryWhen",
                        "dualPasswordHistoryOperatorLoginId",
                        "dualPasswordHistoryOperatorName",
                        "dualPasswordHistoryTargetLoginId",
                        "dualPasswordHistoryTargetName",
                        "dualPasswordHistoryOperation",
                        "dualPasswordHistoryDetails",
                        "dualPasswordHistoryResult",
                        "dualPasswordHistoryReason",
                        "dualPasswordHistoryBefore",
                        "dualPasswordHistoryAfter")
                .map(key -> texts.of(key))
                .toList();
    }

    private static List<String> cells(HistoryLine line) {
        return List.of(
                line.when(),
                line.operatorLoginId(),
                line.operatorName(),
                line.targetLoginId(),
                line.targetName(),
                line.operation(),
                String.join(" / ", line.details()),
                line.result(),
                line.reason(),
                line.before(),
                line.after());
    }

    private static String name(Period period) {
        return "operation-history-" + period.from() + "-" + period.to() + ".csv";
    }
}
