package io.github.dualpassword.portal.administration;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.github.dualpassword.portal.RequiredLevels;
import io.github.dualpassword.portal.procedure.Procedure;
import io.github.dualpassword.portal.signin.UserType;

/**
 * What the page 業務選択 offers, in its order, and to whom. That is a matter of tidiness: Keycloak decides who may do what,
 * and asks for the present moment; the user type known here is that of the sign-in.
 */
enum Task {
    /** The menu; all others are also in it. */
    USERS("users", Procedure.USER_ADMINISTRATION),
    STOP_RELEASE("stop-release", Procedure.STOP_RELEASE_USERS, UserType.MASTER, UserType.ADMINISTRATOR),
    USER_PASSWORDS("user-passwords", Procedure.CHANGE_USER_PASSWORDS, UserType.MASTER, UserType.ADMINISTRATOR),
    /** Only where the portal's users need tokens. */
    RELEASE_OTP("release-otp", Procedure.RELEASE_OTP, UserType.MASTER),
    /** The same. */
    REVOKE_TOKENS("revoke-tokens", Procedure.REVOKE_TOKENS, UserType.MASTER),
    /** Only where the portal has transactions signed. */
    REVOKE_PASSKEYS("revoke-passkeys", Procedure.REVOKE_PASSKEYS, UserType.MASTER),
    HISTORY("operation-history", Procedure.OPERATION_HISTORY),
    PASSWORDS("passwords", Procedure.CHANGE_PASSWORDS),
    /** The same. */
    REGISTER_PASSKEY("register-passkey", Procedure.REGISTER_PASSKEY);

    private final String address;
    private final Procedure procedure;
    private final Set<UserType> types;

    /** @param types who is offered it; none stands for everybody */
    Task(String address, Procedure procedure, UserType... types) {
        this.address = address;
        this.procedure = procedure;
        this.types = Set.of(types);
    }

    /** The last part of the button's address, and of the keys of its texts. */
    public String address() {
        return address;
    }

    Procedure procedure() {
        return procedure;
    }

    static List<Task> offeredTo(Optional<UserType> type, RequiredLevels levels) {
        return Arrays.stream(values())
                .filter(task -> levels.needTokens() || !task.isAboutTokens())
                .filter(task -> levels.usePasskeys() || !task.isAboutPasskeys())
                .filter(task -> task.types.isEmpty()
                        || type.filter(task.types::contains).isPresent())
                .toList();
    }

    private boolean isAboutTokens() {
        return this == RELEASE_OTP || this == REVOKE_TOKENS;
    }

    private boolean isAboutPasskeys() {
        return this == REVOKE_PASSKEYS || this == REGISTER_PASSKEY;
    }

    static Optional<Task> at(String address) {
        return Arrays.stream(values())
                .filter(task -> task.address.equals(address))
                .findFirst();
    }
}
