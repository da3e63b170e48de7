package io.github.dualpassword.persistence;

import java.time.Duration;
import java.util.List;

import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProvider;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.models.utils.PostMigrationEvent;

import io.github.dualpassword.StatelessProviderFactory;
import io.github.dualpassword.passkey.ProofState;
import io.github.dualpassword.policy.AdministrationSettings;
import io.github.dualpassword.policy.LockoutSettings;
import io.github.dualpassword.policy.RetentionSettings;

/**
 * Adds the tables of this product to Keycloak's persistence unit.
 *
 * <p>Keycloak keeps the history of the changelog in a table of its own, named after the first ten letters of
 * {@link #ID}.
 */
public final class DualPasswordEntities
        implements JpaEntityProvider, JpaEntityProviderFactory, StatelessProviderFactory<JpaEntityProvider> {

    public static final String ID = "dual-password";

    private static final String UNKNOWN_LOGINS = "r.unknownLogin = true and r.changedAt <= :moment";

    /** Longer than the longest time over which they are counted. */
    private static final Duration CODES_COUNTED = Duration.ofDays(2);

    /** Longer than the longest time after which another token may be registered. */
    private static final Duration REVOCATIONS_COUNT = Duration.ofDays(3);

    /** After it is void, where nobody has registered its token, or nobody has it any more. */
    private static final Duration ISSUES_STAY = Duration.ofDays(7);

    /** Challenges that nobody has answered are void after some minutes. */
    private static final Duration CHALLENGES_STAY = Duration.ofDays(1);

    /** All tables, and what becomes of their rows. A new table gets its declaration here. */
    static final List<Retention> RETENTIONS = List.of(
            Retention.of(LockoutRow.class)
                    .goesWithUser("subjectId")
                    .isOfUserOnlyIf("r.unknownLogin = false and not " + LockoutRows.OF_TOKENS)
                    .expires(UNKNOWN_LOGINS, RetentionSettings.UNKNOWN_LOGINS)
                    .expires(UNKNOWN_LOGINS, LockoutSettings.UNKNOWN_LOGINS_LIMIT, LockoutRows::surplusUnknownLogins)
                    .onlyWhereSetUp(),
            Retention.of(ChangeHistoryRow.class).goesWithUser("userId").isBounded("A user has at most one row."),
            Retention.of(MailRow.class)
                    .goesWithUser("userId")
                    .staysAsOrphan("When it is due it is dropped, and then expires as every settled mail does.")
                    .expires("r.onceKey = r.id and r.settledAt <= :moment", RetentionSettings.MAILS)
                    .expires("r.settledAt <= :moment", RetentionSettings.REMINDERS),
            Retention.of(ContractNoticeRow.class)
                    .goesWithContract("contractId")
                    .staysWithoutUser("It is of the contract; whoever is gone gets no mail of it.")
                    .expires("r.spreadAt <= :moment", RetentionSettings.MAILS),
            Retention.of(ServiceStopRow.class)
                    .goesWithUser("userId")
                    .staysWithoutContract("A company could free a user from a stop by letting the user go."
                            + " From then on only the bank can lift it.")
                    .isBounded("A user has at most one row."),
            Retention.of(ContractLockRow.class)
                    .goesWithContract("contractId")
                    .isBounded("A contract has at most one row, and so has the operation history."),
            Retention.of(OperationRow.class)
                    .staysWithoutUser("It is the history of the contract, with login ID and name as they were.")
                    .staysWithoutContract("It is kept as long as that of every contract; nobody can read it any more.")
                    .expires("r.happenedAt < :moment", AdministrationSettings.HISTORY_RETENTION),
            Retention.of(SessionEndRow.class)
                    .goesWithUser("userId")
                    .staysAsOrphan("It is removed within a minute, as every request is.")
                    .isBounded("A row is removed within a minute."),
            Retention.of(CodeIssueRow.class)
                    .goesWithUser("userId")
                    .expires("r.issuedAt <= :moment", CODES_COUNTED)
                    .isBounded("Settings say how many codes a user is sent in a day; older ones count for nothing."),
            Retention.of(TokenRow.class)
                    .staysWithoutUser("It is the bank's, whoever uses it.")
                    .staysWithoutContract(
                            "It is the bank's, which takes it back, or revokes it. Nobody can use it any more.")
                    .isLeftBehind("r.form = SOFTWARE and not exists (select 1 from IssuedTokenRow i where i.id = r.id)")
                    .isBounded("A token of the bank has one row; a revoked one stays, or it could be imported anew. A"
                            + " software token has a row as long as its issue."),
            Retention.of(IssuedTokenRow.class)
                    .goesWithUser("userId")
                    .expires(IssuedTokenRows.OVER, ISSUES_STAY)
                    .isBounded(
                            "Settings say how many a user issues in a day. What is over goes after a week; what counts is"
                                    + " the user's one token."),
            Retention.of(ApprovalRow.class)
                    .goesWithUser("userId")
                    .expires("r.askedAt <= :moment", RetentionSettings.APPROVALS),
            Retention.of(TokenUserRow.class)
                    .goesWithUser("userId")
                    .goesWithContract("contractId")
                    .isBounded("A user has at most one token."),
            Retention.of(OtpUseRow.class)
                    .goesWithUser("userId")
                    .isBounded("A credential of a user has at most one row."),
            Retention.of(TokenRevocationRow.class)
                    .goesWithUser("userId")
                    .expires("r.revokedAt <= :moment", REVOCATIONS_COUNT)
                    .isBounded("A user has at most one row; an older one counts for nothing."),
            Retention.of(LoginHistoryRow.class)
                    .goesWithUser("userId")
                    .expires("r.lastLogin <= :moment", RetentionSettings.LOGINS)
                    .isBounded("A user has at most one row."),
            Retention.of(GoodSettingRow.class)
                    .staysWithoutUser("It is of the realm.")
                    .isBounded("A realm has at most one row for each setting."),
            Retention.of(RealmSetUpRow.class)
                    .staysWithoutUser("It is of the realm.")
                    .isBounded(
                            "A realm has at most one row for each item of a set-up; undoing the set-up removes them."),
            Retention.of(BoundTransactionRow.class)
                    .goesWithUser("userId")
                    .expires("r.pushedAt <= :moment", RetentionSettings.TRANSACTIONS),
            Retention.of(PasskeyRow.class)
                    .goesWithUser("userId")
                    .isLeftBehind(PasskeyRows.WITHOUT_CREDENTIAL)
                    .isBounded(
                            "Settings say how many passkeys a user can have. A row goes with Keycloak's credential."),
            Retention.of(PasskeyProofRow.class)
                    .staysWithoutUser("It is evidence of what was confirmed, and holds no name.")
                    .expires("r.state = '" + ProofState.ASKED.id() + "' and r.askedAt <= :moment", CHALLENGES_STAY)
                    .expires("r.askedAt <= :moment", RetentionSettings.PASSKEY_PROOFS),
            ofImport(TokenImportRow.class),
            ofImport(StagedTokenRow.class),
            ofImport(ImportFaultRow.class));

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        factory.register(event -> {
            if (event instanceof PostMigrationEvent ready) {
                KeycloakModelUtils.runJobInTransaction(
                        ready.getFactory(),
                        session -> LoginPasswordSetTwice.watch(session.getProvider(JpaConnectionProvider.class)
                                .getEntityManager()
                                .getEntityManagerFactory()));
            }
        });
    }

    @Override
    public List<Class<?>> getEntities() {
        return RETENTIONS.stream().<Class<?>>map(Retention::entity).toList();
    }

    @Override
    public String getChangelogLocation() {
        return "META-INF/dual-password-changelog.xml";
    }

    @Override
    public String getFactoryId() {
        return ID;
    }

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public JpaEntityProvider create(KeycloakSession session) {
        return this;
    }

    @Override
    public void close() {}

    private static Retention ofImport(Class<?> entity) {
        return Retention.of(entity)
                .staysWithoutUser("It belongs to an import of the bank.")
                .expires("r.createdAt <= :moment", RetentionSettings.TOKEN_IMPORTS);
    }
}
