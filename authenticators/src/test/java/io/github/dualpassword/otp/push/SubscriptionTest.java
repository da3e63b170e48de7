package io.github.dualpassword.otp.push;

import java.util.Locale;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.dualpassword.otp.approval.Phone;
import io.github.dualpassword.otp.approval.PhoneProof;
import io.github.dualpassword.policy.PushHosts;

import static org.assertj.core.api.Assertions.assertThat;

class SubscriptionTest {

    private static final PushHosts HOSTS = new PushHosts(Set.of("push.example"));
    private static final String ENDPOINT = "https://push.example/send";
    private static final String KEY =
            "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4";
    private static final String AUTH = "BTBZMqHH6r4Tts7J_aSIgg";

    @Test
    void whatABrowserSaysIsUsable() {
        assertThat(new Subscription(ENDPOINT, KEY, AUTH).isUsable(HOSTS)).isTrue();
        assertThat(KEY).hasSize(Subscription.KEY_LENGTH);
        assertThat(AUTH).hasSize(Subscription.AUTH_LENGTH);
    }

    @ParameterizedTest
    @CsvSource({
        "https://evil.example/send, " + KEY + ", " + AUTH,
        ENDPOINT + ", , " + AUTH,
        ENDPOINT + ", " + KEY + ", ",
        ENDPOINT + ", " + KEY + ", BTBZMqHH6r4Tts7J_aSI",
        ENDPOINT + ", " + KEY + ", BTBZMqHH6r4Tts7J_aSIgh",
        ENDPOINT + ", " + KEY + ", BTBZMqHH6r4Tts7J/aSIgg",
        // The last bit of a coordinate is another one: no point of the curve.
        ENDPOINT + ", BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw8, " + AUTH,
        ENDPOINT + ", BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIA, " + AUTH,
        ENDPOINT + ", AyVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcx, " + AUTH,
    })
    void nothingElseIs(String endpoint, String key, String auth) {
        assertThat(new Subscription(endpoint, text(key), text(auth)).isUsable(HOSTS))
                .isFalse();
    }

    private static String text(String given) {
        return given == null ? "" : given;
    }

    @Test
    void itsEndIsNothingAtAll() {
        assertThat(new Subscription("", "", "").isEnd()).isTrue();
        assertThat(new Subscription("", "", "").isUsable(HOSTS)).isFalse();
        assertThat(new Subscription(ENDPOINT, "", "").isEnd()).isFalse();
        assertThat(new Subscription("", "", AUTH).isEnd()).isFalse();
    }

    @Test
    void whoSeesItWrittenCannotUseIt() {
        assertThat(new Subscription(ENDPOINT, KEY, AUTH)).asString().isEqualTo("Subscription[***]");
    }

    @Test
    void whatIsSentInPartIsNotTaken() {
        PhoneProof proof = new PhoneProof("12345678", "123456", 1, "signature");
        Subscription whole = new Subscription(ENDPOINT, KEY, AUTH);

        assertThat(new SignedSubscription(proof, whole, "signature").isWhole()).isTrue();
        assertThat(new SignedSubscription(null, whole, "signature").isWhole()).isFalse();
        assertThat(new SignedSubscription(proof, null, "signature").isWhole()).isFalse();
        assertThat(new SignedSubscription(proof, whole, null).isWhole()).isFalse();
        assertThat(new SignedSubscription(proof, new Subscription(null, KEY, AUTH), "signature").isWhole())
                .isFalse();
        assertThat(new SignedSubscription(proof, new Subscription(ENDPOINT, null, AUTH), "signature").isWhole())
                .isFalse();
        assertThat(new SignedSubscription(proof, new Subscription(ENDPOINT, KEY, null), "signature").isWhole())
                .isFalse();
        assertThat(new SignedSubscription(proof, whole, "signature").isSignedBy(new Phone("token", "key")))
                .isFalse();
        assertThat(new SignedSubscription(proof, whole, "signature").stored())
                .isEqualTo(new StoredSubscription(whole, 1));
    }

    @ParameterizedTest
    @CsvSource({
        "200, SENT",
        "201, SENT",
        "202, SENT",
        "204, SENT",
        "404, GONE",
        "410, GONE",
        "301, REFUSED",
        "307, REFUSED",
        "400, REFUSED",
        "401, REFUSED",
        "403, REFUSED",
        "413, REFUSED",
        "429, REFUSED",
        "500, REFUSED",
        "503, REFUSED"
    })
    void whatAPushServiceAnswers(int status, PushOutcome outcome) {
        assertThat(PushOutcome.of(status)).isEqualTo(outcome);
        assertThat(outcome.id()).isEqualTo(outcome.name().toLowerCase(Locale.ROOT));
    }
}
