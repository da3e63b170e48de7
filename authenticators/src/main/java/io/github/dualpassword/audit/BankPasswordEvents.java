package io.github.dualpassword.audit;

import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;

import io.github.dualpassword.Password;
import io.github.dualpassword.password.PasswordsSetByStaff;

/** One Keycloak event of the user for each reset by bank staff, with the details that a reset by an operator has. */
public final class BankPasswordEvents {

    /** The value of the detail {@link LockoutEvents#WHAT}. */
    static final String SET = "passwords_set_by_bank";

    private BankPasswordEvents() {}

    public static void send(PasswordsSetByStaff set) {
        EventBuilder event = BankEvent.of(set.session(), EventType.UPDATE_CREDENTIAL, SET, set.user(), set.staff())
                .detail(OperationFacts.CREDENTIALS, Password.ids(set.passwords()));
        if (!set.forced().isEmpty()) {
            event.detail(OperationFacts.FORCED, Password.ids(set.forced()));
        }
        event.success();
    }
}
