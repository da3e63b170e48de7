package io.github.dualpassword.adminapi;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.stream.Collectors;

import org.keycloak.models.utils.FormMessage;

import io.github.dualpassword.MessageKey;

/**
 * The slips of an initialisation as a page to be printed, each on a sheet of its own, in the language of the caller. Nothing in it is
 * loaded from anywhere.
 *
 * @param zone of the moments that are printed
 */
record SlipsPage(StaffMessages texts, ZoneId zone) {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private static final String FRAME = """
            <!DOCTYPE html>
            <html><head><meta charset="UTF-8"><title>%1$s</title>
            <style>
            body { font-family: sans-serif; }
            section { break-after: page; margin: 2em; }
            td, th { border: 1px solid; padding: .5em 1em; text-align: left; }
            td.secret { font-family: monospace; font-size: 1.4em; }
            table { border-collapse: collapse; }
            </style></head><body>
            %2$s%3$s</body></html>
            """;

    private static final String SHEET = """
            <section><h1>%s</h1><p>%s</p><table>%s</table><p>%s</p></section>
            """;

    private static final String ROW = "<tr><th>%s</th><td>%s</td></tr>\n";
    private static final String SECRET_ROW = "<tr><th>%s</th><td class=\"secret\">%s</td></tr>\n";

    String of(InitialisationView view) {
        String sheets = view.slips().stream().map(slip -> sheet(view, slip)).collect(Collectors.joining());
        String left = view.failures().isEmpty() ? "" : failures(view);
        return FRAME.formatted(text("dualPasswordSlipTitle"), sheets, left);
    }

    private String sheet(InitialisationView view, SlipView slip) {
        StringBuilder rows = new StringBuilder(row("dualPasswordSlipLoginId", slip.username()))
                .append(row("dualPasswordSlipName", slip.name()));
        for (Map.Entry<String, String> secret : slip.passwords().entrySet()) {
            rows.append(
                    SECRET_ROW.formatted(text(MessageKey.of("Label", secret.getKey())), escaped(secret.getValue())));
        }
        slip.validUntil().values().stream()
                .min(String::compareTo)
                .ifPresent(end -> rows.append(row("dualPasswordSlipUntil", local(end))));
        return SHEET.formatted(
                text("dualPasswordSlipTitle"),
                escaped(view.contract().name()) + " &nbsp; " + escaped(local(view.at())),
                rows,
                text("dualPasswordSlipAdvice"));
    }

    private String failures(InitialisationView view) {
        String rows = view.failures().stream()
                .map(failure -> ROW.formatted(escaped(failure.username()), escaped(failure.reason())))
                .collect(Collectors.joining());
        return SHEET.formatted(
                text("dualPasswordSlipFailures"), escaped(view.contract().name()), rows, "");
    }

    private String row(String key, String value) {
        return ROW.formatted(text(key), escaped(value));
    }

    private String local(String moment) {
        return LocalDateTime.ofInstant(Instant.parse(moment), zone).format(MOMENT);
    }

    private String text(String key) {
        return escaped(texts.sentence(new FormMessage("", key)));
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
