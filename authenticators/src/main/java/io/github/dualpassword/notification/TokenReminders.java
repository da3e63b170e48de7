package io.github.dualpassword.notification;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

import io.github.dualpassword.contract.Contract;
import io.github.dualpassword.contract.ContractMembers;
import io.github.dualpassword.contract.ContractProvider;
import io.github.dualpassword.notification.ExpiringTokens.ExpiringToken;
import io.github.dualpassword.notification.ExpiringTokens.LastDays;
import io.github.dualpassword.notification.TokenReminderRules.Revocable;
import io.github.dualpassword.policy.UserType;
import io.github.dualpassword.procedure.Procedures;
import io.github.dualpassword.realm.CurrentRealm;
import io.github.dualpassword.storage.Storage;
import io.github.dualpassword.transaction.SeparateTransaction;

/**
 * The reminders of the tokens of one realm: goes through the contracts that have tokens whose last day is near, page by page;
 * each contract costs a constant number of queries, and each reader has a transaction.
 */
record TokenReminders(SeparateTransaction transaction) {

    private static final Logger LOG = Logger.getLogger(TokenReminders.class);

    private static final int PAGE = 500;

    void enqueue() {
        Optional<LastDays> days = transaction.run(
                session -> TokenReminderRules.lastDays(CurrentRealm.of(session).policy(), today(session)));
        days.ifPresent(this::enqueue);
    }

    private void enqueue(LastDays days) {
        String after = "";
        List<String> page;
        do {
            String last = after;
            page = transaction.run(session ->
                    Storage.of(session, ExpiringTokens.class).contracts(transaction.realmId(), days, last, PAGE));
            page.forEach(contract -> enqueue(contract, days));
            after = page.isEmpty() ? after : page.get(page.size() - 1);
        } while (page.size() == PAGE);
    }

    private void enqueue(String contractId, LastDays days) {
        try {
            transaction
                    .<Map<String, List<ExpiringToken>>>run(session -> byReader(session, contractId, days))
                    .forEach((reader, tokens) -> remind(contractId, reader, tokens));
        } catch (RuntimeException failure) {
            LOG.warnf(failure, "Contract %s could not be reminded; it is tried again the next day", contractId);
        }
    }

    private Map<String, List<ExpiringToken>> byReader(KeycloakSession session, String contractId, LastDays days) {
        List<ExpiringToken> tokens =
                Storage.of(session, ExpiringTokens.class).of(transaction.realmId(), contractId, days);
        return TokenReminderRules.byReader(tokens, masters(session, contractId), revocable(session, tokens));
    }

    /** Whom nobody can revoke anything from, masters are not reminded of. */
    private static List<String> masters(KeycloakSession session, String contractId) {
        RealmModel realm = session.getContext().getRealm();
        ContractProvider contracts = session.getProvider(ContractProvider.class);
        Function<Contract, List<String>> read = contract ->
                Storage.of(session, ContractMembers.class).ofType(realm, contracts.groupOf(contract), UserType.MASTER);
        return Procedures.isEnabled(realm, Procedures.REVOKE_TOKENS)
                ? contracts.find(contractId).map(read).orElse(List.of())
                : List.of();
    }

    static Revocable revocable(KeycloakSession session, List<ExpiringToken> tokens) {
        Set<String> users = new TreeSet<>();
        tokens.forEach(token -> users.addAll(token.users()));
        return new Revocable(
                CurrentRealm.of(session).policy(),
                Storage.of(session, ContractMembers.class)
                        .rolesOf(session.getContext().getRealm(), users));
    }

    /** One mail for all tokens that the reader has not been told of yet. */
    private void remind(String contractId, String reader, List<ExpiringToken> tokens) {
        try {
            transaction.runWithoutResult(session -> reader(session, reader, contractId)
                    .ifPresent(user -> remind(new MailOutbox(session), user, contractId, tokens)));
        } catch (RuntimeException failure) {
            LOG.warnf(failure, "User %s could not be reminded; it is tried again the next day", reader);
        }
    }

    private static void remind(MailOutbox outbox, UserModel user, String contractId, List<ExpiringToken> tokens) {
        List<ExpiringToken> untold = tokens.stream()
                .filter(token -> !outbox.isKnown(TokenReminderRules.onceKey(token, user.getId())))
                .toList();
        if (!untold.isEmpty()) {
            List<String> onceKeys = untold.stream()
                    .map(token -> TokenReminderRules.onceKey(token, user.getId()))
                    .toList();
            outbox.addOnce(user.getId(), TokenReminderRules.reminderOf(contractId, untold), onceKeys);
        }
    }

    /** Only who stands for that contract, and can be told. */
    private static Optional<UserModel> reader(KeycloakSession session, String userId, String contractId) {
        return CurrentRealm.of(session)
                .user(userId)
                .filter(UserModel::isEnabled)
                .filter(user -> user.getEmail() != null)
                .filter(user -> standsFor(session, user, contractId));
    }

    static boolean standsFor(KeycloakSession session, UserModel user, String contractId) {
        return session.getProvider(ContractProvider.class)
                .contractOf(user)
                .filter(contract -> contract.id().equals(contractId))
                .isPresent();
    }

    private static LocalDate today(KeycloakSession session) {
        return CurrentRealm.of(session).localTime().toLocalDate();
    }
}
