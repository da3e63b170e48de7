package io.github.dualpassword.setup;

import java.util.stream.Stream;

import io.github.dualpassword.policy.BasicSettings;
import io.github.dualpassword.policy.RealmPolicy;
import io.github.dualpassword.policy.ReferenceProfile;

/** The policy of a realm is not weaker than the document whose profile it names. */
final class ProfileRules {

    private ProfileRules() {}

    static Stream<Finding> findings(RealmFacts realm) {
        RealmPolicy policy = RealmPolicy.of(realm.attributes());
        return policy.get(BasicSettings.PROFILE).stream()
                .flatMap(profile -> profile.weaknesses(policy).stream().map(weakness -> finding(profile, weakness)));
    }

    private static Finding finding(ReferenceProfile profile, ReferenceProfile.Weakness weakness) {
        return Finding.of(
                SettingFindings.WEAKER_THAN_PROFILE,
                weakness.attribute(),
                "'%s' is '%s', and profile '%s' has %s"
                        .formatted(weakness.attribute(), weakness.value(), profile.id(), weakness.documented()));
    }
}
