package io.github.dualpassword.setup;

import java.util.stream.Stream;

import io.github.dualpassword.policy.PushHosts;
import io.github.dualpassword.policy.RealmPolicy;
import io.github.dualpassword.policy.SoftwareTokenSettings;
import io.github.dualpassword.policy.Switch;
import io.github.dualpassword.setup.RealmFacts.Trait;

/** Where phones are to be told by Web Push, the realm has what that takes, and calls push services alone. */
final class PushRules {

    private PushRules() {}

    static Stream<Finding> findings(RealmFacts realm) {
        RealmPolicy policy = RealmPolicy.of(realm.attributes());
        if (policy.get(SoftwareTokenSettings.ONE_PUSH) == Switch.OFF
                || policy.get(SoftwareTokenSettings.PUSH) == Switch.OFF) {
            return Stream.empty();
        }
        PushHosts hosts = policy.get(SoftwareTokenSettings.PUSH_HOSTS);
        return Stream.of(key(realm), missing(hosts), wide(hosts)).flatMap(findings -> findings);
    }

    private static Stream<Finding> key(RealmFacts realm) {
        return realm.has(Trait.PUSH_WITHOUT_KEY)
                ? Stream.of(Finding.of(
                        SettingFindings.PUSH_KEY_MISSING,
                        SoftwareTokenSettings.PUSH_VAULT_ENTRY.attribute(),
                        "The vault holds no key for Web Push; the log says why"))
                : Stream.empty();
    }

    private static Stream<Finding> missing(PushHosts hosts) {
        return hosts.entries().isEmpty()
                ? Stream.of(Finding.of(
                        SettingFindings.PUSH_HOSTS_MISSING,
                        SoftwareTokenSettings.PUSH_HOSTS.attribute(),
                        "The list of push services is empty"))
                : Stream.empty();
    }

    private static Stream<Finding> wide(PushHosts hosts) {
        return hosts.wide().stream()
                .map(entry -> Finding.of(
                        SettingFindings.PUSH_HOSTS_WIDE,
                        SoftwareTokenSettings.PUSH_HOSTS.attribute(),
                        "The list of push services holds the whole domain '%s'".formatted(entry)));
    }
}
