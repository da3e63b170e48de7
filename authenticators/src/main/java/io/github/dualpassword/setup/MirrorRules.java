package io.github.dualpassword.setup;

import java.util.stream.Stream;

import io.github.dualpassword.setup.RealmFacts.Trait;

/** The attribute in which suspensions and stops travel is declared, and nobody can write it. */
final class MirrorRules {

    static final String ATTRIBUTE = "dual-password.service-state";

    private MirrorRules() {}

    static Stream<Finding> findings(RealmFacts realm) {
        if (realm.has(Trait.MIRROR_NOT_DECLARED)) {
            return Stream.of(Finding.of(
                    UserFindings.SERVICE_STATE_NOT_DECLARED,
                    ATTRIBUTE,
                    "The realm's user profile does not declare the attribute '%s'".formatted(ATTRIBUTE)));
        }
        return realm.has(Trait.MIRROR_WRITABLE)
                ? Stream.of(Finding.of(
                        UserFindings.SERVICE_STATE_WRITABLE,
                        ATTRIBUTE,
                        "The realm's user profile lets people write the attribute '%s'".formatted(ATTRIBUTE)))
                : Stream.empty();
    }
}
