package io.github.dualpassword.adminapi;

import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.github.dualpassword.contract.Contract;
import io.github.dualpassword.policy.UserType;
import io.github.dualpassword.staff.SoughtUser;

/**
 * A user in a list.
 *
 * @param id Keycloak's id
 * @param username what the user types
 * @param name family name and given name; possibly empty
 * @param enabled Keycloak's own switch
 * @param type master, administrator or general; missing where the user's roles give none
 * @param contract for which the user stands; missing where there is none, or several
 * @param states all that hold
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SoughtUserView(
        String id,
        String username,
        String name,
        boolean enabled,
        String type,
        ContractView contract,
        List<StateSince> states) {

    static SoughtUserView of(SoughtUser user, Optional<Contract> contract) {
        return new SoughtUserView(
                user.id(),
                user.loginId(),
                user.name(),
                user.enabled(),
                user.type().map(UserType::id).orElse(null),
                contract.map(ContractView::of).orElse(null),
                StateSince.of(user.states()));
    }
}
