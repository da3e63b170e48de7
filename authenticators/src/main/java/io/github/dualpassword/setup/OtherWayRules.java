package io.github.dualpassword.setup;

import java.util.List;
import java.util.stream.Stream;

import io.github.dualpassword.setup.RealmFacts.Client;
import io.github.dualpassword.setup.RealmFacts.Trait;

/** Nothing else in Keycloak counts, expires or lets in beside this product. */
final class OtherWayRules {

    private OtherWayRules() {}

    static Stream<Finding> findings(RealmFacts realm, List<ReachableFlow> flows) {
        return Stream.of(
                        bruteForce(realm),
                        passwordExpiry(realm),
                        passwordHistory(realm),
                        resetByMail(realm, flows),
                        ciba(realm),
                        samples(realm))
                .flatMap(findings -> findings);
    }

    private static Stream<Finding> bruteForce(RealmFacts realm) {
        if (!realm.has(Trait.BRUTE_FORCE_DETECTION)) {
            return Stream.empty();
        }
        return Stream.of(
                realm.has(Trait.PERMANENT_LOCKOUT)
                        ? Finding.of(
                                OtherWayFindings.STOCK_BRUTE_FORCE_DISABLES_ACCOUNTS,
                                "brute force detection",
                                "Keycloak's brute force detection is on and disables accounts for good")
                        : Finding.of(
                                OtherWayFindings.STOCK_BRUTE_FORCE_COUNTS,
                                "brute force detection",
                                "Keycloak's brute force detection is on and counts wrong entries a second time"));
    }

    private static Stream<Finding> passwordExpiry(RealmFacts realm) {
        return realm.has(Trait.PASSWORD_EXPIRY)
                ? Stream.of(Finding.of(
                        OtherWayFindings.STOCK_PASSWORD_EXPIRY,
                        "forceExpiredPasswordChange",
                        "The realm's password policy lets login passwords expire by Keycloak's own rule"))
                : Stream.empty();
    }

    private static Stream<Finding> passwordHistory(RealmFacts realm) {
        return realm.has(Trait.PASSWORD_HISTORY)
                ? Stream.of(Finding.of(
                        OtherWayFindings.STOCK_PASSWORD_HISTORY,
                        "passwordHistory",
                        "The realm's password policy compares new login passwords with earlier ones, uncounted"))
                : Stream.empty();
    }

    private static Stream<Finding> resetByMail(RealmFacts realm, List<ReachableFlow> flows) {
        if (!realm.has(Trait.FORGOT_PASSWORD)) {
            return Stream.empty();
        }
        return flows.stream()
                .filter(flow -> flow.executions().stream()
                        .anyMatch(execution -> execution.authenticator().equals(StockAuthenticator.RESET_EMAIL.id())))
                .map(flow -> Finding.of(
                        OtherWayFindings.RESET_BY_MAIL,
                        flow.alias(),
                        "Flow '%s' lets users whose login password is suspended sign in by a mailed link"
                                .formatted(flow.alias())));
    }

    private static Stream<Finding> ciba(RealmFacts realm) {
        return realm.clients().stream()
                .filter(client -> client.doors().contains(Door.CIBA))
                .map(Client::id)
                .map(id -> Finding.of(
                        OtherWayFindings.CIBA_CLIENT,
                        id,
                        "Client '%s' may use CIBA, where a suspension does not stop a login".formatted(id)));
    }

    private static Stream<Finding> samples(RealmFacts realm) {
        return realm.has(Trait.SAMPLE_USERS)
                ? Stream.of(Finding.of(
                        UserFindings.SAMPLE_USERS,
                        "sample",
                        "The realm still has sample users, whose passwords everybody can read"))
                : Stream.empty();
    }
}
