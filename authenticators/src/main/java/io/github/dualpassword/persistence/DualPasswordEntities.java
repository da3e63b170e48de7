package io.github.dualpassword.persistence;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProvider;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.models.utils.PostMigrationEvent;

import io.github.dualpassword.StatelessProviderFactory;
import io.github.dualpassword.policy.AdministrationSettings;

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

    /** How long an unknown login ID is remembered after its last attempt. */
    private static final Duration UNKNOWN_LOGINS_KEPT = Duration.ofDays(90);

    /** How long it can be looked up what became of a mail. */
    private static final Duration MAILS_KEPT = Duration.ofDays(30);

    /** Longer than any password or token is reminded of, or it would be reminded of twice. */
    private static final Duration MAILS_SENT_ONCE_KEPT = Duration.ofDays(400);

    /** Longer than the longest time over which they are counted. */
    private static final Duration CODES_COUNTED = Duration.ofDays(2);

    /** Longer than the longest time after which another token may be registered. */
    private static final Duration REVOCATIONS_COUNT = Duration.ofDays(3);

    /** How long an import may take; longer ones are begun anew. */
    private static final Duration IMPORTS_KEPT = Duration.ofDays(1);

    /** All tables, and what becomes of their rows. A new table gets its declaration here. */
    static final List<Retention> RETENTIONS = List.of(
            Retention.of(LockoutRow.class)
                    .goesWithUser("subjectId")
                    .isOfUserOnlyIf("r.unknownLogin = false and not " + LockoutRows.OF_TOKENS)
                    .expires(UNKNOWN_LOGINS, ifSetUp(realm -> realm.ago(UNKNOWN_LOGINS_KEPT)))
                    .expires(UNKNOWN_LOGINS, ifSetUp(LockoutRows::surplusUnknownLogins)),
            Retention.of(ChangeHistoryRow.class).goesWithUser("userId"),
            Retention.of(MailRow.class)
                    .goesWithUser("userId")
                    .staysAsOrphan("When it is due it is dropped, and then expires as every settled mail does.")
                    .expires("r.onceKey = r.id and r.settledAt <= :moment", MAILS_KEPT)
                    .expires("r.settledAt <= :moment", MAILS_SENT_ONCE_KEPT),
            Retention.of(ContractNoticeRow.class)
                    .goesWithContract("contractId")
                    .staysWithoutUser("It is of the contract; whoever is gone gets no mail of it.")
                    .expires("r.spreadAt <= :moment", MAILS_KEPT),
            Retention.of(ServiceStopRow.class)
                    .goesWithUser("userId")
                    .staysWithoutContract("A company could free a user from a stop by letting the user go."
                            + " From then on only the bank can lift it."),
            Retention.of(ContractLockRow.class).goesWithContract("contractId"),
            Retention.of(OperationRow.class)
                    .staysWithoutUser("It is the history of the contract, with login ID and name as they were.")
                    .staysWithoutContract("It is kept as long as that of every contract; nobody can read it any more.")
                    .expires(
                            "r.happenedAt < :moment",
                            realm -> realm.ago(realm.policy().get(AdministrationSettings.HISTORY_RETENTION))),
            Retention.of(SessionEndRow.class)
                    .goesWithUser("userId")
                    .staysAsOrphan("It is removed within a minute, as every request is."),
            Retention.of(CodeIssueRow.class).goesWithUser("userId").expires("r.issuedAt <= :moment", CODES_COUNTED),
            Retention.of(TokenRow.class)
                    .staysWithoutUser("It is the bank's, whoever uses it.")
                    .staysWithoutContract(
                            "It is the bank's, which takes it back, or revokes it. Nobody can use it any more."),
            Retention.of(TokenUserRow.class).goesWithUser("userId").goesWithContract("contractId"),
            Retention.of(OtpUseRow.class).goesWithUser("userId"),
            Retention.of(TokenRevocationRow.class)
                    .goesWithUser("userId")
                    .expires("r.revokedAt <= :moment", REVOCATIONS_COUNT),
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
                .expires("r.createdAt <= :moment", IMPORTS_KEPT);
    }

    /** In a realm that is not set up, a limit is a default that nobody has chosen. */
    private static Function<SweptRealm, Optional<Long>> ifSetUp(Function<SweptRealm, Optional<Long>> moment) {
        return realm -> realm.policy().isSetUp() ? moment.apply(realm) : Optional.empty();
    }
}
