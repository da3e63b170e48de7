package io.github.dualpassword.persistence;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;

import jakarta.persistence.EntityManagerFactory;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import io.github.dualpassword.housekeeping.Housekeeping;
import io.github.dualpassword.housekeeping.Housekeeping.Restrictions;
import io.github.dualpassword.policy.RealmPolicy;

import static org.assertj.core.api.Assertions.assertThat;

/** Rows go with those to whom they belong, and when they have been kept long enough; others stay. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RetainedRowsTest {

    private static final long NOW = 1_800_003_600_000L;
    private static final RealmPolicy SET_UP =
            RealmPolicy.of(Map.of("dual-password.version", "1", "dual-password.unknown-logins.limit", "100"));

    private final EmptyDatabase database;
    private EntityManagerFactory entities;

    RetainedRowsTest() throws SQLException {
        this.database = new EmptyDatabase();
    }

    @BeforeAll
    void open() throws Exception {
        database.applyChangelog();
        entities = database.entitiesAndUsers();
    }

    @BeforeEach
    void empty() throws SQLException {
        for (Retention retention : DualPasswordEntities.RETENTIONS) {
            database.execute("delete from " + retention.table());
        }
        for (String table : List.of("USER_ENTITY", "CREDENTIAL", "FED_USER_CREDENTIAL")) {
            database.execute("delete from " + table);
        }
    }

    @AfterAll
    void close() throws SQLException {
        entities.close();
        database.close();
    }

    @Test
    void suspensionsAndStopsThatGoAreCounted() throws SQLException {
        rowsOf("realm", "stopped");
        suspended("locked", 0);
        suspended("waiting", NOW + 1);
        suspended("over", NOW);
        rowsOf("other-realm", "stopped");

        RetainedRows rows = new RetainedRows(entities.createEntityManager());

        assertThat(rows.restrictionsOfRealm("realm", NOW)).isEqualTo(new Restrictions(2, 1));
        assertThat(rows.restrictionsOfUser("realm", "locked", NOW)).isEqualTo(new Restrictions(1, 0));
        assertThat(rows.restrictionsOfUser("realm", "stopped", NOW)).isEqualTo(new Restrictions(0, 1));
        assertThat(rows.restrictionsOfUser("realm", "over", NOW)).isEqualTo(new Restrictions(0, 0));
        assertThat(new Restrictions(0, 0).isEmpty()).isTrue();
        assertThat(new Restrictions(1, 0).isEmpty()).isFalse();
        assertThat(new Restrictions(0, 1).isEmpty()).isFalse();
        rows.entityManager().close();
    }

    @Test
    void whatIsKeptOfAUserGoesWithTheUserExceptTheHistory() throws SQLException {
        rowsOf("realm", "leaver");
        rowsOf("realm", "stayer");
        rowsOf("other-realm", "leaver");

        carryOut(housekeeping -> housekeeping.removeUser("realm", "leaver"));

        assertThat(tablesWith("realm", "leaver")).containsExactly("DP_OPERATION", "DP_PASSKEY_PROOF");
        assertThat(tablesWith("realm", "stayer")).hasSize(16);
        assertThat(tablesWith("other-realm", "leaver")).hasSize(16);
    }

    @Test
    void theLockAndRegistrationsGoWithAContractAndTokensStay() throws SQLException {
        rowsOf("realm", "user");
        database.execute(registration("realm", "leaver", "ending"));
        token("realm", "token", "ending");
        lock("realm", "ending");
        lock("realm", "lasting");
        lock("other-realm", "ending");
        database.execute(contractNotice("ended", "realm", "ending", null));
        database.execute(contractNotice("lasts", "realm", "lasting", null));

        carryOut(housekeeping -> housekeeping.removeContract("realm", "ending"));

        assertThat(tablesWith("realm", "user")).hasSize(16);
        assertThat(database.query("select REALM_ID, CONTRACT_ID from DP_CONTRACT_LOCK"))
                .containsExactlyInAnyOrder(List.of("realm", "lasting"), List.of("other-realm", "ending"));
        assertThat(database.query("select ID from DP_CONTRACT_NOTICE")).containsExactly(List.of("lasts"));
        assertThat(database.query("select USER_ID from DP_TOKEN_USER")).containsExactly(List.of("user"));
        assertThat(database.query("select CONTRACT_ID from DP_TOKEN")).containsExactly(List.of("ending"));
    }

    @Test
    void goodSettingsGoWithTheirRealmAlone() throws SQLException {
        goodSetting("realm", "dual-password.version");
        goodSetting("realm", "dual-password.reminder-days");
        goodSetting("other-realm", "dual-password.version");

        carryOut(housekeeping -> housekeeping.removeUser("realm", "dual-password.version"));
        sweepOrphans();
        sweep(SET_UP);
        assertThat(database.query("select REALM_ID from DP_GOOD_SETTING")).hasSize(3);

        carryOut(housekeeping -> housekeeping.removeRealm("realm"));
        assertThat(database.query("select REALM_ID from DP_GOOD_SETTING")).containsExactly(List.of("other-realm"));
    }

    @Test
    void theStateOfATokenIsNotThatOfAUserWhoIsGone() throws SQLException {
        token("realm", "token", "contract");

        sweepOrphans();

        assertThat(subjects()).containsExactly("token");
    }

    @Test
    void anIssueThatNobodyHasRegisteredGoesAWeekAfterItsEndAndItsTokenWithIt() throws SQLException {
        long aWeekAgo = NOW - Duration.ofDays(7).toMillis();
        for (String id : List.of("void", "younger", "registered")) {
            token("realm", id, "contract", "SOFTWARE");
            issue(id, "realm", "user", id.equals("younger") ? aWeekAgo + 1 : aWeekAgo);
        }
        token("realm", "of-the-bank", "contract");
        database.execute("insert into USER_ENTITY (ID) values ('user')");
        database.execute(registration("realm", "user", "contract").replace("'token'", "'registered'"));

        sweep(SET_UP);
        sweepOrphans();

        assertThat(database.query("select ID from DP_TOKEN_ISSUE order by ID"))
                .containsExactly(List.of("registered"), List.of("younger"));
        assertThat(database.query("select ID from DP_TOKEN order by ID"))
                .containsExactly(List.of("of-the-bank"), List.of("registered"), List.of("younger"));
    }

    @Test
    void aTokenThatIsSuspendedIsNoUserWhoIs() throws SQLException {
        token("realm", "token", "contract");
        database.execute("update DP_LOCKOUT set STANDING = 'PERMANENTLY_SUSPENDED'");

        RetainedRows rows = new RetainedRows(entities.createEntityManager());

        assertThat(rows.restrictionsOfRealm("realm", NOW).isEmpty()).isTrue();
        rows.entityManager().close();
    }

    @Test
    void everythingOfARealmGoesWithTheRealm() throws SQLException {
        rowsOf("realm", "user");
        lock("realm", "contract");
        token("realm", "token", "contract");
        tokenImport("realm", "import", NOW);
        goodSetting("realm", "dual-password.version");
        goodSetting("other-realm", "dual-password.version");
        database.execute(setUp("realm"));
        database.execute(setUp("other-realm"));
        database.execute(contractNotice("notice", "realm", "contract", null));
        database.execute(contractNotice("other-notice", "other-realm", "contract", null));
        rowsOf("other-realm", "user");
        lock("other-realm", "contract");
        token("other-realm", "other-token", "contract");
        tokenImport("other-realm", "other-import", NOW);

        carryOut(housekeeping -> housekeeping.removeRealm("realm"));

        assertThat(DualPasswordEntities.RETENTIONS)
                .isNotEmpty()
                .allSatisfy(
                        retention -> assertThat(database.query("select distinct REALM_ID from " + retention.table()))
                                .containsExactly(List.of("other-realm")));
    }

    @Test
    void whatUsersLeaveBehindIsSweptWhereNothingElseRemovesIt() throws SQLException {
        database.execute("insert into USER_ENTITY (ID) values ('there')");
        database.execute("insert into CREDENTIAL (ID) values ('realm/there')");
        rowsOf("realm", "there");
        rowsOf("realm", "gone");

        sweepOrphans();

        assertThat(tablesWith("realm", "there")).hasSize(16);
        assertThat(tablesWith("realm", "gone"))
                .containsExactly("DP_MAIL", "DP_OPERATION", "DP_PASSKEY_PROOF", "DP_SESSION_END");
    }

    @Test
    void usersWhoAreKeptInAUserStorageOnlyAreNotTakenForGone() throws SQLException {
        database.execute("insert into FED_USER_CREDENTIAL (ID) values ('realm/f:storage:user')");
        rowsOf("realm", "f:storage:user");

        sweepOrphans();

        assertThat(tablesWith("realm", "f:storage:user")).hasSize(16);
    }

    @Test
    void theRegistrationOfAPasskeyGoesWithItsCredential() throws SQLException {
        database.execute("insert into USER_ENTITY (ID) values ('user')");
        database.execute("insert into CREDENTIAL (ID) values ('there')");
        database.execute("insert into FED_USER_CREDENTIAL (ID) values ('in-a-storage')");
        for (String id : List.of("there", "in-a-storage", "removed")) {
            database.execute(passkey(id, "realm", "user"));
        }
        assertThat(isAnyPasskeyOf("other.example")).isTrue();

        sweepOrphans();

        assertThat(database.query("select ID from DP_PASSKEY"))
                .containsExactlyInAnyOrder(List.of("there"), List.of("in-a-storage"));
    }

    @Test
    void aPasskeyThatWasRemovedHasNoNameAnyMore() throws SQLException {
        database.execute(passkey("removed", "realm", "user"));

        assertThat(isAnyPasskeyOf("other.example")).isFalse();
    }

    private boolean isAnyPasskeyOf(String rpId) {
        return entities.callInTransaction(
                entityManager -> new PasskeyRows(entityManager).isAnyOfAnotherName("realm", rpId));
    }

    @Test
    void aLoginIdThatNobodyHasIsNoUserWhoIsGone() throws SQLException {
        unknownLogin("unknown", NOW);

        sweepOrphans();

        assertThat(subjects()).containsExactly("unknown");
    }

    @Test
    void aLoginIdThatNobodyHasIsRememberedForNinetyDays() throws SQLException {
        unknownLogin("younger", NOW - Duration.ofDays(90).toMillis() + 1);
        unknownLogin("older", NOW - Duration.ofDays(90).toMillis());
        database.execute(lockout("realm", "user", false, 0));

        sweep(SET_UP);

        assertThat(subjects()).containsExactlyInAnyOrder("younger", "user");
    }

    @Test
    void ofLoginIdsThatNobodyHasNoMoreAreRememberedThanTheLimit() throws SQLException {
        for (int age = 0; age < 103; age++) {
            unknownLogin("tried-" + age, NOW - age);
        }

        sweep(SET_UP);

        assertThat(subjects()).hasSize(100).contains("tried-99").doesNotContain("tried-100");
    }

    @Test
    void inARealmThatIsNotSetUpTheyAreLeftAlone() throws SQLException {
        unknownLogin("old", 0);

        sweep(RealmPolicy.of(Map.of()));

        assertThat(subjects()).containsExactly("old");
    }

    @Test
    void settledMailsAreKeptForThirtyDaysAndThoseThatAreSentOnceForFourHundred() throws SQLException {
        long day = Duration.ofDays(1).toMillis();
        database.execute(mail("waits", "waits", "realm", "user", null));
        database.execute(mail("younger", "younger", "realm", "user", NOW - 30 * day + 1));
        database.execute(mail("older", "older", "realm", "user", NOW - 30 * day));
        database.execute(mail("elsewhere", "elsewhere", "other-realm", "user", NOW - 30 * day));
        database.execute(mail("once-younger", "password-1", "realm", "user", NOW - 400 * day + 1));
        database.execute(mail("once-older", "password-2", "realm", "user", NOW - 400 * day));

        sweep(SET_UP);

        assertThat(database.query("select ID from DP_MAIL"))
                .containsExactlyInAnyOrder(
                        List.of("waits"), List.of("younger"), List.of("elsewhere"), List.of("once-younger"));
    }

    @Test
    void noticesToContractsAreKeptForThirtyDaysOnceEverybodyHasAMail() throws SQLException {
        long kept = Duration.ofDays(30).toMillis();
        database.execute(contractNotice("open", "realm", "contract", null));
        database.execute(contractNotice("younger", "realm", "contract", NOW - kept + 1));
        database.execute(contractNotice("older", "realm", "contract", NOW - kept));

        sweep(SET_UP);

        assertThat(database.query("select ID from DP_CONTRACT_NOTICE"))
                .containsExactlyInAnyOrder(List.of("open"), List.of("younger"));
    }

    @Test
    void everyPeriodIsTheRealmsToChoose() throws SQLException {
        long day = Duration.ofDays(1).toMillis();
        unknownLogin("unknown-younger", NOW - 2 * day + 1);
        unknownLogin("unknown-older", NOW - 2 * day);
        database.execute(mail("younger", "younger", "realm", "user", NOW - 3 * day + 1));
        database.execute(mail("older", "older", "realm", "user", NOW - 3 * day));
        database.execute(mail("once-younger", "password-1", "realm", "user", NOW - 500 * day + 1));
        database.execute(mail("once-older", "password-2", "realm", "user", NOW - 500 * day));
        tokenImport("realm", "younger", NOW - 4 * day + 1);
        tokenImport("realm", "older", NOW - 4 * day);

        sweep(RealmPolicy.of(Map.of(
                "dual-password.version", "1",
                "dual-password.unknown-logins.retention-days", "2",
                "dual-password.mails.retention-days", "3",
                "dual-password.reminders.retention-days", "500",
                "dual-password.token-imports.retention-days", "4")));

        assertThat(subjects()).containsExactly("unknown-younger");
        assertThat(database.query("select ID from DP_MAIL"))
                .containsExactlyInAnyOrder(List.of("younger"), List.of("once-younger"));
        assertThat(database.query("select ID from DP_TOKEN_IMPORT")).containsExactly(List.of("younger"));
    }

    @Test
    void theHistoryIsKeptForAsLongAsTheRealmSays() throws SQLException {
        long kept = Duration.ofDays(10).toMillis();
        database.execute(operation("on-the-day", "realm", "user", NOW - kept));
        database.execute(operation("before", "realm", "user", NOW - kept - 1));
        database.execute(operation("elsewhere", "other-realm", "user", 0));

        sweep(RealmPolicy.of(Map.of("dual-password.history.retention-days", "10")));

        assertThat(database.query("select ID from DP_OPERATION"))
                .containsExactlyInAnyOrder(List.of("on-the-day"), List.of("elsewhere"));
    }

    @Test
    void aRequestForAnApprovalIsForgottenWhenItsTimeIsOver() throws SQLException {
        long kept = Duration.ofDays(10).toMillis();
        database.execute(approval("younger", "realm", "user", NOW - kept + 1));
        database.execute(approval("older", "realm", "user", NOW - kept));

        sweep(RealmPolicy.of(Map.of("dual-password.approvals.retention-days", "10")));

        assertThat(database.query("select ID from DP_APPROVAL")).containsExactly(List.of("younger"));
    }

    @Test
    void whenCodesWereIssuedIsKeptForTwoDays() throws SQLException {
        long kept = Duration.ofDays(2).toMillis();
        database.execute(codeIssue("younger", "realm", "user", NOW - kept + 1));
        database.execute(codeIssue("older", "realm", "user", NOW - kept));

        sweep(SET_UP);

        assertThat(database.query("select ID from DP_CODE_ISSUE")).containsExactly(List.of("younger"));
    }

    @Test
    void anImportOfTokensIsForgottenAfterADay() throws SQLException {
        long kept = Duration.ofDays(1).toMillis();
        tokenImport("realm", "younger", NOW - kept + 1);
        tokenImport("realm", "older", NOW - kept);

        sweep(SET_UP);

        assertThat(database.query("select ID from DP_TOKEN_IMPORT")).containsExactly(List.of("younger"));
        assertThat(database.query("select IMPORT_ID from DP_TOKEN_STAGED")).containsExactly(List.of("younger"));
        assertThat(database.query("select IMPORT_ID from DP_TOKEN_FAULT")).containsExactly(List.of("younger"));
    }

    @Test
    void evidenceStaysAsLongAsTheRealmSaysAndAChallengeThatNobodyHasAnsweredADay() throws SQLException {
        long kept = Duration.ofDays(3_660).toMillis();
        long day = Duration.ofDays(1).toMillis();
        database.execute(passkeyProof("younger", "realm", "user", "given", NOW - kept + 1));
        database.execute(passkeyProof("older", "realm", "user", "given", NOW - kept));
        database.execute(passkeyProof("asked", "realm", "user", "asked", NOW - day + 1));
        database.execute(passkeyProof("forgotten", "realm", "user", "asked", NOW - day));

        sweep(SET_UP);

        assertThat(database.query("select ID from DP_PASSKEY_PROOF order by ID"))
                .containsExactly(List.of("asked"), List.of("younger"));
    }

    @Test
    void aRevocationIsRememberedForThreeDays() throws SQLException {
        long kept = Duration.ofDays(3).toMillis();
        database.execute(revocation("realm", "younger", NOW - kept + 1));
        database.execute(revocation("realm", "older", NOW - kept));

        sweep(SET_UP);

        assertThat(database.query("select USER_ID from DP_TOKEN_REVOCATION")).containsExactly(List.of("younger"));
    }

    @Test
    void loginsAreForgottenWhenTheirUserHasNotComeForTooLong() throws SQLException {
        long kept = Duration.ofDays(400).toMillis();
        database.execute(loginHistory("realm", "younger", NOW - kept + 1));
        database.execute(loginHistory("realm", "older", NOW - kept));

        sweep(SET_UP);

        assertThat(database.query("select USER_ID from DP_LOGIN_HISTORY")).containsExactly(List.of("younger"));
    }

    @Test
    void transactionsAreKeptForNinetyDaysWhetherTheyWereConfirmedOrNot() throws SQLException {
        long kept = Duration.ofDays(90).toMillis();
        database.execute(transaction("younger", "realm", "user", NOW - kept + 1));
        database.execute(transaction("older", "realm", "user", NOW - kept));
        database.execute(transaction("of-nobody-younger", "realm", "user", NOW - kept + 1));
        database.execute(transaction("of-nobody-older", "realm", "user", NOW - kept));
        database.execute("update DP_TRANSACTION set USER_ID = null where ID like 'of-nobody%'");

        sweep(SET_UP);

        assertThat(database.query("select ID from DP_TRANSACTION"))
                .containsExactlyInAnyOrder(List.of("younger"), List.of("of-nobody-younger"));
    }

    @Test
    void aTransactionThatNobodyHasConfirmedIsNotThatOfAUserWhoIsGone() throws SQLException {
        database.execute(transaction("of-nobody", "realm", "user", NOW));
        database.execute("update DP_TRANSACTION set USER_ID = null");

        sweepOrphans();

        assertThat(database.query("select ID from DP_TRANSACTION")).hasSize(1);
    }

    @Test
    void aCodeThatIsUsedUpIsNoSuspension() throws SQLException {
        suspended("code", 0);
        database.execute("update DP_LOCKOUT set CREDENTIAL = 'confirmation-code' where SUBJECT_ID = 'code'");

        RetainedRows rows = new RetainedRows(entities.createEntityManager());

        assertThat(rows.restrictionsOfRealm("realm", NOW).isEmpty()).isTrue();
        assertThat(rows.restrictionsOfUser("realm", "code", NOW).isEmpty()).isTrue();
        rows.entityManager().close();
    }

    private void carryOut(Consumer<Housekeeping> work) {
        entities.runInTransaction(entityManager -> work.accept(new RetainedRows(entityManager)));
    }

    private void sweepOrphans() {
        sweep(housekeeping -> housekeeping.sweptTables().stream()
                .mapToInt(housekeeping::removeOrphans)
                .sum());
    }

    private void sweep(RealmPolicy policy) {
        sweep(housekeeping -> housekeeping.sweptTables().stream()
                .mapToInt(table -> housekeeping.removeExpired(table, "realm", policy, NOW))
                .sum());
    }

    /** Whatever is removed is counted. */
    private void sweep(ToIntFunction<Housekeeping> work) {
        long before = rows();
        int removed = entities.callInTransaction(entityManager -> work.applyAsInt(new RetainedRows(entityManager)));
        assertThat(rows()).isEqualTo(before - removed);
    }

    private long rows() {
        return entities.callInTransaction(entityManager -> DualPasswordEntities.RETENTIONS.stream()
                .mapToLong(retention -> entityManager
                        .createQuery(
                                "select count(r) from " + retention.entity().getSimpleName() + " r", Long.class)
                        .getSingleResult())
                .sum());
    }

    /** One row in each of the tables whose rows name a user. */
    private void rowsOf(String realm, String user) throws SQLException {
        String id = realm + "/" + user;
        database.execute(lockout(realm, user, false, NOW));
        database.execute("insert into DP_CHANGE_HISTORY (REALM_ID, USER_ID, LAST_CHANGE, CHANGE_DAY, CHANGES,"
                + " REMINDED_DAY) values ('%s', '%s', 'none', 0, 0, 0)".formatted(realm, user));
        database.execute(mail(id, id, realm, user, null));
        database.execute("insert into DP_SERVICE_STOP (REALM_ID, USER_ID, OPERATOR_ID, STOPPED_AT)"
                + " values ('%s', '%s', 'operator', 0)".formatted(realm, user));
        database.execute(operation(id, realm, user, NOW));
        database.execute("insert into DP_SESSION_END (ID, REALM_ID, USER_ID, END_SCOPE, REQUESTED_AT)"
                + " values ('%s', '%s', '%s', 'RESET', 0)".formatted(id, realm, user));
        database.execute(codeIssue(id, realm, user, NOW));
        database.execute(registration(realm, user, "contract"));
        database.execute(otpUse(realm, user));
        database.execute(revocation(realm, user, NOW));
        database.execute(loginHistory(realm, user, NOW));
        database.execute(transaction(id, realm, user, NOW));
        issue(id, realm, user, NOW + 1);
        database.execute(approval(id, realm, user, NOW));
        database.execute(passkey(id, realm, user));
        database.execute(passkeyProof(id, realm, user, "given", NOW));
    }

    /** Each has a user ID of its own, which is not asked about. */
    private void issue(String id, String realm, String user, long validUntil) throws SQLException {
        int shortId = database.query("select ID from DP_TOKEN_ISSUE").size();
        database.execute(
                "insert into DP_TOKEN_ISSUE (ID, REALM_ID, USER_ID, SHORT_ID, ADDRESS, SECRET, KEY_ID, ISSUED_AT,"
                        + " VALID_UNTIL) values ('%s', '%s', '%s', '%06d', 'a@example.org', 'secret', 'key', 0, %d)"
                                .formatted(id, realm, user, shortId, validUntil));
    }

    private void token(String realm, String id, String contract) throws SQLException {
        token(realm, id, contract, "HARDWARE");
    }

    /** Each has a serial number of its own, which is not asked about. */
    private void token(String realm, String id, String contract, String form) throws SQLException {
        int serial = database.query("select ID from DP_TOKEN").size();
        database.execute(
                "insert into DP_TOKEN (ID, REALM_ID, SERIAL, FORM, KIND, ALGORITHM, DIGITS, PERIOD_SECONDS, STATE,"
                        + " CONTRACT_ID, LAST_USED, DRIFT, SECRET, KEY_ID) values ('%s', '%s', '%08d', '%s', 'TOTP', 'SHA1', 6, 60,"
                                .formatted(id, realm, serial, form)
                        + " 'ASSIGNED', '%s', -1, 0, 'secret', 'key')".formatted(contract));
        database.execute(lockout(realm, id, false, NOW).replace("'login'", "'token'"));
    }

    private void tokenImport(String realm, String id, long at) throws SQLException {
        database.execute("insert into DP_TOKEN_IMPORT (ID, REALM_ID, FILES, CREATED_AT) values ('%s', '%s', 1, %d)"
                .formatted(id, realm, at));
        database.execute(
                "insert into DP_TOKEN_FAULT (ID, REALM_ID, IMPORT_ID, FILE_NUMBER, FILE_LINE, SERIAL, CODE, MESSAGE, CREATED_AT)"
                        + " values ('%s', '%s', '%s', 1, 1, '', 'SERIAL', '', %d)".formatted(id, realm, id, at));
        database.execute(
                "insert into DP_TOKEN_STAGED (ID, REALM_ID, IMPORT_ID, FILE_NUMBER, FILE_LINE, CREATED_AT, SERIAL,"
                        + " KIND, ALGORITHM, DIGITS, PERIOD_SECONDS, STATE, LAST_USED, DRIFT, SECRET, KEY_ID) values ('%s', '%s', '%s',"
                                .formatted(id, realm, id)
                        + " 1, 1, %d, '12345678', 'TOTP', 'SHA1', 6, 60, 'IN_STOCK', -1, 0, 'secret', 'key')"
                                .formatted(at));
    }

    private static String registration(String realm, String user, String contract) {
        return "insert into DP_TOKEN_USER (REALM_ID, USER_ID, TOKEN_ID, CONTRACT_ID, REGISTERED_AT)"
                + " values ('%s', '%s', 'token', '%s', 0)".formatted(realm, user, contract);
    }

    private static String otpUse(String realm, String user) {
        return "insert into DP_OTP_USE (REALM_ID, USER_ID, CREDENTIAL_ID, LAST_USED, DRIFT)"
                + " values ('%s', '%s', 'credential', 1, 0)".formatted(realm, user);
    }

    private static String revocation(String realm, String user, long at) {
        return "insert into DP_TOKEN_REVOCATION (REALM_ID, USER_ID, REVOKED_AT) values ('%s', '%s', %d)"
                .formatted(realm, user, at);
    }

    private static String loginHistory(String realm, String user, long at) {
        return "insert into DP_LOGIN_HISTORY (REALM_ID, USER_ID, LOGINS, DEVICES, LAST_LOGIN)"
                + " values ('%s', '%s', '%d password', '', %d)".formatted(realm, user, at, at);
    }

    private static String transaction(String id, String realm, String user, long at) {
        return "insert into DP_TRANSACTION (ID, REALM_ID, CLIENT_ID, TXN, REQUEST_HASH, NONCE_HASH, DETAILS, DETAILS_HASH,"
                + " STATE, USER_ID, LEVEL_NUMBER, PUSHED_AT, VALID_UNTIL, CHANGED_AT) values ('%1$s', '%2$s', 'client', '%1$s', '', '%1$s',"
                        .formatted(id, realm)
                + " '[]', '', 'used', '%s', 2, %d, 0, 0)".formatted(user, at);
    }

    private static String approval(String id, String realm, String user, long at) {
        return "insert into DP_APPROVAL (ID, REALM_ID, USER_ID, TOKEN_ID, PURPOSE, NUMBER_SHOWN, WRONG_NUMBERS, STATE, ASKED_AT,"
                + " VALID_UNTIL, CHANGED_AT) values ('%s', '%s', '%s', 'token', 'login', '42', 0, 'used', %d, 0, 0)"
                        .formatted(id, realm, user, at);
    }

    private static String passkey(String id, String realm, String user) {
        return "insert into DP_PASSKEY (ID, REALM_ID, USER_ID, CREDENTIAL_HASH, KEY_HASH, SECRET_HASH, RP_ID, STATE, SYNCED,"
                + " REGISTRATION, REGISTERED_BY, SIGN_COUNT, FAILURES, REGISTERED_AT, USABLE_FROM, SIGNED_AT, CHANGED_AT)"
                + " values ('%1$s', '%2$s', '%3$s', '%1$s', '', '',".formatted(id, realm, user)
                + " 'bank.example', 'usable', false, 'register-passkey', '%s', 0, 0, 0, 0, 0, 0)".formatted(user);
    }

    private static String passkeyProof(String id, String realm, String user, String state, long at) {
        return "insert into DP_PASSKEY_PROOF (ID, REALM_ID, USER_ID, CLIENT_ID, STATE, RANDOM_BYTES, CHALLENGE, RP_ID, ASKED_AT,"
                + " VALID_UNTIL, CHANGED_AT) values ('%s', '%s', '%s', 'client', '%s', '', '', 'bank.example', %d, 0, 0)"
                        .formatted(id, realm, user, state, at);
    }

    private void suspended(String user, long until) throws SQLException {
        database.execute(lockout("realm", user, false, NOW));
        database.execute("update DP_LOCKOUT set STANDING = '%s', SUSPENDED_UNTIL = %d where SUBJECT_ID = '%s'"
                .formatted(until == 0 ? "PERMANENTLY_SUSPENDED" : "TEMPORARILY_SUSPENDED", until, user));
    }

    private void lock(String realm, String contract) throws SQLException {
        database.execute(
                "insert into DP_CONTRACT_LOCK (REALM_ID, CONTRACT_ID) values ('%s', '%s')".formatted(realm, contract));
    }

    private void goodSetting(String realm, String attribute) throws SQLException {
        database.execute("insert into DP_GOOD_SETTING (REALM_ID, ATTRIBUTE, TEXT, KEPT_AT, WIPED_AT)"
                + " values ('%s', '%s', '1', 0, 0)".formatted(realm, attribute));
    }

    private void unknownLogin(String subject, long changedAt) throws SQLException {
        database.execute(lockout("realm", subject, true, changedAt));
    }

    private static String lockout(String realm, String subject, boolean unknown, long changedAt) {
        return "insert into DP_LOCKOUT (REALM_ID, SUBJECT_ID, CREDENTIAL, UNKNOWN_LOGIN, EPOCH, LAST_CHARGED, COUNTED_FROM,"
                + " SUSPENSIONS, STANDING, SUSPENDED_UNTIL, CHANGED_AT)"
                + " values ('%s', '%s', 'login', %s, 0, 0, 0, 0, 'USABLE', 0, %d)"
                        .formatted(realm, subject, unknown, changedAt);
    }

    private static String mail(String id, String onceKey, String realm, String user, Long settledAt) {
        return "insert into DP_MAIL (ID, REALM_ID, USER_ID, KIND, FACTS, ONCE_KEY, STATE, DUE_AT, ATTEMPTS, LEASE_UNTIL,"
                + " CREATED_AT, SETTLED_AT) values ('%s', '%s', '%s', 'suspended', '{}', '%s', '%s', 0, 0, 0, 0, %s)"
                        .formatted(id, realm, user, onceKey, settledAt == null ? "WAITING" : "SENT", settledAt);
    }

    private static String contractNotice(String id, String realm, String contract, Long spreadAt) {
        return "insert into DP_CONTRACT_NOTICE (ID, REALM_ID, CONTRACT_ID, KIND, FACTS, PAGES, CREATED_AT, SPREAD_AT)"
                + " values ('%s', '%s', '%s', 'before-login-completed', '{}', 0, 0, %s)"
                        .formatted(id, realm, contract, spreadAt);
    }

    private static String operation(String id, String realm, String user, long happenedAt) {
        return "insert into DP_OPERATION (ID, REALM_ID, HAPPENED_AT, OPERATOR_ID, TARGET_ID, OPERATION, OUTCOME, FACTS)"
                + " values ('%s', '%s', %d, 'bank', '%s', 'release-password', 'DONE', '{}')"
                        .formatted(id, realm, happenedAt, user);
    }

    private static String setUp(String realm) {
        return "insert into DP_REALM_SET_UP (REALM_ID, ITEM, PROFILE, WRITTEN_AT)"
                + " values ('%s', 'role:master-user', 'TWO_STAGE', %d)".formatted(realm, NOW);
    }

    private static String codeIssue(String id, String realm, String user, long issuedAt) {
        return "insert into DP_CODE_ISSUE (ID, REALM_ID, USER_ID, CODE, ISSUED_AT)"
                + " values ('%s', '%s', '%s', 'confirmation-code', %d)".formatted(id, realm, user, issuedAt);
    }

    private List<String> tablesWith(String realm, String user) throws SQLException {
        return database
                .query(("select 'DP_LOCKOUT' from DP_LOCKOUT where REALM_ID = '%1$s' and SUBJECT_ID = '%2$s'"
                                + " union select 'DP_CHANGE_HISTORY' from DP_CHANGE_HISTORY"
                                + " where REALM_ID = '%1$s' and USER_ID = '%2$s'"
                                + " union select 'DP_TRANSACTION' from DP_TRANSACTION"
                                + " where REALM_ID = '%1$s' and USER_ID = '%2$s'"
                                + " union select 'DP_APPROVAL' from DP_APPROVAL"
                                + " where REALM_ID = '%1$s' and USER_ID = '%2$s'"
                                + " union select 'DP_PASSKEY' from DP_PASSKEY"
                                + " where REALM_ID = '%1$s' and USER_ID = '%2$s'"
                                + " union select 'DP_PASSKEY_PROOF' from DP_PASSKEY_PROOF"
                                + " where REALM_ID = '%1$s' and USER_ID = '%2$s'"
                                + " union select 'DP_MAIL' from DP_MAIL where REALM_ID = '%1$s' and USER_ID = '%2$s'"
                                + " union select 'DP_SERVICE_STOP' from DP_SERVICE_STOP"
                                + " where REALM_ID = '%1$s' and USER_ID = '%2$s'"
                                + " union select 'DP_OPERATION' from DP_OPERATION"
                                + " where REALM_ID = '%1$s' and TARGET_ID = '%2$s'"
                                + " union select 'DP_SESSION_END' from DP_SESSION_END"
                                + " where REALM_ID = '%1$s' and USER_ID = '%2$s'"
                                + " union select 'DP_CODE_ISSUE' from DP_CODE_ISSUE"
                                + " where REALM_ID = '%1$s' and USER_ID = '%2$s'"
                                + " union select 'DP_TOKEN_USER' from DP_TOKEN_USER"
                                + " where REALM_ID = '%1$s' and USER_ID = '%2$s'"
                                + " union select 'DP_OTP_USE' from DP_OTP_USE"
                                + " where REALM_ID = '%1$s' and USER_ID = '%2$s'"
                                + " union select 'DP_LOGIN_HISTORY' from DP_LOGIN_HISTORY"
                                + " where REALM_ID = '%1$s' and USER_ID = '%2$s'"
                                + " union select 'DP_TOKEN_REVOCATION' from DP_TOKEN_REVOCATION"
                                + " where REALM_ID = '%1$s' and USER_ID = '%2$s'"
                                + " union select 'DP_TOKEN_ISSUE' from DP_TOKEN_ISSUE"
                                + " where REALM_ID = '%1$s' and USER_ID = '%2$s'"
                                + " order by 1")
                        .formatted(realm, user))
                .stream()
                .map(row -> row.get(0))
                .toList();
    }

    private List<String> subjects() throws SQLException {
        return database.query("select SUBJECT_ID from DP_LOCKOUT").stream()
                .map(row -> row.get(0))
                .toList();
    }
}
