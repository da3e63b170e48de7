package io.github.dualpassword.setup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.dualpassword.identityprovider.ReachedLevelFactory;
import io.github.dualpassword.otp.level.OneTimePasswordFormFactory;
import io.github.dualpassword.passkey.level.PasskeyFormFactory;
import io.github.dualpassword.setup.ReachableFlow.Way;
import io.github.dualpassword.setup.RealmFacts.Availability;
import io.github.dualpassword.setup.RealmFacts.Execution;
import io.github.dualpassword.setup.RealmFacts.IdentityProvider;

/**
 * Whoever comes from an identity provider reaches the levels that the login page serves, or the application is told; and nobody
 * becomes a user who is there already without having proven it.
 */
final class BrokerRules {

    /** Steps that ask for what a level needs. */
    private static final List<String> FORMS =
            List.of("dual-password-confirmation-form", OneTimePasswordFormFactory.ID, PasskeyFormFactory.ID);

    private static final Set<String> LINKING =
            Set.of(StockAuthenticator.IDP_AUTO_LINK.id(), StockAuthenticator.IDP_EMAIL.id());

    private BrokerRules() {}

    static Stream<Finding> findings(RealmFacts realm, List<ReachableFlow> flows) {
        return Stream.concat(
                levels(realm, flows),
                flows.stream().filter(flow -> flow.way() == Way.BROKER).flatMap(flow -> linking(flow).stream()));
    }

    private static Stream<Finding> levels(RealmFacts realm, List<ReachableFlow> flows) {
        List<ReachableFlow> others =
                flows.stream().filter(flow -> flow.way() != Way.BROKER).toList();
        Set<String> names =
                others.stream().flatMap(BrokerRules::requestedNames).collect(Collectors.toCollection(TreeSet::new));
        List<String> steps = Stream.concat(
                        FORMS.stream().filter(form -> others.stream().anyMatch(flow -> has(flow, form))),
                        Stream.of(ReachedLevelFactory.ID))
                .toList();
        if (names.isEmpty()) {
            return Stream.empty();
        }
        return realm.identityProviders().stream()
                .filter(provider -> provider.availability() == Availability.ENABLED)
                .flatMap(provider -> levels(provider, ReachableFlows.afterLogin(realm, provider), names, steps));
    }

    private static Stream<Finding> levels(
            IdentityProvider provider, Optional<ReachableFlow> after, Set<String> names, List<String> steps) {
        if (after.isEmpty()) {
            return Stream.of(finding(provider, "has no post login flow"));
        }
        List<String> missing = missing(after.get(), names, steps);
        return missing.isEmpty()
                ? Stream.empty()
                : Stream.of(finding(
                        provider,
                        "has the post login flow '%s', which lacks %s"
                                .formatted(after.get().alias(), Words.list(missing))));
    }

    private static List<String> missing(ReachableFlow flow, Set<String> names, List<String> steps) {
        List<String> missing = new ArrayList<>();
        if (LevelRules.loginConditions(flow).isEmpty()) {
            missing.add("the level of a login");
        }
        Set<String> served = requestedNames(flow).collect(Collectors.toSet());
        names.stream()
                .filter(name -> !served.contains(name))
                .map("the acr '%s'"::formatted)
                .forEach(missing::add);
        steps.stream()
                .filter(step -> !has(flow, step))
                .map("the step '%s'"::formatted)
                .forEach(missing::add);
        return missing;
    }

    private static Finding finding(IdentityProvider provider, String whatIsWrong) {
        return Finding.of(
                LevelFindings.BROKER_LEVELS_MISSING,
                provider.alias(),
                "Identity provider '%s' %s".formatted(provider.alias(), whatIsWrong));
    }

    private static Optional<Finding> linking(ReachableFlow flow) {
        Set<String> steps = flow.executions().stream()
                .map(Execution::authenticator)
                .filter(LINKING::contains)
                .collect(Collectors.toCollection(TreeSet::new));
        return steps.isEmpty()
                ? Optional.empty()
                : Optional.of(Finding.of(
                        OtherWayFindings.BROKER_FLOW_LINKS_USERS,
                        flow.alias(),
                        "Flow '%s' (%s) links users without the login password, by %s"
                                .formatted(flow.alias(), Words.list(flow.through()), Words.list(steps))));
    }

    private static Stream<String> requestedNames(ReachableFlow flow) {
        return LevelRules.requestedConditions(flow).stream()
                .map(LevelRules::names)
                .flatMap(List::stream);
    }

    private static boolean has(ReachableFlow flow, String authenticator) {
        return flow.executions().stream().map(Execution::authenticator).anyMatch(authenticator::equals);
    }
}
