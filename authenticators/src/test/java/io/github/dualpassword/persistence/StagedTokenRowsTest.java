package io.github.dualpassword.persistence;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

import jakarta.persistence.EntityManagerFactory;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import io.github.dualpassword.otp.CodeParameters;
import io.github.dualpassword.otp.CodeProgress;
import io.github.dualpassword.otp.MacAlgorithm;
import io.github.dualpassword.otp.StoredToken;
import io.github.dualpassword.otp.Token;
import io.github.dualpassword.otp.TokenDates;
import io.github.dualpassword.otp.TokenForm;
import io.github.dualpassword.otp.TokenKind;
import io.github.dualpassword.otp.TokenSerial;
import io.github.dualpassword.otp.TokenState;
import io.github.dualpassword.otp.inventory.ImportFault;
import io.github.dualpassword.otp.inventory.StagedTokens.StagedToken;
import io.github.dualpassword.otp.inventory.TokenQuery;
import io.github.dualpassword.otp.secret.SealedSecret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What is imported stands aside until all of it is added, with everything that it was. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StagedTokenRowsTest {

    private static final String REALM = "realm";
    private static final String IMPORT = "import";
    private static final LocalDate LAST_DAY = LocalDate.of(2031, 11, 30);

    private final EmptyDatabase database;
    private EntityManagerFactory entities;

    StagedTokenRowsTest() throws SQLException {
        this.database = new EmptyDatabase();
    }

    @BeforeAll
    void open() throws Exception {
        database.applyChangelog();
        entities = database.entities();
    }

    @BeforeEach
    void begin() throws SQLException {
        for (String table : List.of("DP_TOKEN", "DP_TOKEN_IMPORT", "DP_TOKEN_STAGED", "DP_TOKEN_FAULT")) {
            database.execute("delete from " + table);
        }
        change(rows -> rows.begin(REALM, IMPORT, 1));
    }

    @AfterAll
    void close() throws SQLException {
        entities.close();
        database.close();
    }

    @Test
    void anImportIsLockedByItsRealmAndId() {
        Optional<Integer> files = with(rows -> rows.lock(REALM, IMPORT));
        Optional<Integer> elsewhere = with(rows -> rows.lock("other", IMPORT));
        Optional<Integer> unknown = with(rows -> rows.lock(REALM, "other"));

        Optional<Integer> unlocked = with(rows -> rows.files(REALM, IMPORT));
        Optional<Integer> unlockedElsewhere = with(rows -> rows.files("other", IMPORT));

        assertThat(files).contains(0);
        assertThat(unlocked).contains(0);
        assertThat(unlockedElsewhere).isEmpty();
        assertThat(elsewhere).isEmpty();
        assertThat(unknown).isEmpty();
    }

    @Test
    void whatIsAddedIsWhatWasStaged() {
        StoredToken inStock = token("a", "11111111", TokenState.IN_STOCK);
        StoredToken assigned = token("b", "22222222", TokenState.ASSIGNED);
        stage(1, new StagedToken(3, inStock), new StagedToken(9, assigned));

        int added = with(rows -> rows.commit(REALM, IMPORT));

        assertThat(added).isEqualTo(2);
        assertThat(find("a")).contains(inStock);
        assertThat(find("b")).contains(assigned);
    }

    @Test
    void nothingIsAddedWhereASerialNumberIsThere() {
        stage(1, new StagedToken(3, token("a", "11111111", TokenState.IN_STOCK)));
        add(token("z", "11111111", TokenState.IN_STOCK));

        assertThatThrownBy(() -> change(rows -> rows.commit(REALM, IMPORT)))
                .hasStackTraceContaining("UK_DP_TOKEN_SERIAL");
        assertThat(find("a")).isEmpty();
    }

    @Test
    void serialNumbersThatAreTakenAreToldInOrder() {
        add(token("z", "33333333", TokenState.IN_STOCK));
        stage(1, new StagedToken(3, token("a", "11111111", TokenState.IN_STOCK)));
        stage(
                2,
                new StagedToken(4, token("b", "11111111", TokenState.IN_STOCK)),
                new StagedToken(2, token("c", "33333333", TokenState.IN_STOCK)),
                new StagedToken(7, token("d", "11111111", TokenState.IN_STOCK)));

        List<ImportFault> conflicts = with(rows -> rows.conflicts(REALM, IMPORT, 10));
        List<ImportFault> first = with(rows -> rows.conflicts(REALM, IMPORT, 1));

        assertThat(conflicts)
                .extracting(fault -> fault.file() + ":" + fault.line() + " " + fault.serial() + " " + fault.code())
                .containsExactly("2:2 33333333 serial_taken", "2:4 11111111 serial_taken", "2:7 11111111 serial_taken");
        assertThat(first).hasSize(1);
    }

    @Test
    void tokensThatGoToAContractAreTold() {
        stage(
                1,
                new StagedToken(3, token("a", "11111111", TokenState.ASSIGNED)),
                new StagedToken(2, token("b", "22222222", TokenState.IN_STOCK)));

        List<ImportFault> assigned = with(rows -> rows.assigned(REALM, IMPORT, 10));

        assertThat(assigned)
                .extracting(fault -> fault.file() + ":" + fault.line() + " " + fault.serial() + " " + fault.code())
                .containsExactly("1:3 11111111 assigning_not_allowed");
    }

    @Test
    void faultsAreKeptInTheOrderOfFilesAndLines() {
        ImportFault late = new ImportFault(2, 1, "", "NOT_PSKC", "This is no PSKC file.");
        ImportFault early = new ImportFault(1, 9, "12", "SERIAL", "The serial number must have 8 to 12 digits.");
        change(rows -> rows.add(REALM, IMPORT, 1, List.of(), List.of(early), 1));
        change(rows -> rows.add(REALM, IMPORT, 2, List.of(), List.of(late), 1));

        List<ImportFault> faults = with(rows -> rows.faults(REALM, IMPORT, 10));
        long count = with(rows -> rows.countFaults(REALM, IMPORT));
        Optional<Integer> files = with(rows -> rows.lock(REALM, IMPORT));

        assertThat(faults).containsExactly(early, late);
        assertThat(count).isEqualTo(2);
        assertThat(files).contains(2);
    }

    @Test
    void anImportIsForgottenWithAllThatWasStaged() throws SQLException {
        stage(1, new StagedToken(3, token("a", "11111111", TokenState.IN_STOCK)));
        change(rows -> rows.add(REALM, IMPORT, 2, List.of(), List.of(new ImportFault(2, 1, "", "X", "")), 1));
        long count = with(rows -> rows.count(REALM, IMPORT));
        assertThat(count).isEqualTo(1);

        change(rows -> rows.remove(REALM, IMPORT));

        assertThat(Stream.of("DP_TOKEN_IMPORT", "DP_TOKEN_STAGED", "DP_TOKEN_FAULT"))
                .isNotEmpty()
                .allMatch(this::isEmpty);
    }

    @Test
    void tokensAreFoundBySerialNumberContractStateAndLastDay() {
        add(token("a", "11111111", TokenState.IN_STOCK));
        add(token("b", "11111112", TokenState.ASSIGNED));
        add(token("c", "22222222", TokenState.ASSIGNED));

        assertThat(search("", Optional.empty(), Optional.empty(), Optional.empty(), "", 1))
                .containsExactly("a");
        assertThat(search("1111", Optional.empty(), Optional.empty(), Optional.empty(), "", 9))
                .containsExactly("a", "b");
        assertThat(search("", Optional.of("contract"), Optional.empty(), Optional.empty(), "", 9))
                .containsExactly("b", "c");
        assertThat(search("", Optional.empty(), Optional.of(TokenState.IN_STOCK), Optional.empty(), "", 9))
                .containsExactly("a");
        assertThat(search("", Optional.empty(), Optional.empty(), Optional.empty(), "11111111", 1))
                .containsExactly("b");
        assertThat(search("", Optional.empty(), Optional.empty(), days(LAST_DAY, LAST_DAY), "", 9))
                .containsExactly("a", "b", "c");
        assertThat(search(
                        "",
                        Optional.empty(),
                        Optional.empty(),
                        days(LAST_DAY.plusDays(1), LAST_DAY.plusDays(9)),
                        "",
                        9))
                .isEmpty();
    }

    private static Optional<TokenQuery.Days> days(LocalDate from, LocalDate to) {
        return Optional.of(new TokenQuery.Days(from, to));
    }

    private List<String> search(
            String prefix,
            Optional<String> contract,
            Optional<TokenState> state,
            Optional<TokenQuery.Days> expiry,
            String after,
            int limit) {
        TokenQuery query = new TokenQuery(prefix, contract, state, expiry, after, limit);
        return entities.callInTransaction(entityManager -> new TokenPages(entityManager)
                .find(REALM, query).stream().map(Token::id).toList());
    }

    private static StoredToken token(String id, String serial, TokenState state) {
        return new StoredToken(
                new Token(
                        id,
                        new TokenSerial(serial),
                        TokenForm.HARDWARE,
                        new CodeParameters(TokenKind.TOTP, MacAlgorithm.SHA256, 8, 30),
                        new TokenDates(Optional.of(LocalDate.of(2026, 12, 1)), Optional.of(LAST_DAY)),
                        state,
                        state == TokenState.ASSIGNED ? Optional.of("contract") : Optional.empty()),
                new CodeProgress(41, -3),
                new SealedSecret("key", "secret of " + id));
    }

    private void stage(int part, StagedToken... tokens) {
        change(rows -> rows.add(REALM, IMPORT, part, List.of(tokens), List.of(), 1));
    }

    private void add(StoredToken token) {
        TokensInTable.add(entities, REALM, token);
    }

    private Optional<StoredToken> find(String id) {
        return entities.callInTransaction(entityManager -> new TokenRows(entityManager).find(REALM, id));
    }

    private boolean isEmpty(String table) {
        try {
            return database.query("select * from " + table).isEmpty();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void change(Consumer<StagedTokenRows> work) {
        entities.runInTransaction(entityManager -> work.accept(new StagedTokenRows(entityManager)));
    }

    private <T> T with(Function<StagedTokenRows, T> work) {
        return entities.callInTransaction(entityManager -> work.apply(new StagedTokenRows(entityManager)));
    }
}
