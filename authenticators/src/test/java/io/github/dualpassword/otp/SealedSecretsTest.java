package io.github.dualpassword.otp;

import org.junit.jupiter.api.Test;

import io.github.dualpassword.otp.secret.SealedSecret;
import io.github.dualpassword.otp.secret.SecretOwner;

import static org.assertj.core.api.Assertions.assertThat;

/** A secret on its way to another key is that of the same token. */
class SealedSecretsTest {

    @Test
    void itIsEncryptedForItsToken() {
        SealedSecrets.Sealed sealed = new SealedSecrets.Sealed("token", "12345678", new SealedSecret("key", "text"));

        assertThat(sealed.owner("realm")).isEqualTo(new SecretOwner("realm", "token", "12345678"));
    }
}
