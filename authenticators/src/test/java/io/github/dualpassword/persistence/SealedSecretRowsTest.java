package io.github.dualpassword.persistence;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import jakarta.persistence.EntityManagerFactory;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.github.dualpassword.otp.CodeParameters;
import io.github.dualpassword.otp.CodeProgress;
import io.github.dualpassword.otp.MacAlgorithm;
import io.github.dualpassword.otp.SealedSecrets.Place;
import io.github.dualpassword.otp.SealedSecrets.Sealed;
import io.github.dualpassword.otp.StoredToken;
import io.github.dualpassword.otp.Token;
import io.github.dualpassword.otp.TokenDates;
import io.github.dualpassword.otp.TokenForm;
import io.github.dualpassword.otp.TokenKind;
import io.github.dualpassword.otp.TokenSerial;
import io.github.dualpassword.otp.TokenState;
import io.github.dualpassword.otp.inventory.StagedTokens.StagedToken;
import io.github.dualpassword.otp.secret.SealedSecret;
import io.github.dualpassword.otp.software.IssuedToken;
import io.github.dualpassword.otp.software.IssuedTokens;

import static org.assertj.core.api.Assertions.assertThat;

/** Secrets are found by their key and encrypted anew, those of tokens and those that are still being imported. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SealedSecretRowsTest {

    private static final String REALM = "realm";

    private final EmptyDatabase database;
    private EntityManagerFactory entities;

    SealedSecretRowsTest() throws SQLException {
        this.database = new EmptyDatabase();
    }

    @BeforeAll
    void open() throws Exception {
        database.applyChangelog();
        entities = database.entities();
    }

    @BeforeEach
    void empty() throws SQLException {
        for (String table : List.of("DP_TOKEN", "DP_TOKEN_IMPORT", "DP_TOKEN_STAGED", "DP_TOKEN_ISSUE")) {
            database.execute("delete from " + table);
        }
    }

    @AfterAll
    void close() throws SQLException {
        entities.close();
        database.close();
    }

    @ParameterizedTest
    @EnumSource(Place.class)
    void thoseOfOtherKeysAreFoundInPartsAndNowhereElse(Place place) {
        add(place, REALM, token("a", "11111111"), token("c", "33333333"), token("b", "22222222"));
        add(place, "other", token("d", "11111111"));
        add(other(place), REALM, token("e", "55555555"));

        assertThat(otherThan(place, "new", "", 2)).containsExactly("a", "b");
        assertThat(otherThan(place, "new", "b", 2)).containsExactly("c");
        assertThat(otherThan(place, "key", "", 2)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Place.class)
    void aSecretIsReplacedUnlessItWasMeanwhile(Place place) {
        add(place, REALM, token("a", "11111111"), token("b", "22222222"));
        SealedSecret before = new SealedSecret("key", "secret of a");
        SealedSecret after = new SealedSecret("new", "after");

        boolean elsewhere = with(rows -> rows.replace(other(place), REALM, "a", before, after));
        boolean first = with(rows -> rows.replace(place, REALM, "a", before, after));
        boolean second = with(rows -> rows.replace(place, REALM, "a", before, after));

        assertThat(List.of(elsewhere, first, second)).containsExactly(false, true, false);
        List<Sealed> now = with(rows -> rows.byOtherKeys(place, REALM, "none", "", 9));
        assertThat(now)
                .containsExactly(
                        new Sealed("a", nameIn(place, "11111111"), after),
                        new Sealed("b", nameIn(place, "22222222"), new SealedSecret("key", "secret of b")));
    }

    @Test
    void theKeysInUseAreThoseOfTokens() {
        add(Place.TOKENS, REALM, token("a", "11111111"), token("b", "22222222"));
        add(Place.IMPORTS, "other", token("c", "33333333"));
        Set<String> used = with(rows -> rows.keyIds(REALM));
        Set<String> none = with(rows -> rows.keyIds("other"));

        assertThat(used).containsExactly("key");
        assertThat(none).isEmpty();
    }

    /** What a secret is bound to beside its token. */
    private static String nameIn(Place place, String serial) {
        return place == Place.ISSUES ? IssuedTokens.PASSWORD_OWNER : serial;
    }

    private static Place other(Place place) {
        return place == Place.TOKENS ? Place.IMPORTS : Place.TOKENS;
    }

    private void add(Place place, String realm, StoredToken... tokens) {
        for (StoredToken token : tokens) {
            if (place == Place.TOKENS) {
                TokensInTable.add(entities, realm, token);
            } else if (place == Place.ISSUES) {
                entities.runInTransaction(entityManager -> new IssuedTokenRows(entityManager)
                        .add(
                                realm,
                                new IssuedToken(
                                        token.token().id(),
                                        "user",
                                        token.token().serial().value().substring(0, 6),
                                        "a@example.org",
                                        token.secret(),
                                        1,
                                        2,
                                        Optional.empty())));
            } else {
                entities.runInTransaction(entityManager -> {
                    StagedTokenRows staged = new StagedTokenRows(entityManager);
                    String importId = "import-" + token.token().id();
                    staged.begin(realm, importId, 1);
                    staged.add(realm, importId, 1, List.of(new StagedToken(1, token)), List.of(), 1);
                });
            }
        }
    }

    private static StoredToken token(String id, String serial) {
        return new StoredToken(
                new Token(
                        id,
                        new TokenSerial(serial),
                        TokenForm.HARDWARE,
                        new CodeParameters(TokenKind.TOTP, MacAlgorithm.SHA1, 6, 60),
                        TokenDates.ALWAYS,
                        TokenState.IN_STOCK,
                        Optional.empty()),
                new CodeProgress(CodeProgress.NOTHING_USED, 0),
                new SealedSecret("key", "secret of " + id));
    }

    private List<String> otherThan(Place place, String key, String after, int limit) {
        return with(rows -> rows.byOtherKeys(place, REALM, key, after, limit)).stream()
                .map(Sealed::tokenId)
                .toList();
    }

    private <T> T with(Function<SealedSecretRows, T> work) {
        return entities.callInTransaction(entityManager -> work.apply(new SealedSecretRows(entityManager)));
    }
}
