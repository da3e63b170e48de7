package io.github.dualpassword.notification;

import java.util.Set;
import java.util.stream.Collectors;

import io.github.dualpassword.Ids;
import io.github.dualpassword.Password;
import io.github.dualpassword.password.PasswordsChanged.SetBy;

/** The one mail about new passwords: that those of which there was one before have changed, and that others were registered. */
final class PasswordNotice {

    private PasswordNotice() {}

    /**
     * The mail.
     *
     * @param at milliseconds since the epoch
     * @param passwords which ones were set; never empty
     * @param first those of them of which the user had none before
     */
    static Notice of(long at, Set<Password> passwords, Set<Password> first, SetBy setBy) {
        Set<Password> changed =
                passwords.stream().filter(password -> !first.contains(password)).collect(Collectors.toSet());
        Notice notice = changed.isEmpty()
                ? Notice.at(MailKind.CONFIRMATION_REGISTERED, at).with(Notice.CREDENTIALS, Password.ids(passwords))
                : Notice.at(MailKind.PASSWORDS_CHANGED, at).with(Notice.CREDENTIALS, Password.ids(changed));
        Notice told = notice.with(Notice.SET_BY, Ids.underscored(setBy));
        return changed.isEmpty() || first.isEmpty() ? told : told.with(Notice.REGISTERED_TOO, Password.ids(first));
    }
}
