package io.github.dualpassword.adminapi;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.keycloak.util.JsonSerialization;

import io.github.dualpassword.Password;
import io.github.dualpassword.password.change.WantedPassword;
import io.github.dualpassword.password.change.WantedPassword.AtLogin;

/**
 * Which passwords are to be set.
 *
 * @param login the login password; missing when it stays
 * @param confirmation the confirmation password; missing when it stays
 */
public record ResetBody(NewOne login, NewOne confirmation) {

    /**
     * A password to set.
     *
     * @param value in clear text; missing for one that is to be generated
     * @param provisional whether the user must change it before it authorises anything; true when missing
     */
    public record NewOne(String value, Boolean provisional) {

        @Override
        public String toString() {
            return "NewOne[provisional=" + provisional + "]";
        }
    }

    /** Not read by Keycloak's REST layer, which logs and answers what it does not understand: that may be a secret. */
    static List<WantedPassword> read(String body) {
        ResetBody reset = null;
        try {
            reset = JsonSerialization.readValue(body, ResetBody.class);
        } catch (IOException | IllegalArgumentException noBody) {
            // Refused below: the message would quote it.
        }
        List<WantedPassword> wanted = reset == null ? List.of() : reset.wanted();
        if (wanted.isEmpty()) {
            throw AdminApiErrors.RESET_REFUSED.exception();
        }
        return wanted;
    }

    private List<WantedPassword> wanted() {
        List<WantedPassword> wanted = new ArrayList<>();
        Optional.ofNullable(login).ifPresent(one -> wanted.add(wanted(Password.LOGIN, one)));
        Optional.ofNullable(confirmation).ifPresent(one -> wanted.add(wanted(Password.CONFIRMATION, one)));
        return wanted;
    }

    private static WantedPassword wanted(Password password, NewOne one) {
        if (one.value() != null && one.value().isBlank()) {
            throw AdminApiErrors.VALUE_MISSING.exception();
        }
        return new WantedPassword(
                password,
                Optional.ofNullable(one.value()),
                Boolean.FALSE.equals(one.provisional()) ? AtLogin.MAY_STAY : AtLogin.MUST_CHANGE);
    }
}
