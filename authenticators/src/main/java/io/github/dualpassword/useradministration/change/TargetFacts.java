package io.github.dualpassword.useradministration.change;

import java.util.Optional;

import org.keycloak.models.KeycloakSession;

import io.github.dualpassword.audit.OperationRecord.Person;
import io.github.dualpassword.policy.UserType;
import io.github.dualpassword.useradministration.OperatorAndTarget;
import io.github.dualpassword.useradministration.ServiceState;
import io.github.dualpassword.useradministration.TargetState;

/**
 * What the pages show of the user who is changed (E10). Nothing is decided by it.
 *
 * @param name possibly empty
 * @param mail possibly empty
 * @param authority 管理者権限
 * @param state of the user's service, as {@link ServiceState#words()}
 */
record TargetFacts(String loginId, String name, String mail, Authority authority, String state) {

    /** 管理者権限: masters and administrators have it (A02). */
    enum Authority {
        GRANTED,
        NOT_GRANTED
    }

    static TargetFacts of(KeycloakSession session, OperatorAndTarget both) {
        return new TargetFacts(
                both.target().getUsername(),
                Person.nameOf(both.target().getLastName(), both.target().getFirstName()),
                Optional.ofNullable(both.target().getEmail()).orElse(""),
                authority(both.targetParty().type()),
                TargetState.of(session, both.target()).words());
    }

    /** The same user in another state. */
    TargetFacts in(String otherState) {
        return new TargetFacts(loginId, name, mail, authority, otherState);
    }

    private static Authority authority(Optional<UserType> type) {
        return type.filter(known -> known != UserType.GENERAL).isPresent() ? Authority.GRANTED : Authority.NOT_GRANTED;
    }
}
