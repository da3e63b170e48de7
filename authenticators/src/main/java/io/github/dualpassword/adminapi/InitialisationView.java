package io.github.dualpassword.adminapi;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.github.dualpassword.contract.Contract;
import io.github.dualpassword.staff.ContractInitialisation.Slip;

/**
 * What an initialisation has done.
 *
 * @param at when, ISO 8601 in UTC
 * @param slips one for each user who has new passwords
 * @param failures the others, whose passwords are as they were
 * @param letters the slips as letters to be printed, in HTML and with the passwords in clear text; missing where nobody wants them
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record InitialisationView(
        ContractView contract, String at, List<SlipView> slips, List<Failure> failures, String letters) {

    /**
     * Somebody whose passwords were not initialised.
     *
     * @param reason stable
     */
    public record Failure(String id, String username, String reason) {}

    static InitialisationView of(Contract contract, Instant now, List<Slip> slips, Optional<String> letters) {
        return new InitialisationView(
                ContractView.of(contract),
                now.toString(),
                slips.stream()
                        .filter(slip -> slip.failure().isEmpty())
                        .map(SlipView::of)
                        .toList(),
                slips.stream()
                        .flatMap(slip -> slip.failure().stream()
                                .map(reason -> new Failure(
                                        slip.person().id(), slip.person().loginId(), reason.id())))
                        .toList(),
                letters.orElse(null));
    }

    @Override
    public String toString() {
        return "InitialisationView[" + contract.id() + "]";
    }
}
