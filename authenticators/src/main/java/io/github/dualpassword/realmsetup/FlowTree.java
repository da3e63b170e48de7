package io.github.dualpassword.realmsetup;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A flow with all that is in it.
 *
 * @param description for people; two flows that differ in nothing else are the same
 */
record FlowTree(String alias, String description, List<Step> steps) {

    private static final String ALGORITHM = "SHA-256";

    /** What stands in a flow, in its place there. */
    sealed interface Step {

        String requirement();

        int priority();
    }

    /**
     * An authenticator.
     *
     * @param config empty where it has none
     */
    record Execution(String authenticator, String requirement, int priority, Optional<Config> config) implements Step {

        private Step withAtLeast(String setting, long least) {
            return new Execution(
                    authenticator, requirement, priority, config.map(present -> present.withAtLeast(setting, least)));
        }
    }

    /** A flow within the flow. */
    record Subflow(FlowTree flow, String requirement, int priority) implements Step {}

    /** The configuration of an authenticator. */
    record Config(String alias, Map<String, String> values) {

        private Config withAtLeast(String setting, long least) {
            Map<String, String> raised = new TreeMap<>(values);
            raised.computeIfPresent(
                    setting, (name, value) -> String.valueOf(Math.max(least, Long.parseLong(value))));
            return new Config(alias, raised);
        }
    }

    /** The same flow, where a number in a configuration is at least this one. */
    FlowTree withAtLeast(String setting, long least) {
        return new FlowTree(
                alias,
                description,
                steps.stream()
                        .map(step -> step instanceof Subflow subflow
                                ? new Subflow(
                                        subflow.flow().withAtLeast(setting, least),
                                        subflow.requirement(),
                                        subflow.priority())
                                : ((Execution) step).withAtLeast(setting, least))
                        .toList());
    }

    /** The aliases of the flows in it. */
    Stream<String> subflows() {
        return steps.stream()
                .filter(Subflow.class::isInstance)
                .map(step -> ((Subflow) step).flow())
                .flatMap(flow -> Stream.concat(Stream.of(flow.alias()), flow.subflows()));
    }

    /** The aliases of the configurations in it. */
    Stream<String> configs() {
        return executions().flatMap(execution -> execution.config().stream()).map(Config::alias);
    }

    /** All authenticators in it. */
    Stream<Execution> executions() {
        return steps.stream()
                .flatMap(step -> step instanceof Subflow subflow
                        ? subflow.flow().executions()
                        : Stream.of((Execution) step));
    }

    /** Tells whether two flows do the same: equal if all but descriptions is. */
    String fingerprint() {
        StringBuilder text = new StringBuilder();
        write(text);
        try {
            byte[] hash = MessageDigest.getInstance(ALGORITHM)
                    .digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return "sha256:" + HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has " + ALGORITHM, e);
        }
    }

    private void write(StringBuilder text) {
        line(text, "flow", alias);
        steps.forEach(step -> write(text, step));
        line(text, "end");
    }

    private static void write(StringBuilder text, Step step) {
        line(text, step.requirement(), String.valueOf(step.priority()));
        if (step instanceof Execution execution) {
            line(text, "authenticator", execution.authenticator());
            execution.config().ifPresent(config -> {
                line(text, "config", config.alias());
                new TreeMap<>(config.values()).forEach((name, value) -> line(text, name, value));
            });
        } else {
            ((Subflow) step).flow().write(text);
        }
    }

    /** Each word with its length, so that no two lists of words give the same text. */
    private static void line(StringBuilder text, String... words) {
        for (String word : words) {
            text.append(word.length()).append(' ').append(word).append('\n');
        }
    }
}
