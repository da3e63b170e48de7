package io.github.dualpassword.useradministration.history;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jsoup.nodes.Element;

import io.github.dualpassword.password.Journeys;
import io.github.dualpassword.testground.oidc.AuthorizationRequest;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.oidc.Visitor;
import io.github.dualpassword.testground.realm.TestRealm;
import io.github.dualpassword.testground.realm.TestUser;

/** The page of the operation history over plain HTTP, and what is read on it. */
public record HistoryVisit(Page page) {

    static final String ACTION = "operation-history";

    /** The role whose holders read the history of the whole contract. */
    static final String FULL_HISTORY = "full-history-viewer";

    static AuthorizationRequest request(TestRealm realm, String language) {
        return realm.client().authorization().locale(language).action(ACTION);
    }

    /** Of a fresh visitor who has logged in. */
    public static HistoryVisit of(TestUser reader) {
        return of(reader, "ja");
    }

    public static HistoryVisit of(TestUser reader, String language) {
        return of(reader, language, new Journeys(reader.realm()).signedIn(reader));
    }

    public static HistoryVisit of(TestUser reader, String language, Visitor visitor) {
        return new HistoryVisit(visitor.open(request(reader.realm(), language).url()));
    }

    /** Cells of each line, what stands in one cell separated by blanks; the newest line first. */
    public List<List<String>> lines() {
        return page.document().select(".dual-password-table tbody tr").stream()
                .map(row -> row.select("td").eachText())
                .toList();
    }

    /** What was done, line by line. */
    List<String> operations() {
        return lines().stream().map(cells -> cells.get(3)).toList();
    }

    boolean offersTheWholeContract() {
        return page.has("input[name=scope][value=contract]");
    }

    /** Whose history is shown: {@code own} or {@code contract}; empty where there is no choice. */
    String scope() {
        Element chosen = page.document().selectFirst("input[name=scope][checked]");
        return chosen == null ? "" : chosen.attr("value");
    }

    public HistoryVisit search(String scope) {
        return send(Map.of("scope", scope, "search", "true"));
    }

    public HistoryVisit search(String from, String to) {
        return send(Map.of("from", from, "to", to, "search", "true"));
    }

    /** Narrows it down. @param operation id of an operation; empty for all */
    public HistoryVisit sought(String operator, String target, String operation) {
        return send(Map.of("operator", operator, "target", target, "operation", operation, "search", "true"));
    }

    HistoryVisit turnTo(String number) {
        return send(Map.of("page", number));
    }

    /** Presses the button of the file; this page stays open. */
    public Page file() {
        return send(Map.of("download", "true")).page();
    }

    /** Sends the form with these fields, whether it has them or not. */
    HistoryVisit send(Map<String, String> fields) {
        Map<String, String> all = new LinkedHashMap<>();
        page.document().forms().get(0).formData().forEach(field -> all.put(field.key(), field.value()));
        all.putAll(fields);
        return new HistoryVisit(page.visitor().post(page.formAction(), all));
    }

    String error(String field) {
        return page.document().select("#input-error-" + field).text();
    }
}
