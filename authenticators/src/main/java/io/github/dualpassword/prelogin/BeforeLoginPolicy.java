package io.github.dualpassword.prelogin;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import io.github.dualpassword.policy.BeforeLoginCredentials;
import io.github.dualpassword.policy.BeforeLoginSettings;
import io.github.dualpassword.policy.Operation;
import io.github.dualpassword.policy.RealmPolicy;
import io.github.dualpassword.policy.SoftwareTokenSettings;
import io.github.dualpassword.policy.Switch;

/**
 * What a realm has decided about the page before login (I11).
 *
 * @param isOpen whether there is such a page
 * @param offered the procedures, in the order of the page
 * @param withPassword those for which the operator's confirmation password is asked beside a code
 * @param phones whether a code may be left out, and the operator's phone is asked instead (I13)
 */
public record BeforeLoginPolicy(
        boolean isOpen, List<BeforeLoginProcedure> offered, Set<BeforeLoginProcedure> withPassword, Switch phones) {

    public BeforeLoginPolicy {
        offered = List.copyOf(offered);
        Set<BeforeLoginProcedure> copy = EnumSet.noneOf(BeforeLoginProcedure.class);
        copy.addAll(withPassword);
        withPassword = Collections.unmodifiableSet(copy);
    }

    /** A realm that has lost its mark has lost its settings with it: then nothing is open before login. */
    public static BeforeLoginPolicy of(RealmPolicy policy) {
        Set<Operation> wanted = policy.get(BeforeLoginSettings.PROCEDURES);
        Set<BeforeLoginProcedure> withPassword = EnumSet.noneOf(BeforeLoginProcedure.class);
        Stream.of(BeforeLoginProcedure.values())
                .filter(procedure -> policy.get(BeforeLoginSettings.credentialsOf(operation(procedure)))
                        == BeforeLoginCredentials.OTP_AND_CONFIRMATION)
                .forEach(withPassword::add);
        return new BeforeLoginPolicy(
                policy.isSetUp() && policy.get(BeforeLoginSettings.ENABLED),
                Stream.of(BeforeLoginProcedure.values())
                        .filter(procedure -> wanted.contains(operation(procedure)))
                        .toList(),
                withPassword,
                policy.get(SoftwareTokenSettings.ONE_PUSH));
    }

    /** What a procedure is in permissions, in the history and in events. */
    static Operation operation(BeforeLoginProcedure procedure) {
        return switch (procedure) {
            case RELEASE -> Operation.PRE_LOGIN_UNLOCK;
            case RESET -> Operation.PRE_LOGIN_RESET;
            case RELEASE_OTP -> Operation.PRE_LOGIN_RELEASE_OTP;
        };
    }

    boolean asksPhones() {
        return phones == Switch.ON;
    }

    boolean asksForPassword(BeforeLoginProcedure procedure) {
        return withPassword.contains(procedure);
    }
}
