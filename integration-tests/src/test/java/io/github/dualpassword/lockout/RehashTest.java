package io.github.dualpassword.lockout;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.fasterxml.jackson.databind.JsonNode;

import io.github.dualpassword.testground.Condition;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.Tokens;
import io.github.dualpassword.testground.realm.TestUser;

import static org.assertj.core.api.Assertions.assertThat;

/** The realm wants other hashes than its users' passwords have: they are hashed anew at the next login, and only then. */
class RehashTest {

    private static final String OLD = "Held-password-1";
    private static final String NEW = "Login-password-2";

    @RegisterExtension
    static final TestGround ground = TestGround.onServer().withRealm(BankRealm.withUsers());

    @BeforeEach
    void wantHashesAsAtFirst() {
        wantHash(BankRealm.QUICK_HASH);
    }

    @Test
    void aLoginHashesThePasswordAnewAndLeavesWhatElseThereIs() {
        TestUser user = TestUser.added(ground.realm(), "hashed-anew").withLoginPassword(OLD);
        JsonNode before = credential(user);
        wantHash("hashAlgorithm(blocking)");

        assertThat(logIn(user, OLD).granted()).isTrue();

        JsonNode after = credential(user);
        assertThat(before.get("credentialData").asText()).contains("pbkdf2");
        assertThat(after.get("credentialData").asText()).contains("\"blocking\"");
        assertThat(after.get("id")).isEqualTo(before.get("id"));
        assertThat(after.get("createdDate")).isEqualTo(before.get("createdDate"));
        assertThat(logIn(user, OLD).granted()).isTrue();
    }

    @Test
    void aWrongEntryHashesNothingAnew() {
        TestUser user = TestUser.added(ground.realm(), "wrong-entry").withLoginPassword(OLD);
        JsonNode before = credential(user);
        wantHash("hashAlgorithm(blocking)");

        assertThat(logIn(user, NEW).granted()).isFalse();

        assertThat(credential(user)).isEqualTo(before);
    }

    /** The login has verified the old password and is about to hash it anew, when somebody sets another one. */
    @Test
    void aPasswordThatIsResetMeanwhileStaysReset() {
        TestUser user = TestUser.added(ground.realm(), "reset-meanwhile").withLoginPassword(OLD);
        wantHash("hashAlgorithm(blocking)");

        ground.realm().holdHashes();
        CompletableFuture<Tokens> login;
        try {
            login = CompletableFuture.supplyAsync(() -> logIn(user, OLD));
            Condition.await(
                    "the login hashes anew",
                    Duration.ofSeconds(30),
                    () -> ground.realm().hashes().get("waiting").intValue() == 1);
            user.withLoginPassword(NEW);
        } finally {
            ground.realm().releaseHashes();
        }
        login.join();

        assertThat(logIn(user, NEW).granted()).isTrue();
        assertThat(logIn(user, OLD).granted()).isFalse();
    }

    private static Tokens logIn(TestUser user, String password) {
        return ground.client().directGrant(user.loginId(), password);
    }

    private static JsonNode credential(TestUser user) {
        return user.storedCredentials().get(0);
    }

    private static void wantHash(String policy) {
        ground.realm().update(realm -> realm.put("passwordPolicy", policy));
    }
}
