package io.github.dualpassword.setup;

import java.util.List;
import java.util.stream.Stream;

import io.github.dualpassword.policy.BasicSettings;
import io.github.dualpassword.policy.ConfirmationSettings;
import io.github.dualpassword.policy.RealmPolicy;
import io.github.dualpassword.policy.WrongSetting;
import io.github.dualpassword.setup.RealmFacts.Trait;

/** A realm that uses the authenticators is marked as set up, and every setting of it has an allowed value. */
final class SettingRules {

    private SettingRules() {}

    static Stream<Finding> findings(RealmFacts realm, List<ReachableFlow> flows) {
        RealmPolicy policy = RealmPolicy.of(realm.attributes());
        Stream<WrongSetting> wrong =
                Stream.concat(policy.wrongSettings().stream(), unusablePasswordPolicy(realm, policy));
        return Stream.concat(version(policy, flows), wrong.map(SettingRules::finding));
    }

    private static Stream<Finding> version(RealmPolicy policy, List<ReachableFlow> flows) {
        boolean used = flows.stream().anyMatch(ReachableFlow::usesDualPassword);
        return policy.isSetUp() || !used
                ? Stream.empty()
                : Stream.of(Finding.of(
                        FindingCode.VERSION_MISSING,
                        BasicSettings.VERSION.attribute(),
                        "The realm uses the dual-password authenticators, but has no attribute '%s', so that defaults hold"
                                .formatted(BasicSettings.VERSION.attribute())));
    }

    /** What the text alone does not tell: only a server knows which rules it has. */
    private static Stream<WrongSetting> unusablePasswordPolicy(RealmFacts realm, RealmPolicy policy) {
        return realm.has(Trait.CONFIRMATION_POLICY_UNUSABLE)
                ? Stream.of(new WrongSetting(
                        ConfirmationSettings.PASSWORD_POLICY.attribute(),
                        policy.get(ConfirmationSettings.PASSWORD_POLICY),
                        ConfirmationSettings.PASSWORD_POLICY.allowed()))
                : Stream.empty();
    }

    private static Finding finding(WrongSetting wrong) {
        return new Finding(
                FindingCode.WRONG_SETTING.severity(),
                FindingCode.WRONG_SETTING.id(),
                wrong.attribute(),
                wrong.message());
    }
}
