package io.github.dualpassword.setup;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.github.dualpassword.policy.BeforeLoginSettings;
import io.github.dualpassword.policy.RealmPolicy;
import io.github.dualpassword.setup.RealmFacts.Binding;
import io.github.dualpassword.setup.RealmFacts.Trait;

/** The page before login is where it is wanted, alone, and nowhere else. */
final class BeforeLoginRules {

    private static final String STEP = "dual-password-before-login";

    private BeforeLoginRules() {}

    static Stream<Finding> findings(RealmFacts realm, List<ReachableFlow> flows) {
        List<ReachableFlow> withStep =
                flows.stream().filter(BeforeLoginRules::hasStep).toList();
        Stream<Finding> notAlone = withStep.stream()
                .filter(flow -> flow.executions().size() > 1 || !isBound(realm, flow))
                .map(BeforeLoginRules::notAlone);
        return RealmPolicy.of(realm.attributes()).get(BeforeLoginSettings.ENABLED)
                ? Stream.of(notAlone, unreachable(realm, withStep), address(realm))
                        .flatMap(findings -> findings)
                : notAlone;
    }

    private static Stream<Finding> unreachable(RealmFacts realm, List<ReachableFlow> withStep) {
        if (realm.has(Trait.FORGOT_PASSWORD) && withStep.stream().anyMatch(flow -> isBound(realm, flow))) {
            return Stream.empty();
        }
        return Stream.of(Finding.of(
                BeforeLoginFindings.BEFORE_LOGIN_UNREACHABLE,
                BeforeLoginSettings.ENABLED.attribute(),
                "The page before login is switched on, and "
                        + (realm.has(Trait.FORGOT_PASSWORD)
                                ? "the reset credentials flow does not have it"
                                : "\"Forgot password\" is off")));
    }

    private static Stream<Finding> address(RealmFacts realm) {
        return realm.has(Trait.ADDRESS_OF_ANYBODY)
                ? Stream.of(
                        Finding.of(
                                BeforeLoginFindings.BEFORE_LOGIN_ADDRESS_OF_ANYBODY,
                                "proxy-trusted-addresses",
                                "The page before login is switched on, and the server takes addresses from a header, whoever sends it"))
                : Stream.empty();
    }

    private static Finding notAlone(ReachableFlow flow) {
        return Finding.of(
                BeforeLoginFindings.BEFORE_LOGIN_NOT_ALONE,
                flow.alias(),
                "Flow '%s' (%s) has the page before login among other steps, or in another place than the reset of credentials"
                        .formatted(flow.alias(), Words.list(flow.through())));
    }

    private static boolean hasStep(ReachableFlow flow) {
        return flow.executions().stream()
                .anyMatch(execution -> execution.authenticator().equals(STEP));
    }

    private static boolean isBound(RealmFacts realm, ReachableFlow flow) {
        return Optional.ofNullable(realm.boundFlows().get(Binding.RESET_CREDENTIALS))
                .map(realm.flows()::get)
                .filter(bound -> bound.alias().equals(flow.alias()))
                .isPresent();
    }
}
