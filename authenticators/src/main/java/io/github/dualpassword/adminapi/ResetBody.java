package io.github.dualpassword.adminapi;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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

        WantedPassword of(Password password) {
            if (value != null && value.isBlank()) {
                throw AdminApiErrors.VALUE_MISSING.exception();
            }
            return new WantedPassword(
                    password,
                    Optional.ofNullable(value),
                    Boolean.FALSE.equals(provisional) ? AtLogin.MAY_STAY : AtLogin.MUST_CHANGE);
        }

        @Override
        public String toString() {
            return "NewOne[provisional=" + provisional + "]";
        }
    }

    static List<WantedPassword> read(InputStream body) {
        return JsonBody.of(body, AdminApiErrors.RESET_REFUSED)
                .read(ResetBody.class)
                .map(ResetBody::wanted)
                .filter(wanted -> !wanted.isEmpty())
                .orElseThrow(AdminApiErrors.RESET_REFUSED::exception);
    }

    private List<WantedPassword> wanted() {
        List<WantedPassword> wanted = new ArrayList<>();
        Optional.ofNullable(login).ifPresent(one -> wanted.add(one.of(Password.LOGIN)));
        Optional.ofNullable(confirmation).ifPresent(one -> wanted.add(one.of(Password.CONFIRMATION)));
        return wanted;
    }
}
