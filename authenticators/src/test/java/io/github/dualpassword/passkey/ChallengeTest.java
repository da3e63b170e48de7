package io.github.dualpassword.passkey;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** What a passkey signs. */
class ChallengeTest {

    private static final byte[] RANDOM = "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final Optional<String> SHOWN = Optional.of("[{\"payee\":\"見本商事\"}]");

    @Test
    void itIsTheHashOfRandomAndHashOfWhatWasShown() throws Exception {
        MessageDigest outer = MessageDigest.getInstance("SHA-256");
        outer.update(RANDOM);
        outer.update(MessageDigest.getInstance("SHA-256").digest(SHOWN.get().getBytes(StandardCharsets.UTF_8)));

        assertThat(Challenge.of(RANDOM, SHOWN).text())
                .isEqualTo(Base64.getUrlEncoder().withoutPadding().encodeToString(outer.digest()));
    }

    @Test
    void whereNothingIsShownItIsTheRandomAlone() {
        Challenge challenge = Challenge.of(RANDOM, Optional.empty());

        assertThat(challenge.text()).isEqualTo(challenge.random());
    }

    @Test
    void oneCharacterMoreIsAnotherChallenge() {
        assertThat(Challenge.of(RANDOM, SHOWN).text())
                .isNotEqualTo(
                        Challenge.of(RANDOM, SHOWN.map(shown -> shown + " ")).text());
    }

    @Test
    void itIsTheSameFromWhatWasKept() {
        Challenge drawn = Challenge.of(RANDOM, SHOWN);

        assertThat(Challenge.of(drawn.random(), SHOWN)).isEqualTo(drawn);
    }

    @Test
    void anotherLengthIsNoRandom() {
        assertThatIllegalArgumentException().isThrownBy(() -> Challenge.of(new byte[31], SHOWN));
        assertThatIllegalArgumentException().isThrownBy(() -> Challenge.of("%", SHOWN));
    }
}
