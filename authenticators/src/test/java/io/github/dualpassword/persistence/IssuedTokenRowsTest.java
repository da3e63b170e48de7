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
import io.github.dualpassword.otp.software.HandedOver;
import io.github.dualpassword.otp.software.IssuedToken;
import io.github.dualpassword.otp.software.IssuedTokens;
import io.github.dualpassword.otp.software.TokenApp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Issues come out of the database as they went in, are handed over once, and go with their tokens. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IssuedTokenRowsTest {

    private static final String REALM = "realm";
    private static final String KEY = "k".repeat(IssuedTokens.DEVICE_KEY_LENGTH);

    private final EmptyDatabase database;
    private EntityManagerFactory entities;

    IssuedTokenRowsTest() throws SQLException {
        this.database = new EmptyDatabase();
    }

    @BeforeAll
    void open() throws Exception {
        database.applyChangelog();
        entities = database.entities();
    }

    @BeforeEach
    void empty() throws SQLException {
        for (String table : List.of("DP_TOKEN", "DP_TOKEN_USER", "DP_TOKEN_ISSUE")) {
            database.execute("delete from " + table);
        }
    }

    @AfterAll
    void close() throws SQLException {
        entities.close();
        database.close();
    }

    @Test
    void whatIsKeptIsWhatIsRead() {
        IssuedToken issued = issued("a", "user", "012345");
        add(issued, "111111111111");
        Optional<StoredToken> token = tokens(rows -> rows.find(REALM, "a"));

        assertThat(token.orElseThrow().token().form()).isEqualTo(TokenForm.SOFTWARE);
        assertThat(token).contains(token("a", "111111111111"));
        assertThat(one(rows -> rows.find(REALM, "a"))).contains(issued);
        assertThat(one(rows -> rows.findByShortId(REALM, "012345"))).contains(issued);
        assertThat(one(rows -> rows.unregistered(REALM, "user"))).contains(issued);
    }

    @Test
    void nothingIsReadElsewhere() {
        add(issued("a", "user", "012345"), "111111111111");

        assertThat(one(rows -> rows.find("other", "a"))).isEmpty();
        assertThat(one(rows -> rows.findByShortId("other", "012345"))).isEmpty();
        assertThat(one(rows -> rows.findByShortId(REALM, "012346"))).isEmpty();
        assertThat(one(rows -> rows.unregistered(REALM, "another"))).isEmpty();
    }

    @Test
    void aUserIdIsThereOnceInARealm() {
        add(issued("a", "user", "012345"), "111111111111");

        assertThatThrownBy(() -> add(issued("b", "another", "012345"), "222222222222"))
                .hasStackTraceContaining("UK_DP_TOKEN_ISSUE_ID");
    }

    @Test
    void itIsHandedOverOnceAndOnlyBeforeItsEnd() throws SQLException {
        add(issued("a", "user", "012345"), "111111111111");

        boolean elsewhere = issues(rows -> rows.handOver("other", "a", Optional.of(KEY), 150));
        boolean tooLate = issues(rows -> rows.handOver(REALM, "a", Optional.of(KEY), 200));
        boolean first = issues(rows -> rows.handOver(REALM, "a", Optional.of(KEY), 199));
        boolean second = issues(rows -> rows.handOver(REALM, "a", Optional.of(KEY), 199));

        assertThat(List.of(elsewhere, tooLate, first, second)).containsExactly(false, false, true, false);
        assertThat(one(rows -> rows.find(REALM, "a")).orElseThrow().handed())
                .contains(new HandedOver(199, TokenApp.PHONE_PAGE));
        assertThat(database.query("select DEVICE_KEY from DP_TOKEN_ISSUE")).containsExactly(List.of(KEY));
    }

    @Test
    void anAppOfSomebodyElseHasNoKeyAndIsNoPhone() throws SQLException {
        add(issued("a", "user", "012345"), "111111111111");

        boolean first = issues(rows -> rows.handOver(REALM, "a", Optional.empty(), 199));
        boolean second = issues(rows -> rows.handOver(REALM, "a", Optional.of(KEY), 199));

        assertThat(List.of(first, second)).containsExactly(true, false);
        assertThat(one(rows -> rows.find(REALM, "a")).orElseThrow().handed())
                .contains(new HandedOver(199, TokenApp.OTHER_APP));
        entities.runInTransaction(entityManager -> {
            assertThat(new PhoneRows(entityManager).ofToken(REALM, "a")).isEmpty();
            assertThat(new PhoneRows(entityManager).find(REALM, "012345")).isEmpty();
        });
    }

    @Test
    void whatWasNeverRegisteredIsRemovedWithItsToken() throws SQLException {
        add(issued("a", "user", "012345"), "111111111111");
        add(issued("b", "user", "012346"), "222222222222");
        add(issued("c", "another", "012347"), "333333333333");
        entities.runInTransaction(entityManager ->
                new TokenUserRows(entityManager).put(REALM, new Registration("user", "a", "contract", 1)));
        assertThat(one(rows -> rows.unregistered(REALM, "user")).map(IssuedToken::tokenId))
                .contains("b");

        issues(rows -> {
            rows.removeUnregistered(REALM, "user");
            return true;
        });

        assertThat(database.query("select ID from DP_TOKEN_ISSUE order by ID"))
                .containsExactly(List.of("a"), List.of("c"));
        assertThat(database.query("select ID from DP_TOKEN order by ID")).containsExactly(List.of("a"), List.of("c"));
    }

    @Test
    void aSoftwareTokenIsNeverFree() {
        add(issued("a", "user", "012345"), "111111111111");

        boolean isOneFree = tokens(rows -> rows.isOneFree(REALM, "contract", LocalDate.of(2026, 12, 1), 1, 100));

        assertThat(isOneFree).isFalse();
    }

    private static IssuedToken issued(String tokenId, String userId, String shortId) {
        return new IssuedToken(
                tokenId,
                userId,
                shortId,
                "phone@example.org",
                new SealedSecret("key", "password of " + tokenId),
                100,
                200,
                Optional.empty());
    }

    private static StoredToken token(String id, String serial) {
        return new StoredToken(
                new Token(
                        id,
                        new TokenSerial(serial),
                        TokenForm.SOFTWARE,
                        new CodeParameters(TokenKind.TOTP, MacAlgorithm.SHA1, 6, 30),
                        TokenDates.ALWAYS,
                        TokenState.ASSIGNED,
                        Optional.of("contract")),
                CodeProgress.before(0),
                new SealedSecret("key", "secret of " + id));
    }

    private void add(IssuedToken issued, String serial) {
        tokens(rows -> {
            rows.add(REALM, token(issued.tokenId(), serial));
            return true;
        });
        issues(rows -> {
            rows.add(REALM, issued);
            return true;
        });
    }

    private Optional<IssuedToken> one(Function<IssuedTokenRows, Optional<IssuedToken>> work) {
        return issues(work);
    }

    private <T> T tokens(Function<TokenRows, T> work) {
        return entities.callInTransaction(entityManager -> work.apply(new TokenRows(entityManager)));
    }

    private <T> T issues(Function<IssuedTokenRows, T> work) {
        return entities.callInTransaction(entityManager -> work.apply(new IssuedTokenRows(entityManager)));
    }
}
