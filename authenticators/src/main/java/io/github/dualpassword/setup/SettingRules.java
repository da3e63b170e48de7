package io.github.dualpassword.setup;

import java.util.List;
import java.util.stream.Stream;

import io.github.dualpassword.policy.BasicSettings;
import io.github.dualpassword.policy.RealmPolicy;
import io.github.dualpassword.policy.WrongSetting;

/** A realm that uses the authenticators is marked as set up, and every setting of it has an allowed value. */
final class SettingRules {

    private SettingRules() {}

    static Stream<Finding> findings(RealmFacts realm, List<ReachableFlow> flows) {
        return Stream.concat(
                version(realm, flows), realm.wrongSettings().stream().map(SettingRules::finding));
    }

    private static Stream<Finding> version(RealmFacts realm, List<ReachableFlow> flows) {
        boolean used = flows.stream().anyMatch(ReachableFlow::usesDualPassword);
        return RealmPolicy.of(realm.attributes()).isSetUp() || !used
                ? Stream.empty()
                : Stream.of(Finding.of(
                        SettingFindings.VERSION_MISSING,
                        BasicSettings.VERSION.attribute(),
                        "The realm uses the dual-password authenticators, but has no attribute '%s', so that defaults hold"
                                .formatted(BasicSettings.VERSION.attribute())));
    }

    private static Finding finding(WrongSetting wrong) {
        return Finding.inWords(SettingFindings.WRONG_SETTING, wrong.attribute(), wrong.message());
    }
}
