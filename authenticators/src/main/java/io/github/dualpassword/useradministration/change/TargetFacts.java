package io.github.dualpassword.useradministration.change;

import java.util.List;
import java.util.Optional;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

import io.github.dualpassword.contract.ContractProvider;
import io.github.dualpassword.policy.UserType;
import io.github.dualpassword.time.Clock;
import io.github.dualpassword.useradministration.Member;
import io.github.dualpassword.useradministration.Members;
import io.github.dualpassword.useradministration.OperatorAndTarget;
import io.github.dualpassword.useradministration.PersonName;
import io.github.dualpassword.useradministration.ServiceState;

/**
 * What the pages show of the user who is changed (E10). Nothing is decided by it.
 *
 * @param name possibly empty
 * @param mail possibly empty
 * @param authority 管理者権限
 * @param state of the user's service, as {@link ServiceState#code()}
 */
record TargetFacts(String loginId, String name, String mail, Authority authority, String state) {

    /** 管理者権限: masters and administrators have it (A02). */
    enum Authority {
        GRANTED,
        NOT_GRANTED
    }

    static TargetFacts of(KeycloakSession session, OperatorAndTarget both) {
        RealmModel realm = session.getContext().getRealm();
        String group = session.getProvider(ContractProvider.class).groupOf(both.contract());
        Optional<Member> member = session
                .getProvider(Members.class)
                .among(
                        realm,
                        group,
                        List.of(both.target().getId()),
                        session.getProvider(Clock.class).millis())
                .stream()
                .findFirst();
        return new TargetFacts(
                both.target().getUsername(),
                PersonName.of(both.target().getLastName(), both.target().getFirstName()),
                Optional.ofNullable(both.target().getEmail()).orElse(""),
                authority(both.targetParty().type()),
                member.map(Member::state).map(ServiceState::code).orElse(""));
    }

    /** The same user in another state. */
    TargetFacts in(String otherState) {
        return new TargetFacts(loginId, name, mail, authority, otherState);
    }

    private static Authority authority(Optional<UserType> type) {
        return type.filter(known -> known != UserType.GENERAL).isPresent() ? Authority.GRANTED : Authority.NOT_GRANTED;
    }
}
