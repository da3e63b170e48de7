package io.github.dualpassword.passkey;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.dualpassword.boundtransaction.BoundTransaction;
import io.github.dualpassword.boundtransaction.TransactionState;

import static org.assertj.core.api.Assertions.assertThat;

/** Which key counts, and which signature follows which. */
class KeyRulesTest {

    private static final StoredKey KEY =
            new StoredKey("id", new byte[] {1}, new byte[] {2}, "鍵", Optional.of("secret"));
    private static final KeyRules.Wanted WANTED = new KeyRules.Wanted("user", "bank.example", true, 1_000);

    private static Passkey row() {
        return row("user", KEY.publicKey(), "bank.example", false, 1_000);
    }

    private static Passkey row(String user, byte[] key, String rpId, boolean synced, long usableFrom) {
        return new Passkey(
                "id",
                "realm",
                user,
                Sha256.text(KEY.credentialId()),
                Sha256.text(key),
                "secret",
                rpId,
                PasskeyState.USABLE,
                synced,
                "register-passkey",
                user,
                0,
                0,
                0,
                usableFrom,
                500,
                0);
    }

    private static KeyStanding standing(Passkey row) {
        return KeyRules.standing(Optional.of(row), KEY, WANTED);
    }

    @Test
    void aKeyThatWasRegisteredIsUsable() {
        assertThat(standing(row())).isEqualTo(KeyStanding.USABLE);
    }

    @Test
    void aKeyWithoutItsRegistrationNeverCounts() {
        assertThat(KeyRules.standing(Optional.empty(), KEY, WANTED)).isEqualTo(KeyStanding.NOT_REGISTERED);
        assertThat(standing(row("another", KEY.publicKey(), "bank.example", false, 0)))
                .isEqualTo(KeyStanding.NOT_REGISTERED);
        assertThat(standing(row("user", new byte[] {3}, "bank.example", false, 0)))
                .isEqualTo(KeyStanding.NOT_REGISTERED);
        StoredKey otherId = new StoredKey("other", KEY.credentialId(), KEY.publicKey(), "", KEY.secretHash());
        assertThat(KeyRules.standing(Optional.of(row()), otherId, WANTED)).isEqualTo(KeyStanding.NOT_REGISTERED);
        StoredKey otherCredential = new StoredKey("id", new byte[] {9}, KEY.publicKey(), "", KEY.secretHash());
        assertThat(KeyRules.standing(Optional.of(row()), otherCredential, WANTED))
                .isEqualTo(KeyStanding.NOT_REGISTERED);
    }

    /** Removed by staff, and put back under its old id: all of it is the same but what nobody is shown. */
    @Test
    void aKeyThatWasPutBackIsAnotherOne() {
        for (Optional<String> secret : List.of(Optional.<String>empty(), Optional.of("another"))) {
            StoredKey putBack = new StoredKey("id", KEY.credentialId(), KEY.publicKey(), KEY.label(), secret);
            assertThat(KeyRules.standing(Optional.of(row()), putBack, WANTED)).isEqualTo(KeyStanding.NOT_REGISTERED);
        }
    }

    @Test
    void aSecretIsKeptAmongTheSecretsAndItsHashInTheRow() {
        KeySecret secret = KeySecret.drawn();

        assertThat(KeySecret.read(secret.secretData())).contains(secret);
        assertThat(secret.hash()).hasSize(Sha256.LENGTH).doesNotContain(secret.text());
        assertThat(secret.toString()).doesNotContain(secret.text());
        assertThat(KeySecret.drawn()).isNotEqualTo(secret);
        for (String other : new String[] {null, "", "{}", "[]", "null", "no JSON", "{\"registration\":{}}"}) {
            assertThat(KeySecret.read(other)).as(other).isEmpty();
        }
    }

    @Test
    void onlyAChallengeThatWasDrawnAfterTheLastSignatureShowsACopy() {
        assertThat(KeyRules.showsCopy(row(), 499)).isFalse();
        assertThat(KeyRules.showsCopy(row(), 500)).isTrue();
        assertThat(KeyRules.showsCopy(row().used(1, 600), 599)).isFalse();
        assertThat(KeyRules.showsCopy(row().used(1, 600).failed(0, 700), 600)).isTrue();
    }

    @Test
    void aLabelIsOneLineAndNoAddressInAMail() {
        assertThat(KeyLabel.shown("会社のPC")).isEqualTo("会社のPC");
        assertThat(KeyLabel.shown("a\r\nBcc: b\u202ec\u2028d\u200be")).isEqualTo("aBcc: bcde");
        assertThat(KeyLabel.shown("𠮷".repeat(50))).isEqualTo("𠮷".repeat(40));
        assertThat(KeyLabel.shown(null)).isEmpty();
        assertThat(KeyLabel.mailed("https://a.example/b@c")).doesNotContain(".", ":", "/", "@");
        assertThat(KeyLabel.isPossible("会社のPC")).isTrue();
        assertThat(KeyLabel.isPossible("a\u202eb")).isFalse();
        assertThat(KeyLabel.isPossible("a".repeat(41))).isFalse();
        assertThat(KeyLabel.isPossible(" ")).isFalse();
    }

    @Test
    void itCoolsDownAndBelongsToItsName() {
        assertThat(standing(row("user", KEY.publicKey(), "bank.example", false, 1_001)))
                .isEqualTo(KeyStanding.COOLING_DOWN);
        assertThat(standing(row("user", KEY.publicKey(), "other.example", false, 0)))
                .isEqualTo(KeyStanding.OF_ANOTHER_NAME);
        assertThat(standing(row().suspended(5))).isEqualTo(KeyStanding.SUSPENDED);
    }

    @Test
    void aKeyThatCanBeCopiedCountsByTheRealmsSetting() {
        Passkey synced = row("user", KEY.publicKey(), "bank.example", true, 0);
        KeyRules.Wanted strict = new KeyRules.Wanted("user", "bank.example", false, 1_000);

        assertThat(standing(synced)).isEqualTo(KeyStanding.USABLE);
        assertThat(KeyRules.standing(Optional.of(synced), KEY, strict)).isEqualTo(KeyStanding.SYNCED);
        assertThat(KeyRules.standing(Optional.of(row()), KEY, strict)).isEqualTo(KeyStanding.USABLE);
    }

    @ParameterizedTest
    @CsvSource({"0, 0, true", "0, 1, true", "1, 2, true", "7, 7, false", "7, 6, false", "7, 0, false", "0, -1, false"})
    void aCounterGoesForward(long last, long signed, boolean follows) {
        assertThat(KeyRules.follows(last, signed)).isEqualTo(follows);
    }

    @Test
    void failuresSuspendByTheSettingAloneAndASuccessForgetsThem() {
        Passkey failed = row().failed(0, 1).failed(0, 2);
        assertThat(failed.state()).isEqualTo(PasskeyState.USABLE);
        assertThat(failed.failures()).isEqualTo(2);

        assertThat(failed.failed(3, 3).state()).isEqualTo(PasskeyState.SUSPENDED);
        assertThat(failed.failed(4, 3).state()).isEqualTo(PasskeyState.USABLE);
        assertThat(failed.used(8, 4).failures()).isZero();
        assertThat(failed.used(8, 4).counter()).isEqualTo(8);
        assertThat(failed.used(8, 4).changedAt()).isEqualTo(4);
    }

    @Test
    void theUserIsToldTheNearestReason() {
        assertThat(PasskeyRefusal.of(List.of(KeyStanding.SUSPENDED, KeyStanding.USABLE)))
                .isEmpty();
        assertThat(PasskeyRefusal.of(List.of(KeyStanding.COOLING_DOWN, KeyStanding.SUSPENDED)))
                .contains(PasskeyRefusal.SUSPENDED);
        assertThat(PasskeyRefusal.of(List.of(KeyStanding.NOT_REGISTERED, KeyStanding.COOLING_DOWN)))
                .contains(PasskeyRefusal.NOT_YET);
        assertThat(PasskeyRefusal.of(List.of(KeyStanding.SYNCED, KeyStanding.OF_ANOTHER_NAME)))
                .contains(PasskeyRefusal.NOT_REGISTERED);
        assertThat(PasskeyRefusal.of(List.of())).contains(PasskeyRefusal.NOT_REGISTERED);
        assertThat(PasskeyRefusal.NOT_YET.id()).isEqualTo("passkey_not_yet");
    }

    @Test
    void idsOfStatesAndVerdictsAreStable() {
        assertThat(PasskeyState.byId("suspended")).contains(PasskeyState.SUSPENDED);
        assertThat(PasskeyState.byId("other")).isEmpty();
        assertThat(ProofState.byId("given")).contains(ProofState.GIVEN);
        assertThat(ProofState.byId("asked")).contains(ProofState.ASKED);
        assertThat(PasskeyVerdict.COUNTER_BACK.error()).isEqualTo("passkey_counter_back");
        assertThat(PasskeyVerdict.INVALID.id()).isEqualTo("invalid");
        assertThat(PasskeyChanged.Change.SUSPENDED_BY_COUNTER.id()).isEqualTo("suspended_by_counter");
    }

    @Test
    void aUserHasOneHandleInARealmAndAnotherInEachOther() {
        assertThat(UserHandle.of("realm", "user")).hasSize(32).isEqualTo(UserHandle.of("realm", "user"));
        assertThat(UserHandle.of("realm", "user")).isNotEqualTo(UserHandle.of("realm", "other"));
        assertThat(UserHandle.of("realm", "user")).isNotEqualTo(UserHandle.of("other", "user"));
    }

    @Test
    void whatIsSignedForAPurposeIsNoTransaction() {
        PasskeyProof.Bound purpose = PasskeyProof.Bound.to("purpose");

        assertThat(purpose.transactionId()).isEmpty();
        assertThat(purpose.txn()).isEmpty();
        assertThat(purpose).isEqualTo(PasskeyProof.Bound.to("purpose")).isNotEqualTo(PasskeyProof.Bound.to("other"));
    }

    @Test
    void whatIsSignedForATransactionNamesIt() {
        BoundTransaction transaction = new BoundTransaction(
                "id", "realm", "client", "T-1", "", "", "{}", "", TransactionState.SHOWN, Optional.empty(), 0, 0, 0, 0);

        assertThat(PasskeyProof.Bound.to(transaction))
                .isEqualTo(new PasskeyProof.Bound(Optional.of("id"), Optional.of("T-1"), "{}"));
    }

    @Test
    void aChallengeIsOpenUntilItsTimeIsOver() {
        PasskeyProof asked = new PasskeyProof(
                "id",
                "realm",
                "user",
                "client",
                "login",
                ProofState.ASKED,
                "",
                "",
                Optional.empty(),
                "bank.example",
                Optional.empty(),
                0,
                100,
                0);
        assertThat(asked.isOpenAt(99)).isTrue();
        assertThat(asked.isOpenAt(100)).isFalse();
    }
}
