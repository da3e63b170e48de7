package io.github.dualpassword.staff;

import java.util.Optional;

import io.github.dualpassword.Ids;
import io.github.dualpassword.contract.AdminRights;
import io.github.dualpassword.contract.Contract;
import io.github.dualpassword.contract.Party;

/** Which members an initialisation of their contract leaves alone: a pure function. */
final class InitialisationRules {

    private InitialisationRules() {}

    /** Why a member is left alone. */
    enum Refusal {
        /** The member belongs to another contract too, or not to this one alone: a paper of one company is not enough. */
        NOT_IN_CONTRACT,
        /** The member holds roles of Keycloak's own administration, which no slip of paper may give away. */
        KEYCLOAK_ADMINISTRATOR,
        /** The member is the service account of a client, which has no passwords. */
        SERVICE_ACCOUNT;

        /** The name in answers; stable. */
        String id() {
            return Ids.underscored(this);
        }
    }

    /** @param client whose service account the member is, by Keycloak's id; empty for a person */
    static Optional<Refusal> refusal(Contract contract, Party member, Optional<String> client) {
        if (client.isPresent()) {
            return Optional.of(Refusal.SERVICE_ACCOUNT);
        }
        if (member.contract().filter(own -> own.id().equals(contract.id())).isEmpty()) {
            return Optional.of(Refusal.NOT_IN_CONTRACT);
        }
        return member.adminRights() == AdminRights.HELD
                ? Optional.of(Refusal.KEYCLOAK_ADMINISTRATOR)
                : Optional.empty();
    }
}
