package io.github.dualpassword.notification;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.dualpassword.Credential;
import io.github.dualpassword.Ids;
import io.github.dualpassword.Password;
import io.github.dualpassword.audit.OperationFacts;
import io.github.dualpassword.audit.OperationRecord;
import io.github.dualpassword.password.PasswordsChanged.SetBy;
import io.github.dualpassword.policy.AdministrationSettings;
import io.github.dualpassword.policy.MastersNotice;
import io.github.dualpassword.policy.Operation;
import io.github.dualpassword.policy.RealmPolicy;
import io.github.dualpassword.policy.UserType;
import io.github.dualpassword.useradministration.ServiceState;
import io.github.dualpassword.useradministration.ServiceState.Item;

/**
 * The mails about an operation of one user on another: a pure function of its line in the history. An operation results in
 * a single mail to its target, whatever it consisted of.
 */
final class OperationNotices {

    /** Operations that set passwords: with others, the credentials in their facts are those that were released. */
    private static final Set<String> SETTING_PASSWORDS = Set.of(Operation.CHANGE_PASSWORDS.id());

    private final OperationRecord line;
    private final List<Item> before;
    private final List<Item> after;

    OperationNotices(OperationRecord line) {
        this.line = line;
        this.before = ServiceState.items(fact(line, OperationFacts.STATE_BEFORE));
        this.after = ServiceState.items(fact(line, OperationFacts.STATE_AFTER));
    }

    /** Whether a notice to all users of the contract takes the place of these. */
    boolean areCovered() {
        return Operation.byId(line.operation()).filter(Operation::isBeforeLogin).isPresent();
    }

    /** The notice for the target; empty if the operation concerned neither passwords nor the service. */
    Optional<Notice> forTarget() {
        return newPasswords().or(() -> otherKind().map(this::notice));
    }

    /** The notice for master users of the contract: who did what to whom and when, without the state of any password. */
    Notice forMasters() {
        return Notice.at(MailKind.USER_ADMINISTERED, line.at())
                .with(
                        Notice.WHAT,
                        forTarget().map(Notice::kind).map(MailKind::id).orElse(""))
                .with(Notice.OPERATOR, line.operator().id())
                .with(Notice.TARGET, line.target().id());
    }

    /** Whether master users are notified of operations on a user of this type. */
    static boolean concernsMasters(RealmPolicy policy, Optional<UserType> target) {
        return policy.get(AdministrationSettings.MASTERS_NOTICE) == MastersNotice.ALWAYS
                || target.filter(type -> type == UserType.MASTER).isPresent();
    }

    private Optional<Notice> newPasswords() {
        Set<Password> passwords =
                SETTING_PASSWORDS.contains(line.operation()) ? passwords(OperationFacts.CREDENTIALS) : Set.of();
        return passwords.isEmpty()
                ? Optional.empty()
                : Optional.of(withReleased(
                        PasswordNotice.of(line.at(), passwords, passwords(OperationFacts.FIRST), SetBy.OPERATOR)));
    }

    private Set<Password> passwords(String fact) {
        return Stream.of(fact(line, fact).split(","))
                .flatMap(id -> Password.byId(id).stream())
                .collect(Collectors.toSet());
    }

    private Optional<MailKind> otherKind() {
        if (line.operation().equals(Operation.RELEASE_OTP.id())) {
            return Optional.of(MailKind.TOKEN_RELEASED);
        }
        if (line.operation().equals(Operation.REVOKE_TOKEN.id())) {
            return Optional.of(MailKind.TOKEN_REVOKED);
        }
        if (line.operation().equals(Operation.REVOKE_PASSKEYS.id())) {
            return Optional.of(MailKind.PASSKEYS_REVOKED);
        }
        if (after.contains(Item.SERVICE_STOPPED) && !before.contains(Item.SERVICE_STOPPED)) {
            return Optional.of(MailKind.SERVICE_STOPPED);
        }
        if (ended(Set.of(Item.SERVICE_STOPPED))) {
            return Optional.of(MailKind.SERVICE_RESTORED);
        }
        return released().isEmpty() ? Optional.empty() : Optional.of(MailKind.RELEASED);
    }

    private Notice notice(MailKind kind) {
        Notice done = Notice.at(kind, line.at());
        return switch (kind) {
            case SERVICE_RESTORED -> withReleased(done);
            case RELEASED -> done.with(Notice.CREDENTIALS, released());
            case TOKEN_RELEASED -> done.with(Notice.TOKEN, fact(line, OperationFacts.TOKEN));
            case TOKEN_REVOKED ->
                done.with(Notice.TOKEN, fact(line, OperationFacts.TOKEN))
                        .with(Notice.SET_BY, Ids.underscored(SetBy.OPERATOR))
                        .with(Notice.FROM, fact(line, OperationFacts.REGISTRATION_FROM));
            case PASSKEYS_REVOKED ->
                done.with(Notice.PASSKEYS, fact(line, OperationFacts.PASSKEYS).split(",").length)
                        .with(Notice.SET_BY, Ids.underscored(SetBy.OPERATOR));
            default -> done;
        };
    }

    private Notice withReleased(Notice notice) {
        return released().isEmpty() ? notice : notice.with(Notice.RELEASED_TOO, released());
    }

    /** Ids of credentials that were suspended before and are not any more. */
    private String released() {
        return before.stream()
                .flatMap(item -> item.credential().stream())
                .distinct()
                .filter(credential -> ended(Set.copyOf(ServiceState.suspended(credential))))
                .map(Credential::id)
                .collect(Collectors.joining(","));
    }

    private boolean ended(Set<Item> items) {
        return before.stream().anyMatch(items::contains) && after.stream().noneMatch(items::contains);
    }

    private static String fact(OperationRecord line, String name) {
        return line.facts().getOrDefault(name, "");
    }
}
