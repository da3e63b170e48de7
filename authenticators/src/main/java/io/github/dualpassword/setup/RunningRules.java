package io.github.dualpassword.setup;

import java.util.List;
import java.util.stream.Stream;

import io.github.dualpassword.policy.BasicSettings;
import io.github.dualpassword.setup.RealmFacts.Trait;

/** A realm in which users log in by this product sends mails, keeps events, and has chosen its time zone. */
final class RunningRules {

    private RunningRules() {}

    static Stream<Finding> findings(RealmFacts realm, List<ReachableFlow> flows) {
        return flows.stream().anyMatch(ReachableFlow::usesDualPassword)
                ? Stream.of(mailServer(realm), events(realm), adminEvents(realm), timeZone(realm))
                        .flatMap(findings -> findings)
                : Stream.empty();
    }

    private static Stream<Finding> mailServer(RealmFacts realm) {
        return realm.has(Trait.MAIL_SERVER_MISSING)
                ? Stream.of(Finding.of(
                        RunningFindings.MAIL_SERVER_MISSING,
                        "smtpServer",
                        "The realm has no mail server, or no address to send from"))
                : Stream.empty();
    }

    private static Stream<Finding> events(RealmFacts realm) {
        return realm.unkeptEvents().isEmpty()
                ? Stream.empty()
                : Stream.of(Finding.of(
                        RunningFindings.EVENTS_NOT_KEPT,
                        "events",
                        "Keycloak keeps no events of the types " + String.join(", ", realm.unkeptEvents())));
    }

    private static Stream<Finding> adminEvents(RealmFacts realm) {
        return realm.has(Trait.ADMIN_EVENTS_NOT_KEPT)
                ? Stream.of(Finding.of(
                        RunningFindings.ADMIN_EVENTS_NOT_KEPT,
                        "admin events",
                        "Keycloak keeps no admin events of the realm"))
                : Stream.empty();
    }

    private static Stream<Finding> timeZone(RealmFacts realm) {
        String attribute = BasicSettings.TIME_ZONE.attribute();
        return realm.attributes().containsKey(attribute)
                ? Stream.empty()
                : Stream.of(Finding.of(
                        RunningFindings.TIME_ZONE_NOT_CHOSEN,
                        attribute,
                        "The realm names no time zone, so that %s holds"
                                .formatted(BasicSettings.TIME_ZONE.defaultText())));
    }
}
