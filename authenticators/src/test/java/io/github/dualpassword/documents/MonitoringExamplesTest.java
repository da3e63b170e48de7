package io.github.dualpassword.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.github.dualpassword.BeforeLoginEntry;
import io.github.dualpassword.CountedSecret;
import io.github.dualpassword.Credential;
import io.github.dualpassword.Ids;
import io.github.dualpassword.IssuedCode;
import io.github.dualpassword.OneTimePassword;
import io.github.dualpassword.boundtransaction.TransactionState;
import io.github.dualpassword.otp.approval.ApprovalMoved;

import static org.assertj.core.api.Assertions.assertThat;

/** Dashboard and alarms name metrics that there are, and each alarm has its paragraph. */
class MonitoringExamplesTest {

    private static final Path DOCS = Path.of("..", "docs");
    private static final Path SOURCES = Path.of("src", "main", "java");
    private static final Pattern METER = Pattern.compile("\"(dual\\.password\\.[a-z.]+)\"");
    private static final Pattern OURS = Pattern.compile("\\bdual_password_[a-z_]+\\b");
    private static final Pattern VALUES = Pattern.compile("(outcome|state|step|kind|credential)(=~|!~|=)\"([^\"$]+)\"");
    private static final Pattern WORD = Pattern.compile("\"([a-z_]+)\"");

    /** Those of Keycloak's that the files name; {@code DashboardTest} looks for them on a server's page. */
    static final Set<String> OF_KEYCLOAK = Set.of(
            "agroal_active_count",
            "agroal_available_count",
            "agroal_awaiting_count",
            "http_server_requests_seconds_count",
            "jvm_memory_used_bytes",
            "keycloak_credentials_password_hashing_validations_total",
            "process_cpu_usage");

    @Test
    void everyMetricOfTheProductIsOneThatItHas() throws IOException {
        Set<String> there = meters();

        assertThat(found(OURS, dashboard())).containsExactlyInAnyOrderElementsOf(there);
        assertThat(found(OURS, alarms())).hasSizeGreaterThan(7).isSubsetOf(there);
        assertThat(found(OURS, read(DOCS.resolve("administrators-guide/operation.md"))))
                .containsExactlyInAnyOrderElementsOf(there);
    }

    /** As Prometheus calls them: counters end with {@code total}; the one gauge does not. */
    private static Set<String> meters() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> METER.matcher(read(file)).results().map(meter -> meter.group(1)))
                    .map(meter -> meter.replace('.', '_'))
                    .map(meter -> meter.equals("dual_password_tokens") ? meter : meter + "_total")
                    .collect(Collectors.toSet());
        }
    }

    @Test
    void everyOtherMetricIsOneOfKeycloaks() throws IOException {
        Pattern others = Pattern.compile("\\b(?:agroal|http|jvm|keycloak|process|vendor|worker)_[a-z_]+\\b");

        Set<String> named = found(others, dashboard());
        named.addAll(found(others, alarms()));

        assertThat(named).containsExactlyInAnyOrderElementsOf(OF_KEYCLOAK);
    }

    /** A label with a value that nobody writes is an alarm that never rings. */
    @Test
    void everyValueOfALabelIsOneThatIsWritten() throws IOException {
        Set<String> written = written();

        List<String> named = Stream.of(dashboard(), alarms())
                .flatMap(text -> VALUES.matcher(text.replace("\\\"", "\"")).results())
                .flatMap(value -> Stream.of(value.group(3).split("\\|")))
                .toList();

        assertThat(named).hasSizeGreaterThan(15).allMatch(written::contains);
    }

    private static Set<String> written() throws IOException {
        Set<String> written = new TreeSet<>();
        Stream.of(Credential.values(), IssuedCode.values(), OneTimePassword.values(), BeforeLoginEntry.values())
                .flatMap(Stream::of)
                .map(CountedSecret.class::cast)
                .map(CountedSecret::id)
                .forEach(written::add);
        Stream.of(TransactionState.values()).map(TransactionState::id).forEach(written::add);
        Stream.of(ApprovalMoved.Step.values()).map(Ids::underscored).forEach(written::add);
        for (Enum<?> stage : stages()) {
            written.add(Ids.underscored(stage));
        }
        for (String metrics : List.of("audit/LockoutMetrics", "notification/MailMetrics")) {
            WORD.matcher(read(SOURCES.resolve("io/github/dualpassword/" + metrics + ".java")))
                    .results()
                    .map(word -> word.group(1))
                    .forEach(written::add);
        }
        return written;
    }

    private static Enum<?>[] stages() {
        try {
            return (Enum<?>[]) Class.forName("io.github.dualpassword.audit.TokenNumbers$Stage")
                    .getEnumConstants();
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void everyAlarmHasItsParagraphAndEveryParagraphItsAlarm() throws IOException {
        String page = read(DOCS.resolve("administrators-guide/monitoring.md"));

        List<String> alarms = list("(?m)^ +- alert: (\\w+)$", alarms());

        assertThat(alarms).hasSizeGreaterThan(12);
        assertThat(list("(?m)^### (\\w+)$", page)).isEqualTo(alarms);
        assertThat(list("(?m)^### \\w+\\n\\n(.*) \\*Who\\*: ", page)).hasSameSizeAs(alarms);
        assertThat(list(
                        "(?m)^        (labels: \\{severity: (?:critical|warning)}\\n        annotations: \\{summary: \".+\"})$",
                        alarms()))
                .hasSameSizeAs(alarms);
    }

    @Test
    void theDashboardAsksForDataSourceAndRealm() throws IOException {
        JsonNode dashboard = new ObjectMapper().readTree(dashboard());

        assertThat(dashboard.at("/templating/list").findValuesAsText("name")).containsExactly("datasource", "realm");
        assertThat(dashboard.get("panels").findValuesAsText("expr"))
                .hasSizeGreaterThan(18)
                .allSatisfy(expression -> assertThat(expression)
                        .satisfiesAnyOf(
                                ours -> assertThat(ours).contains("{realm=~\"$realm\""),
                                keycloaks -> assertThat(keycloaks).doesNotContain("dual_password")));
    }

    private static String dashboard() {
        return read(DOCS.resolve("examples/dashboard.json"));
    }

    private static String alarms() {
        return read(DOCS.resolve("examples/alarms.yaml"));
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> list(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
