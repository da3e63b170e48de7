package io.github.dualpassword.testground.http;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a server's metrics page (Prometheus text). */
public final class Metrics {

    private static final Pattern SERIES = Pattern.compile("([a-zA-Z_:][\\w:]*)(?:\\{(.*)})? +(\\S+).*");
    private static final Pattern LABEL = Pattern.compile("(\\w+)=\"((?:[^\"\\\\]|\\\\.)*)\"");

    private final URI managementUrl;

    public Metrics(URI managementUrl) {
        this.managementUrl = managementUrl;
    }

    /** One line of the page. */
    public record Series(String name, Map<String, String> labels, double value) {}

    /**
     * Sum over all series of this name that carry these labels, whatever others they carry; 0 when there is none.
     */
    public double value(String name, Map<String, String> labels) {
        return series(name).stream()
                .filter(series -> series.labels().entrySet().containsAll(labels.entrySet()))
                .mapToDouble(Series::value)
                .sum();
    }

    /** All series of this name. */
    public List<Series> series(String name) {
        return page().lines()
                .map(SERIES::matcher)
                .filter(line -> line.matches() && line.group(1).equals(name))
                .map(line -> new Series(name, labels(line.group(2)), Double.parseDouble(line.group(3))))
                .toList();
    }

    /** The page as it is. */
    public String page() {
        return JsonHttp.send(JsonHttp.request(URI.create(managementUrl + "/metrics"))
                        .header("Accept", "text/plain")
                        .build())
                .orFail()
                .text();
    }

    private static Map<String, String> labels(String text) {
        Map<String, String> labels = new HashMap<>();
        Matcher label = LABEL.matcher(text == null ? "" : text);
        while (label.find()) {
            labels.put(label.group(1), label.group(2));
        }
        return labels;
    }
}
