package io.github.dualpassword.staff;

import java.util.Optional;

import io.github.dualpassword.contract.AdminRights;
import io.github.dualpassword.contract.Contract;
import io.github.dualpassword.contract.Party;

/** Which members an initialisation of their contract leaves alone: a pure function. */
final class InitialisationRules {

    private InitialisationRules() {}

    /** @param client whose service account the member is, by Keycloak's id; empty for a person */
    static Optional<InitialisationFailure> refusal(Contract contract, Party member, Optional<String> client) {
        if (client.isPresent()) {
            return Optional.of(InitialisationFailure.SERVICE_ACCOUNT);
        }
        if (member.contract().filter(own -> own.id().equals(contract.id())).isEmpty()) {
            return Optional.of(InitialisationFailure.NOT_IN_CONTRACT);
        }
        return member.adminRights() == AdminRights.HELD
                ? Optional.of(InitialisationFailure.KEYCLOAK_ADMINISTRATOR)
                : Optional.empty();
    }
}
