package io.github.dualpassword.persistence;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.persistence.EntityManager;

import org.keycloak.models.RealmModel;

import io.github.dualpassword.Credential;
import io.github.dualpassword.Password;
import io.github.dualpassword.audit.OperationRecord.Person;
import io.github.dualpassword.lockout.Standing;
import io.github.dualpassword.lockout.Suspension;
import io.github.dualpassword.password.LoginPassword;
import io.github.dualpassword.password.PasswordFacts;
import io.github.dualpassword.password.PasswordFacts.Flag;
import io.github.dualpassword.password.confirmation.ManyConfirmationPasswords;
import io.github.dualpassword.staff.SoughtUsers;
import io.github.dualpassword.staff.UserFacts;
import io.github.dualpassword.staff.UserFacts.Home;
import io.github.dualpassword.staff.UserFacts.Suspended;
import io.github.dualpassword.staff.UserQuery;

/** Finds users along the indexes of {@link CandidateQuery}, and reads what the tables know of those that were found. */
record SoughtUserQueries(EntityManager entityManager) implements SoughtUsers {

    private static final String FACTS =
            "select u.id, u.username, u.lastName, u.firstName, u.enabled, u.federationLink, l, c, s.stoppedAt"
                    + " from UserEntity u"
                    + " left join LockoutRow l on l.realmId = u.realmId and l.subjectId = u.id and l.credential = 'login'"
                    + " left join LockoutRow c on c.realmId = u.realmId and c.subjectId = u.id"
                    + " and c.credential = 'confirmation'"
                    + " left join ServiceStopRow s on s.realmId = u.realmId and s.userId = u.id"
                    + " where u.realmId = :realmId and u.id in :users";

    private static final String FLAGGED =
            "select a.user.id from UserRequiredActionEntity a where a.action = :flag and a.user.id in :users";

    private static final String STORED = "select c.user.id, c.type, c.createdDate, c.credentialData"
            + " from CredentialEntity c where c.user.id in :users and c.type in :types order by c.priority desc";

    @Override
    public Candidates candidates(RealmModel realm, UserQuery query, Moment moment, int limit) {
        return new CandidateQuery(entityManager, realm.getId(), query, moment).find(limit);
    }

    @Override
    public List<UserFacts> facts(RealmModel realm, Collection<String> userIds, long now) {
        Map<String, Object> users = Map.of("users", userIds);
        Set<String> flagged =
                new HashSet<>(Jpql.query(entityManager, String.class, FLAGGED, and(users, "flag", LoginPassword.FLAG))
                        .getResultList());
        Map<String, Map<Password, PasswordFacts>> stored = stored(users);
        return Jpql.query(entityManager, Object[].class, FACTS, and(users, "realmId", realm.getId()))
                .getResultStream()
                .map(row -> facts(row, flagged, stored, now))
                .toList();
    }

    private UserFacts facts(
            Object[] row, Set<String> flagged, Map<String, Map<Password, PasswordFacts>> stored, long now) {
        String id = (String) row[0];
        return new UserFacts(
                new Person(id, (String) row[1], Person.nameOf((String) row[2], (String) row[3])),
                (boolean) row[4],
                row[5] == null ? Home.HERE : Home.ELSEWHERE,
                suspended((LockoutRow) row[6], (LockoutRow) row[7], now),
                Optional.ofNullable((Long) row[8]),
                stored.getOrDefault(id, Map.of()),
                flagged.contains(id) ? Flag.PROVISIONAL : Flag.NONE);
    }

    private Map<Password, Suspended> suspended(LockoutRow login, LockoutRow confirmation, long now) {
        Map<Password, Suspended> suspended = new EnumMap<>(Password.class);
        suspended(login, now).ifPresent(found -> suspended.put(Password.LOGIN, found));
        suspended(confirmation, now).ifPresent(found -> suspended.put(Password.CONFIRMATION, found));
        return suspended;
    }

    /** Detached: else a later look at the state in the same request would be answered with what was read now. */
    private Optional<Suspended> suspended(LockoutRow row, long now) {
        if (row == null) {
            return Optional.empty();
        }
        entityManager.detach(row);
        Standing standing = Suspension.of(row.toState(), now).standing();
        return standing == Standing.USABLE
                ? Optional.empty()
                : Optional.of(new Suspended(standing, row.suspendedSince()));
    }

    /** The present one of each kind has the least priority number, and so comes last. */
    private Map<String, Map<Password, PasswordFacts>> stored(Map<String, Object> users) {
        Map<String, Map<Password, PasswordFacts>> stored = new HashMap<>();
        List<String> types = List.of(Credential.LOGIN.type(), Credential.CONFIRMATION.type());
        Jpql.query(entityManager, Object[].class, STORED, and(users, "types", types))
                .getResultStream()
                .map(SoughtUserQueries::stored)
                .forEach(known -> stored.computeIfAbsent(known.userId(), user -> new EnumMap<>(Password.class))
                        .put(known.facts().password(), known.facts()));
        return stored;
    }

    private static Stored stored(Object[] row) {
        Optional<Long> date = Optional.ofNullable((Long) row[2]);
        PasswordFacts facts = row[1].equals(Credential.LOGIN.type())
                ? new PasswordFacts(Password.LOGIN, Optional.of(Instant.ofEpochMilli(date.orElse(0L))), Flag.NONE)
                : ManyConfirmationPasswords.facts(date, (String) row[3]);
        return new Stored((String) row[0], facts);
    }

    private record Stored(String userId, PasswordFacts facts) {}

    private static Map<String, Object> and(Map<String, Object> parameters, String name, Object value) {
        Map<String, Object> all = new HashMap<>(parameters);
        all.put(name, value);
        return all;
    }
}
