package io.github.dualpassword.setup;

import java.util.stream.Stream;

import io.github.dualpassword.policy.RealmPolicy;
import io.github.dualpassword.policy.SoftwareTokenSettings;
import io.github.dualpassword.policy.Switch;
import io.github.dualpassword.policy.TokenSettings;
import io.github.dualpassword.setup.RealmFacts.Trait;

/** Where users are to issue software tokens, the realm has what that takes. */
final class SoftwareTokenRules {

    static final String ISSUE_TOKEN = "issue-token";

    private SoftwareTokenRules() {}

    static Stream<Finding> findings(RealmFacts realm) {
        RealmPolicy policy = RealmPolicy.of(realm.attributes());
        if (policy.get(SoftwareTokenSettings.ISSUE) == Switch.OFF) {
            return Stream.empty();
        }
        return Stream.of(key(realm), serviceId(policy), mailedAddress(realm, policy), otherApps(realm), action(realm))
                .flatMap(findings -> findings);
    }

    private static Stream<Finding> key(RealmFacts realm) {
        return realm.has(Trait.ISSUE_WITHOUT_KEY)
                ? Stream.of(Finding.of(
                        SettingFindings.ISSUE_KEY_MISSING,
                        TokenSettings.VAULT_ENTRY.attribute(),
                        "The vault holds no key for software tokens; the log says why"))
                : Stream.empty();
    }

    private static Stream<Finding> serviceId(RealmPolicy policy) {
        return policy.get(SoftwareTokenSettings.SERVICE_ID).isEmpty()
                ? Stream.of(Finding.of(
                        SettingFindings.SERVICE_ID_MISSING,
                        SoftwareTokenSettings.SERVICE_ID.attribute(),
                        "Software tokens are to be issued, but '%s' is not set"
                                .formatted(SoftwareTokenSettings.SERVICE_ID.attribute())))
                : Stream.empty();
    }

    private static Stream<Finding> mailedAddress(RealmFacts realm, RealmPolicy policy) {
        return policy.get(SoftwareTokenSettings.PAGE_IN_MAIL) == Switch.ON && realm.has(Trait.NAME_OF_ANYBODY)
                ? Stream.of(Finding.of(
                        SettingFindings.MAILED_ADDRESS_OF_ANYBODY,
                        SoftwareTokenSettings.PAGE_IN_MAIL.attribute(),
                        "Mails hold an address of this server, which is started without 'hostname'"))
                : Stream.empty();
    }

    private static Stream<Finding> otherApps(RealmFacts realm) {
        return realm.has(Trait.OTHER_APPS_WITHOUT_ONE)
                ? Stream.of(Finding.of(
                        SettingFindings.OTHER_APPS_MISSING,
                        SoftwareTokenSettings.OTHER_APPS.attribute(),
                        "No app that Keycloak knows can show codes of this realm"))
                : Stream.empty();
    }

    private static Stream<Finding> action(RealmFacts realm) {
        return realm.enabledActions().stream()
                        .anyMatch(action -> action.provider().equals(ISSUE_TOKEN))
                ? Stream.empty()
                : Stream.of(Finding.of(
                        FlowFindings.PROCEDURE_MISSING,
                        ISSUE_TOKEN,
                        "Required action '%s' is not registered or not enabled".formatted(ISSUE_TOKEN)));
    }
}
