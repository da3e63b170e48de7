package io.github.dualpassword.notification;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import io.github.dualpassword.Credential;
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
 * Which mails tell of an operation that users carried out on each other: a pure function of its line in the history. One
 * operation gives its target one mail, whatever it consisted of.
 */
final class OperationNotices {

    /** Operations that set passwords: with others, the credentials in their facts are those that were released. */
    private static final Set<String> SETTING_PASSWORDS =
            Set.of(Operation.CHANGE_PASSWORDS.id(), Operation.PRE_LOGIN_RESET.id());

    private final OperationRecord line;
    private final List<Item> before;
    private final List<Item> after;

    OperationNotices(OperationRecord line) {
        this.line = line;
        this.before = ServiceState.items(fact(line, OperationFacts.STATE_BEFORE));
        this.after = ServiceState.items(fact(line, OperationFacts.STATE_AFTER));
    }

    /** What the target is told; nothing of what concerns neither passwords nor the service. */
    Optional<Notice> forTarget() {
        return kind().map(kind -> new Notice(kind, facts(kind)));
    }

    /** What master users of the contract are told: who did what to whom and when, and no state of any password. */
    Notice forMasters() {
        return new Notice(
                MailKind.USER_ADMINISTERED,
                Map.of(
                        Notice.WHAT,
                        kind().map(MailKind::id).orElse(""),
                        Notice.OPERATOR,
                        line.operator().id(),
                        Notice.TARGET,
                        line.target().id(),
                        Notice.AT,
                        String.valueOf(line.at())));
    }

    /** Whether masters are told of what is done to a user of this type. */
    static boolean concernsMasters(RealmPolicy policy, Optional<UserType> target) {
        return policy.get(AdministrationSettings.MASTERS_NOTICE) == MastersNotice.ALWAYS
                || target.filter(type -> type == UserType.MASTER).isPresent();
    }

    private Optional<MailKind> kind() {
        if (!changed().isEmpty()) {
            return Optional.of(MailKind.PASSWORDS_CHANGED);
        }
        if (after.contains(Item.SERVICE_STOPPED) && !before.contains(Item.SERVICE_STOPPED)) {
            return Optional.of(MailKind.SERVICE_STOPPED);
        }
        if (ended(Set.of(Item.SERVICE_STOPPED))) {
            return Optional.of(MailKind.SERVICE_RESTORED);
        }
        return released().isEmpty() ? Optional.empty() : Optional.of(MailKind.RELEASED);
    }

    private Map<String, String> facts(MailKind kind) {
        Map<String, String> facts = new HashMap<>();
        facts.put(Notice.AT, String.valueOf(line.at()));
        switch (kind) {
            case PASSWORDS_CHANGED -> {
                facts.put(Notice.CREDENTIALS, changed());
                facts.put(Notice.SET_BY, Notice.setBy(SetBy.OPERATOR));
                put(facts, Notice.RELEASED_TOO, released());
            }
            case SERVICE_RESTORED -> put(facts, Notice.RELEASED_TOO, released());
            case RELEASED -> facts.put(Notice.CREDENTIALS, released());
            default -> {
                // That it was done says all.
            }
        }
        return facts;
    }

    private String changed() {
        return SETTING_PASSWORDS.contains(line.operation()) ? fact(line, OperationFacts.CREDENTIALS) : "";
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

    private static void put(Map<String, String> facts, String name, String value) {
        if (!value.isEmpty()) {
            facts.put(name, value);
        }
    }

    private static String fact(OperationRecord line, String name) {
        return line.facts().getOrDefault(name, "");
    }
}
