package io.github.dualpassword.setup;

import org.junit.jupiter.api.Test;

import io.github.dualpassword.setup.RealmFacts.Irregularity;
import io.github.dualpassword.setup.RealmFacts.Trait;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** Members who stand for no contract are reported, with a few of their login IDs. */
class MemberRulesTest {

    private final RealmUnderCheck realm = RealmUnderCheck.inOrder();

    @Test
    void eachReasonIsAWarningOfItsOwn() {
        realm.members(Irregularity.NO_USER_TYPE, 1, "user01").members(Irregularity.SEVERAL_CONTRACTS, 1, "user02");

        assertThat(realm.findings())
                .extracting(Finding::code, Finding::severity, Finding::place)
                .containsExactly(
                        tuple("members-of-several-contracts", Severity.WARNING, "organizations"),
                        tuple("members-without-user-type", Severity.WARNING, "organizations"));
    }

    @Test
    void whoAdministersKeycloakIsAReasonOfItsOwn() {
        realm.members(Irregularity.ADMIN_ROLES, 1, "user01");

        assertThat(realm.findings())
                .extracting(Finding::code, Finding::severity, Finding::place)
                .containsExactly(tuple("members-with-admin-roles", Severity.WARNING, "organizations"));
    }

    @Test
    void aRoleOfOperatorsThatEverybodyHasIsAnErrorWithTheNameOfTheRole() {
        realm.attribute("dual-password.role.administrator", "clerk")
                .with(Trait.EVERYBODY_IS_MASTER, Trait.EVERYBODY_IS_ADMINISTRATOR);

        assertThat(realm.findings())
                .extracting(Finding::code, Finding::severity, Finding::place)
                .containsExactly(
                        tuple("everybody-operates", Severity.ERROR, "master-user"),
                        tuple("everybody-operates", Severity.ERROR, "clerk"));
    }

    @Test
    void thoseWhoAreNotNamedAreCounted() {
        realm.members(Irregularity.SEVERAL_CONTRACTS, 12, "user01", "user02");

        assertThat(realm.findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.sentence())
                        .startsWith("In several enabled organizations: 12 user(s), user01, user02 and 10 more: "));
    }

    @Test
    void whereAllAreNamedNobodyElseIsCounted() {
        realm.members(Irregularity.NO_USER_TYPE, 2, "user01", "user02");

        assertThat(realm.findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.sentence()).contains("2 user(s), user01, user02: "));
    }
}
