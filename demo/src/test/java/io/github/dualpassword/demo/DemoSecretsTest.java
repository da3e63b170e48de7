package io.github.dualpassword.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Key and secrets of the demo are made on the machine, are the owner's alone, and stay with its data. */
class DemoSecretsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @TempDir
    private Path home;

    @Test
    void theVaultHasAKeyOfItsOwnWhichStays() throws IOException {
        Path directory = DemoVault.in(home.resolve("one"), "hardware-token");
        Path entry = directory.resolve("hardware-token_token-key");
        String key = Files.readString(entry);

        assertThat(Base64.getDecoder().decode(key)).hasSize(32);
        assertThat(permissions(directory)).isEqualTo("rwx------");
        assertThat(permissions(entry)).isEqualTo("rw-------");
        DemoVault.in(home.resolve("one"), "hardware-token");
        assertThat(Files.readString(entry)).isEqualTo(key);
        assertThat(Files.readString(
                        DemoVault.in(home.resolve("other"), "hardware-token").resolve("hardware-token_token-key")))
                .isNotEqualTo(key);
    }

    @Test
    void theFileOfTheMakerIsMadeOnce() throws IOException {
        List<SampleToken> tokens = SampleToken.all();
        Path directory = home.resolve("tokens");
        TokenFile file = TokenFile.in(directory, tokens, alias -> "id-of-" + alias, TODAY);
        String content = file.content();

        assertThat(content.lines()).hasSize(tokens.size() + 1);
        assertThat(content)
                .startsWith("serial,secret-hex,contract,expiry\n")
                .containsPattern("\n10000001,[0-9a-f]{40},id-of-sample-trading,\n")
                .containsPattern("\n10000004,[0-9a-f]{40},id-of-sample-trading,2026-12-08\n")
                .containsPattern("\n20000002,[0-9a-f]{40},id-of-example-industries,2026-11-23\n");
        assertThat(permissions(directory.resolve("tokens.csv"))).isEqualTo("rw-------");
        assertThat(TokenFile.in(directory, tokens, alias -> "other", TODAY.plusDays(1))
                        .content())
                .isEqualTo(content);
        assertThat(file.fobs(tokens).stream().map(KeyFob::secretInHex))
                .doesNotHaveDuplicates()
                .allMatch(content::contains);
    }

    @Test
    void tokensOfAnOlderDemoAreNotTakenForNewOnes() {
        List<SampleToken> tokens = SampleToken.all();
        TokenFile older = TokenFile.in(home.resolve("tokens"), tokens.subList(0, 2), alias -> alias, TODAY);

        assertThatThrownBy(() -> older.fobs(tokens))
                .isInstanceOf(DemoFailure.class)
                .hasMessageContaining("delete");
    }

    @Test
    void certificatesAreMadeOnceAndAnewWhenTheyHaveExpired() throws IOException {
        Instant now = Instant.now();
        DemoCertificates made = DemoCertificates.in(home, now);

        assertThat(made.file()).isEqualTo(DemoCertificates.file(home));
        assertThat(made.user().certificate().getSubjectX500Principal().getName())
                .isEqualTo("CN=user12");
        assertThat(made.https().authority()).content().startsWith("-----BEGIN CERTIFICATE-----\n");
        assertThat(DemoCertificates.in(home, now.plus(Duration.ofDays(364))).user())
                .isEqualTo(made.user());
        assertThat(DemoCertificates.in(home, now.plus(Duration.ofDays(366)))
                        .user()
                        .thumbprint())
                .isNotEqualTo(made.user().thumbprint());
        try (Stream<Path> files = Files.list(made.file().getParent())) {
            assertThat(files.toList())
                    .hasSize(5)
                    .allMatch(file -> permissions(file).equals("rw-------"));
        }
        assertThat(permissions(made.file().getParent())).isEqualTo("rwx------");
    }

    @Test
    void howToUseTheCertificateIsSaidInBothLanguagesAndWithoutItsKey() {
        CertificatePage page = new CertificatePage();
        assertThat(page.page().body()).contains("DEMO_PROFILE=hardware-token ./run.sh demo");
        DemoCertificates certificates = DemoCertificates.in(home, Instant.now());

        page.show(certificates, DemoProfile.HARDWARE_TOKEN, DemoPorts.of(Map.of()));

        assertThat(page.page().body())
                .contains(certificates.file().toString(), DemoCertificates.PASSWORD, "電子証明書ログイン")
                .contains("パスワード</dt><dd>" + DemoCertificates.PASSWORD + "</dd>")
                .contains("in production both addresses are https", "どちらのアドレスも https です")
                .contains("https://localhost:8443/realms/hardware-token/protocol/openid-connect/auth?")
                .doesNotContain("PRIVATE KEY");
    }

    private static String permissions(Path path) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
