package io.github.dualpassword.setup;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import io.github.dualpassword.otp.level.OneTimePasswordFormFactory;
import io.github.dualpassword.passkey.level.PasskeyFormFactory;
import io.github.dualpassword.setup.RealmFacts.Execution;
import io.github.dualpassword.stepup.RequestedAcrConditionFactory;

/** What the name of a level promises: a one-time password was entered, the confirmation password with it, or a passkey has signed. */
final class OtpLevelRules {

    /** The steps of each level. */
    private static final Map<String, List<String>> STEPS = Map.of(
            "otp",
            List.of(OneTimePasswordFormFactory.ID),
            "confirmation-otp",
            List.of("dual-password-confirmation-form", OneTimePasswordFormFactory.ID),
            "phr",
            List.of(PasskeyFormFactory.ID));

    private OtpLevelRules() {}

    static Stream<Finding> findings(List<ReachableFlow> flows) {
        return flows.stream()
                .flatMap(flow -> STEPS.keySet().stream()
                        .sorted()
                        .filter(name -> isServed(flow, name))
                        .flatMap(name -> missing(flow, name)));
    }

    private static boolean isServed(ReachableFlow flow, String name) {
        return LevelRules.requestedConditions(flow).stream()
                .anyMatch(condition -> LevelRules.names(condition).contains(name));
    }

    private static Stream<Finding> missing(ReachableFlow flow, String name) {
        Set<String> run = stepsBehind(flow, name);
        List<String> missing =
                STEPS.get(name).stream().filter(step -> !run.contains(step)).toList();
        return missing.isEmpty()
                ? Stream.empty()
                : Stream.of(Finding.of(
                        LevelFindings.OTP_STEP_MISSING,
                        flow.alias(),
                        "Flow '%s' (%s) serves the acr '%s' without %s"
                                .formatted(flow.alias(), Words.list(flow.through()), name, Words.list(missing))));
    }

    /** What stands behind a condition that waits for the name, and before the next one. */
    private static Set<String> stepsBehind(ReachableFlow flow, String name) {
        Set<String> steps = new TreeSet<>();
        List<String> waitedFor = List.of();
        for (Execution execution : flow.executions()) {
            if (execution.authenticator().equals(RequestedAcrConditionFactory.ID)) {
                waitedFor = LevelRules.names(execution);
            } else if (waitedFor.contains(name)) {
                steps.add(execution.authenticator());
            }
        }
        return steps;
    }
}
