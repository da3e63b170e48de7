package io.github.dualpassword.persistence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;

import org.keycloak.storage.StorageId;

import io.github.dualpassword.Credential;
import io.github.dualpassword.lockout.PasswordMark;
import io.github.dualpassword.openlogin.LoginFacts;
import io.github.dualpassword.openlogin.PresentFacts;
import io.github.dualpassword.openlogin.ProvenMarks;

/**
 * Reads {@code DP_SERVICE_STOP}, Keycloak's credential tables and {@code DP_LOCKOUT} in one statement, of which each part that
 * is not needed is left out. Columns are read and no entities: of an entity that this persistence context knows already it
 * would give the state from before.
 *
 * <p>Each row says by a number what it is: of texts from two tables, which may have two collations, some databases make no
 * union.
 */
record LoginFactRows(EntityManager entityManager) implements LoginFacts {

    private static final int STOP = 0;
    private static final int LOGIN = 1;
    private static final int CONFIRMATION = 2;
    private static final int OF_DIRECTORY = 3;

    private static final String STOPS = "select " + STOP + ", '', s.stoppedAt, 0 from ServiceStopRow s"
            + " where s.realmId = :realmId and s.userId = :userId";

    private static final String MARK = ", c.id, c.createdDate, coalesce(c.priority, 0) from ";
    private static final String OF_USERS = MARK + "CredentialEntity c where c.user.id = :userId and c.type = ";
    private static final String OF_STORED_USERS =
            MARK + "FederatedUserCredentialEntity c where c.userId = :userId and c.type = ";

    private static final String CHANGES_IN_DIRECTORY = "select " + OF_DIRECTORY
            + ", '', r.passwordChanges, 0 from LockoutRow r where r.realmId = :realmId and r.subjectId = :userId"
            + " and r.credential = '" + Credential.LOGIN.id() + "'";

    @Override
    public PresentFacts now(String realmId, String userId, ProvenMarks proven) {
        boolean ofDirectory = proven.login().stream().anyMatch(PasswordMark::isOfDirectory);
        List<String> parts = new ArrayList<>(List.of(STOPS));
        if (!proven.login().stream().allMatch(PasswordMark::isOfDirectory)) {
            parts.add(marks(userId, LOGIN, Credential.LOGIN));
        }
        if (!proven.confirmation().isEmpty()) {
            parts.add(marks(userId, CONFIRMATION, Credential.CONFIRMATION));
        }
        if (ofDirectory) {
            parts.add(CHANGES_IN_DIRECTORY);
        }
        Map<String, Object> parameters = Map.of("realmId", realmId, "userId", userId);
        List<Row> rows = Jpql.query(entityManager, Object[].class, String.join(" union all ", parts), parameters)
                // What this request is about to write is no change by somebody else.
                .setFlushMode(FlushModeType.COMMIT)
                .getResultStream()
                .map(LoginFactRows::row)
                .sorted(Comparator.comparingInt(Row::priority))
                .toList();
        return new PresentFacts(
                rows.stream().anyMatch(row -> row.kind() == STOP),
                Stream.concat(stored(rows, LOGIN), ofDirectory ? Stream.of(inDirectory(rows)) : Stream.empty())
                        .collect(Collectors.toUnmodifiableSet()),
                stored(rows, CONFIRMATION).collect(Collectors.toUnmodifiableSet()));
    }

    /** The type stands in the text: Hibernate translates a query with a list of values anew each time. */
    private static String marks(String userId, int kind, Credential credential) {
        String from = StorageId.isLocalStorage(userId) ? OF_USERS : OF_STORED_USERS;
        return "select " + kind + from + "'" + credential.type() + "'";
    }

    /** The present one of a kind. */
    private static Stream<PasswordMark> stored(List<Row> rows, int kind) {
        return rows.stream()
                .filter(row -> row.kind() == kind)
                .limit(1)
                .map(row -> PasswordMarkRows.mark(row.id(), row.number()));
    }

    private static PasswordMark inDirectory(List<Row> rows) {
        return PasswordMark.ofDirectory(rows.stream()
                .filter(row -> row.kind() == OF_DIRECTORY)
                .mapToLong(Row::number)
                .findFirst()
                .orElse(0));
    }

    private static Row row(Object[] columns) {
        return new Row((Integer) columns[0], (String) columns[1], (Long) columns[2], (Integer) columns[3]);
    }

    /** @param number date of a credential, or changes in a directory; may be missing in Keycloak's table */
    private record Row(int kind, String id, Long number, int priority) {}
}
