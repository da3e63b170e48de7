package io.github.dualpassword.useradministration.release;

import java.util.Map;

import io.github.dualpassword.Credential;
import io.github.dualpassword.lockout.Standing;
import io.github.dualpassword.lockout.Suspension;
import io.github.dualpassword.useradministration.ServiceState;
import io.github.dualpassword.useradministration.ServiceState.Stop;

/** States in letters: l, c, L, C for passwords suspended temporarily and permanently, S, B for stops, u for usable. */
final class States {

    private States() {}

    /** The words of such letters. */
    static String words(String code) {
        return of(code).words();
    }

    static ServiceState of(String code) {
        return of(suspension(code, "l", "L"), suspension(code, "c", "C"), stop(code, "S"), stop(code, "B"));
    }

    static ServiceState of(Suspension login, Suspension confirmation, Stop serviceStop, Stop bankStop) {
        return new ServiceState(
                Map.of(Credential.LOGIN, login, Credential.CONFIRMATION, confirmation), serviceStop, bankStop);
    }

    private static Suspension suspension(String code, String temporarily, String permanently) {
        Standing standing = code.contains(permanently)
                ? Standing.PERMANENTLY_SUSPENDED
                : code.contains(temporarily) ? Standing.TEMPORARILY_SUSPENDED : Standing.USABLE;
        return new Suspension(standing, 0, 0, 0);
    }

    private static Stop stop(String code, String letter) {
        return code.contains(letter) ? Stop.STOPPED : Stop.NOT_STOPPED;
    }
}
