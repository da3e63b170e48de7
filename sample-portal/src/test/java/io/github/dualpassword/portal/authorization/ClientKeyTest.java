package io.github.dualpassword.portal.authorization;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.FileSystemResource;

import com.nimbusds.jose.jwk.Curve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The key of the application: given in a file as the guide says how to make it, or made at the start. */
class ClientKeyTest {

    private static final String PASSWORD = "password-of-the-file";

    @TempDir
    private Path directory;

    @Test
    void theSameFileIsTheSameKeyWithTheSameIdAfterEachStart() throws Exception {
        ClientKeyStore store = store("EC", "-groupname", "secp256r1");

        ClientKey key = new ClientKey(store);

        assertThat(key.withPrivateHalf().getCurve()).isEqualTo(Curve.P_256);
        assertThat(key.withPrivateHalf().isPrivate()).isTrue();
        assertThat(key.published()).isEqualTo(new ClientKey(store).published());
        assertThat(key.published().toString()).doesNotContain(", d=", "{d=");
    }

    @Test
    void withoutAFileEachStartHasAKeyAndAnIdOfItsOwn() {
        ClientKeyStore none = new ClientKeyStore(null, "");

        assertThat(new ClientKey(none).withPrivateHalf().getKeyID())
                .hasSize(43)
                .isNotEqualTo(new ClientKey(none).withPrivateHalf().getKeyID());
    }

    @Test
    void aFileThatIsNotAsItMustBeEndsTheStart() throws Exception {
        ClientKeyStore rsa = store("RSA", "-keysize", "2048");
        ClientKeyStore locked = new ClientKeyStore(rsa.location(), "another-password");
        ClientKeyStore missing = new ClientKeyStore(new FileSystemResource(directory.resolve("missing.p12")), PASSWORD);

        assertThatThrownBy(() -> new ClientKey(rsa)).hasMessageContainingAll("client-key.p12", "on the curve P-256");
        assertThatThrownBy(() -> new ClientKey(locked))
                .hasMessageContaining("cannot be used")
                .hasMessageNotContaining("another-password");
        assertThatThrownBy(() -> new ClientKey(missing)).hasMessageContaining("missing.p12");
        assertThat(rsa.toString()).doesNotContain(PASSWORD);
    }

    private ClientKeyStore store(String algorithm, String option, String value)
            throws IOException, InterruptedException {
        Path file = directory.resolve("client-key.p12");
        Process keytool = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keyalg",
                        algorithm,
                        option,
                        value,
                        "-alias",
                        "portal",
                        "-dname",
                        "CN=portal",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        PASSWORD))
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("keytool.log").toFile())
                .start();
        assertThat(keytool.waitFor())
                .as(Files.readString(directory.resolve("keytool.log")))
                .isZero();
        return new ClientKeyStore(new FileSystemResource(file), PASSWORD);
    }
}
