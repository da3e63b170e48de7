package io.github.dualpassword.persistence;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import jakarta.persistence.EntityManagerFactory;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.github.dualpassword.otp.CodeParameters;
import io.github.dualpassword.otp.CodeProgress;
import io.github.dualpassword.otp.MacAlgorithm;
import io.github.dualpassword.otp.Registration;
import io.github.dualpassword.otp.StoredToken;
import io.github.dualpassword.otp.Token;
import io.github.dualpassword.otp.TokenDates;
import io.github.dualpassword.otp.TokenForm;
import io.github.dualpassword.otp.TokenKind;
import io.github.dualpassword.otp.TokenSerial;
import io.github.dualpassword.otp.TokenState;
import io.github.dualpassword.otp.secret.SealedSecret;
import io.github.dualpassword.otp.secret.SecretOwner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Tokens come out of the database as they went in, and are changed only by who knows what they are. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TokenRowsTest {

    private static final String REALM = "realm";

    private final EmptyDatabase database;
    private EntityManagerFactory entities;

    TokenRowsTest() throws SQLException {
        this.database = new EmptyDatabase();
    }

    @BeforeAll
    void open() throws Exception {
        database.applyChangelog();
        entities = database.entities();
    }

    @BeforeEach
    void empty() throws SQLException {
        database.execute("delete from DP_TOKEN");
        database.execute("delete from DP_TOKEN_USER");
    }

    @AfterAll
    void close() throws SQLException {
        entities.close();
        database.close();
    }

    static List<StoredToken> tokens() {
        return List.of(
                assigned("a", "11111111", -1),
                new StoredToken(
                        new Token(
                                "b",
                                new TokenSerial("222222222222"),
                                TokenForm.HARDWARE,
                                new CodeParameters(TokenKind.HOTP, MacAlgorithm.SHA512, 8, 0),
                                new TokenDates(
                                        Optional.of(LocalDate.of(2026, 12, 1)),
                                        Optional.of(LocalDate.of(2031, 11, 30))),
                                TokenState.IN_STOCK,
                                Optional.empty()),
                        new CodeProgress(CodeProgress.MAX_POSITION, -20),
                        new SealedSecret("key", "x".repeat(SealedSecret.MAX_TEXT))));
    }

    @ParameterizedTest
    @MethodSource("tokens")
    void whatIsKeptIsWhatIsRead(StoredToken token) {
        add(token);

        assertThat(find(token.token().id())).contains(token);
        assertThat(token.owner(REALM))
                .isEqualTo(new SecretOwner(
                        REALM, token.token().id(), token.token().serial().value()));
        Optional<StoredToken> bySerial =
                with(rows -> rows.findBySerial(REALM, token.token().serial()));
        Optional<StoredToken> elsewhere =
                with(rows -> rows.find("other", token.token().id()));
        assertThat(bySerial).contains(token);
        assertThat(elsewhere).isEmpty();
    }

    @Test
    void aSerialNumberIsThereOnceInARealm() {
        add(assigned("a", "11111111", -1));

        assertThatThrownBy(() -> add(assigned("c", "11111111", -1))).hasStackTraceContaining("UK_DP_TOKEN_SERIAL");
        TokensInTable.add(entities, "other", assigned("d", "11111111", -1));
    }

    @Test
    void aPositionIsUsedOnceAndNoEarlierOneAfterIt() {
        add(assigned("a", "11111111", 41));

        assertThat(use("a", "contract", 42, 1)).isTrue();
        assertThat(use("a", "contract", 42, 1)).isFalse();
        assertThat(use("a", "contract", 41, 1)).isFalse();
        assertThat(find("a").orElseThrow().progress()).isEqualTo(new CodeProgress(42, 1));
        assertThat(use("a", "contract", 44, -3)).isTrue();
    }

    @Test
    void whatIsNoLongerAssignedToTheContractIsNotUsed() {
        add(assigned("a", "11111111", 41));
        Token before = find("a").orElseThrow().token();

        assertThat(use("a", "other", 42, 0)).isFalse();
        assertThat(use("b", "contract", 42, 0)).isFalse();
        assertThat(change(before, state(before, TokenState.REVOKED, before.contractId())))
                .isTrue();
        assertThat(use("a", "contract", 42, 0)).isFalse();
        assertThat(find("a").orElseThrow().progress().lastUsed()).isEqualTo(41);
    }

    @Test
    void aTokenIsChangedFromWhatItIsAlone() {
        add(assigned("a", "11111111", -1));
        Token assigned = find("a").orElseThrow().token();
        Token inStock = state(assigned, TokenState.IN_STOCK, Optional.empty());

        assertThat(change(inStock, assigned)).isFalse();
        assertThat(change(state(assigned, TokenState.ASSIGNED, Optional.of("other")), inStock))
                .isFalse();
        assertThat(change(assigned, inStock)).isTrue();
        assertThat(find("a").orElseThrow().token()).isEqualTo(inStock);
        assertThat(change(inStock, assigned)).isTrue();
        assertThat(find("a").orElseThrow().token()).isEqualTo(assigned);
    }

    @Test
    void aLockedTokenIsTheSame() {
        add(assigned("a", "11111111", 41));
        Optional<StoredToken> byId = with(rows -> rows.lock(REALM, "a"));
        Optional<StoredToken> bySerial = with(rows -> rows.lockBySerial(REALM, new TokenSerial("11111111")));
        Optional<StoredToken> elsewhere = with(rows -> rows.lock("other", "a"));
        Optional<StoredToken> unknown = with(rows -> rows.lockBySerial(REALM, new TokenSerial("22222222")));

        assertThat(byId).isEqualTo(find("a")).isPresent();
        assertThat(bySerial).isEqualTo(byId);
        assertThat(elsewhere).isEmpty();
        assertThat(unknown).isEmpty();
    }

    @Test
    void aUserUsesOneTokenAndATokenAnyNumberOfUsers() {
        put(new Registration("user", "a", "contract", 1));
        put(new Registration("other", "a", "contract", 2));
        assertThat(usersOf("a")).containsExactly("other", "user");
        List<Registration> locked = users(rows -> rows.lockOfToken(REALM, "a"));
        assertThat(locked)
                .containsExactly(
                        new Registration("other", "a", "contract", 2), new Registration("user", "a", "contract", 1));

        put(new Registration("user", "b", "contract", 3));

        assertThat(registration("user")).contains(new Registration("user", "b", "contract", 3));
        assertThat(usersOf("a")).containsExactly("other");
    }

    @Test
    void aRegistrationGoesWithItsContractOrItsToken() {
        put(new Registration("user", "a", "contract", 1));
        put(new Registration("other", "a", "contract", 1));
        put(new Registration("third", "b", "contract", 1));

        users(rows -> {
            rows.remove(REALM, "user", "another");
            return true;
        });
        assertThat(registration("user")).isPresent();
        users(rows -> {
            rows.remove(REALM, "user", "contract");
            return true;
        });
        assertThat(registration("user")).isEmpty();
        users(rows -> {
            rows.removeOfToken(REALM, "a");
            return true;
        });
        assertThat(usersOf("a")).isEmpty();
        assertThat(usersOf("b")).containsExactly("third");
    }

    private static StoredToken assigned(String id, String serial, long lastUsed) {
        return new StoredToken(
                new Token(
                        id,
                        new TokenSerial(serial),
                        TokenForm.HARDWARE,
                        new CodeParameters(TokenKind.TOTP, MacAlgorithm.SHA1, 6, 60),
                        TokenDates.ALWAYS,
                        TokenState.ASSIGNED,
                        Optional.of("contract")),
                new CodeProgress(lastUsed, 0),
                new SealedSecret("key", "secret of " + id));
    }

    private static Token state(Token token, TokenState state, Optional<String> contract) {
        return new Token(token.id(), token.serial(), token.form(), token.parameters(), token.dates(), state, contract);
    }

    private void add(StoredToken token) {
        TokensInTable.add(entities, REALM, token);
    }

    private Optional<StoredToken> find(String id) {
        return with(rows -> rows.find(REALM, id));
    }

    private boolean use(String id, String contract, long position, int drift) {
        return with(rows -> rows.use(REALM, id, contract, new CodeProgress(position, drift)));
    }

    private boolean change(Token before, Token after) {
        return with(rows -> rows.change(REALM, before, after));
    }

    private void put(Registration registration) {
        users(rows -> {
            rows.put(REALM, registration);
            return true;
        });
    }

    private Optional<Registration> registration(String user) {
        return users(rows -> rows.find(REALM, user));
    }

    private List<String> usersOf(String token) {
        return users(rows -> rows.usersOf(REALM, token));
    }

    private <T> T with(Function<TokenRows, T> work) {
        return entities.callInTransaction(entityManager -> work.apply(new TokenRows(entityManager)));
    }

    private <T> T users(Function<TokenUserRows, T> work) {
        return entities.callInTransaction(entityManager -> work.apply(new TokenUserRows(entityManager)));
    }
}
