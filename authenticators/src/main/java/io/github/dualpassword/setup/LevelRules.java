package io.github.dualpassword.setup;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.keycloak.authentication.authenticators.conditional.ConditionalLoaAuthenticator;
import org.keycloak.models.Constants;

import io.github.dualpassword.setup.RealmFacts.Client;
import io.github.dualpassword.setup.RealmFacts.Execution;
import io.github.dualpassword.stepup.RequestedAcrConditionFactory;

/**
 * Where applications ask for a confirmation by name, the names stand for the levels that this product means, and plain
 * single sign-on keeps the level of a login.
 */
final class LevelRules {

    private static final String REQUESTED_ACR = RequestedAcrConditionFactory.ID;

    private final RealmFacts realm;
    private final List<ReachableFlow> flows;
    private final Set<String> neededNames = new TreeSet<>(Set.of(AcrMap.LOGIN));
    private final List<Finding> findings = new ArrayList<>();

    private LevelRules(RealmFacts realm, List<ReachableFlow> flows) {
        this.realm = realm;
        this.flows = flows.stream()
                .filter(flow -> !requestedConditions(flow).isEmpty())
                .toList();
    }

    static Stream<Finding> findings(RealmFacts realm, List<ReachableFlow> flows) {
        LevelRules rules = new LevelRules(realm, flows);
        if (!rules.flows.isEmpty()) {
            rules.check();
        }
        return rules.findings.stream().distinct();
    }

    private void check() {
        for (ReachableFlow flow : flows) {
            requestedConditions(flow).forEach(condition -> neededNames.addAll(names(condition)));
        }
        AcrMap.read(realm.attributes().get(AcrMap.ATTRIBUTE))
                .ifPresentOrElse(
                        this::checkMap,
                        () -> findings.add(Finding.of(
                                LevelFindings.ACR_MAP_MISSING,
                                AcrMap.ATTRIBUTE,
                                "Realm attribute '%s' is missing or cannot be read, so that no confirmation can be asked for"
                                        .formatted(AcrMap.ATTRIBUTE))));
        realm.clients().forEach(this::checkClient);
        flows.forEach(this::checkLoginAge);
        checkEqualAges();
    }

    private void checkMap(AcrMap map) {
        List<String> differences = differences(map);
        if (!map.knows(AcrMap.LOGIN)) {
            differences.add("'%s' is missing".formatted(AcrMap.LOGIN));
        }
        if (!differences.isEmpty()) {
            findings.add(Finding.of(
                    LevelFindings.ACR_MAP_DIFFERS,
                    AcrMap.ATTRIBUTE,
                    "Realm attribute '%s' does not fit: %s".formatted(AcrMap.ATTRIBUTE, Words.list(differences))));
        }
        for (ReachableFlow flow : flows) {
            requestedConditions(flow).forEach(condition -> checkNames(flow, condition, map));
        }
    }

    private void checkNames(ReachableFlow flow, Execution condition, AcrMap map) {
        List<String> names = names(condition);
        if (names.isEmpty()) {
            findings.add(Finding.of(
                    LevelFindings.ACR_NAME_UNKNOWN,
                    flow.alias(),
                    "A condition '%s' in flow '%s' has no acr name".formatted(REQUESTED_ACR, flow.alias())));
        }
        names.stream()
                .filter(name -> !map.knows(name))
                .map(name -> Finding.of(
                        LevelFindings.ACR_NAME_UNKNOWN,
                        flow.alias(),
                        "A condition '%s' in flow '%s' waits for the acr '%s', which realm attribute '%s' does not have"
                                .formatted(REQUESTED_ACR, flow.alias(), name, AcrMap.ATTRIBUTE)))
                .forEach(findings::add);
    }

    private void checkClient(Client client) {
        client.acrMap().flatMap(AcrMap::read).map(this::differences).ifPresent(differences -> {
            if (!differences.isEmpty()) {
                findings.add(Finding.of(
                        LevelFindings.CLIENT_ACR_MAP_DIFFERS,
                        client.id(),
                        "Client '%s' has levels of its own that do not fit: %s"
                                .formatted(client.id(), Words.list(differences))));
            }
        });
    }

    private List<String> differences(AcrMap map) {
        List<String> differences = new ArrayList<>();
        map.differing(neededNames)
                .forEach((name, level) -> differences.add(
                        "'%s' is level %d instead of %d".formatted(name, level, AcrMap.OURS.get(name))));
        Set<String> sharing = map.sharing(neededNames);
        if (!sharing.isEmpty()) {
            differences.add("one level is shared by %s".formatted(String.join(" and ", sharing)));
        }
        return differences;
    }

    private void checkLoginAge(ReachableFlow flow) {
        for (Execution condition : loginConditions(flow)) {
            long seconds = age(condition);
            if (seconds < realm.longestSession().toSeconds()) {
                findings.add(Finding.of(
                        LevelFindings.LEVEL_AGE_TOO_SHORT,
                        flow.alias(),
                        "The condition of level %d in flow '%s' has a maximum age of %d seconds, but a session can last %d seconds"
                                .formatted(
                                        AcrMap.OURS.get(AcrMap.LOGIN),
                                        flow.alias(),
                                        seconds,
                                        realm.longestSession().toSeconds())));
            }
        }
    }

    /** Users who have no login password must not be asked for it by one flow after a login that is good for another. */
    private void checkEqualAges() {
        Map<String, Long> ages = new LinkedHashMap<>();
        flows.forEach(flow -> loginConditions(flow).stream()
                .findFirst()
                .ifPresent(condition -> ages.putIfAbsent(flow.alias(), age(condition))));
        if (ages.values().stream().distinct().count() > 1) {
            findings.add(Finding.of(
                    LevelFindings.LEVEL_AGES_DIFFER,
                    AcrMap.LOGIN,
                    "The maximum age of level %d differs, %s"
                            .formatted(
                                    AcrMap.OURS.get(AcrMap.LOGIN),
                                    Words.list(ages.entrySet().stream()
                                            .map(age ->
                                                    "%d seconds in flow '%s'".formatted(age.getValue(), age.getKey()))
                                            .toList()))));
        }
    }

    static List<Execution> requestedConditions(ReachableFlow flow) {
        return conditions(flow, REQUESTED_ACR);
    }

    /** Keycloak's conditions of the level that a plain login reaches. */
    static List<Execution> loginConditions(ReachableFlow flow) {
        return conditions(flow, StockAuthenticator.IF_LEVEL.id()).stream()
                .filter(condition ->
                        number(condition.config(), ConditionalLoaAuthenticator.LEVEL) == AcrMap.OURS.get(AcrMap.LOGIN))
                .toList();
    }

    private static long age(Execution condition) {
        return number(condition.config(), ConditionalLoaAuthenticator.MAX_AGE);
    }

    private static List<Execution> conditions(ReachableFlow flow, String id) {
        return flow.executions().stream()
                .filter(execution -> execution.authenticator().equals(id))
                .toList();
    }

    /** The {@code acr} names that a condition of this product waits for. */
    static List<String> names(Execution condition) {
        return Stream.of(condition
                        .config()
                        .getOrDefault(RequestedAcrConditionFactory.ACR_NAMES, "")
                        .split(Constants.CFG_DELIMITER))
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /** As Keycloak reads it: what is missing or no number counts as 0. */
    private static long number(Map<String, String> config, String key) {
        try {
            return Integer.parseInt(config.getOrDefault(key, ""));
        } catch (NumberFormatException notANumber) {
            return 0;
        }
    }
}
