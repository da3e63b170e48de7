package io.github.dualpassword.realmsetup;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;

import io.github.dualpassword.realmsetup.FlowTree.Config;
import io.github.dualpassword.realmsetup.FlowTree.Execution;
import io.github.dualpassword.realmsetup.FlowTree.Subflow;

import static org.assertj.core.api.Assertions.assertThat;

/** Two flows are the same when everything in them is that a login meets. */
class FlowTreeTest {

    private static final FlowTree INNER = flow("inner", execution("form", "REQUIRED", 10, Map.of("age", "100")));
    private static final FlowTree OUTER = new FlowTree(
            "outer", "described", List.of(new Subflow(INNER, "CONDITIONAL", 10), plain("cookie", 20)));

    @Test
    void theDescriptionIsNoMatter() {
        assertThat(new FlowTree("outer", "", OUTER.steps()).fingerprint())
                .isEqualTo(OUTER.fingerprint())
                .matches("sha256:[0-9a-f]{64}");
    }

    @Test
    void everythingElseIs() {
        List<FlowTree> others = List.of(
                OUTER,
                new FlowTree("another", "", OUTER.steps()),
                new FlowTree("outer", "", List.of(plain("cookie", 20))),
                new FlowTree("outer", "", List.of(new Subflow(INNER, "ALTERNATIVE", 10), plain("cookie", 20))),
                new FlowTree("outer", "", List.of(new Subflow(INNER, "CONDITIONAL", 11), plain("cookie", 20))),
                around(flow("inner", execution("form", "REQUIRED", 10, Map.of("age", "101")))),
                around(flow("inner", execution("form", "REQUIRED", 10, Map.of("age", "100", "more", "1")))),
                around(flow("inner", execution("other", "REQUIRED", 10, Map.of("age", "100")))),
                around(flow("inner", execution("form", "DISABLED", 10, Map.of("age", "100")))),
                around(flow("inner", plain("form", 10))));

        Set<String> prints = new HashSet<>();
        others.forEach(flow -> prints.add(flow.fingerprint()));

        assertThat(prints).hasSameSizeAs(others);
    }

    @Test
    void itKnowsWhatIsInIt() {
        assertThat(OUTER.subflows()).containsExactly("inner");
        assertThat(OUTER.configs()).containsExactly("config of form");
        assertThat(OUTER.executions()).extracting(Execution::authenticator).containsExactly("form", "cookie");
    }

    @Test
    void aNumberIsRaisedAndNeverLowered() {
        assertThat(age(OUTER.withAtLeast("age", 200))).isEqualTo("200");
        assertThat(age(OUTER.withAtLeast("age", 50))).isEqualTo("100");
        assertThat(OUTER.withAtLeast("another", 200)).isEqualTo(OUTER);
    }

    private static String age(FlowTree flow) {
        return flow.executions()
                .flatMap(execution -> execution.config().stream())
                .map(config -> config.values().get("age"))
                .findFirst()
                .orElseThrow();
    }

    private static FlowTree around(FlowTree inner) {
        return new FlowTree("outer", "", List.of(new Subflow(inner, "CONDITIONAL", 10), plain("cookie", 20)));
    }

    private static FlowTree flow(String alias, FlowTree.Step step) {
        return new FlowTree(alias, "", List.of(step));
    }

    private static Execution plain(String authenticator, int priority) {
        return new Execution(authenticator, "REQUIRED", priority, Optional.empty());
    }

    private static Execution execution(
            String authenticator, String requirement, int priority, Map<String, String> values) {
        return new Execution(
                authenticator, requirement, priority, Optional.of(new Config("config of " + authenticator, values)));
    }
}
