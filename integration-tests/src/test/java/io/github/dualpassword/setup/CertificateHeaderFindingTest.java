package io.github.dualpassword.setup;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.server.ServerOptions;

import static org.assertj.core.api.Assertions.assertThat;

/** A server that takes certificates from a header says whose headers it believes. */
@Tag("long")
class CertificateHeaderFindingTest {

    private static final String LOOKUP = "--spi-x509cert-lookup--provider=rfc9440";

    @RegisterExtension
    static final TestGround believing = TestGround.on(ServerOptions.h2InMemory().buildArgument(LOOKUP))
            .withProfile("hardware-token", file -> file.withoutUsers().quickHashes());

    @RegisterExtension
    static final TestGround knowing = TestGround.on(ServerOptions.h2InMemory()
                    .buildArgument(LOOKUP)
                    .argument("--proxy-headers=xforwarded")
                    .argument("--proxy-trusted-addresses=127.0.0.2"))
            .withProfile("hardware-token", file -> file.withoutUsers().quickHashes());

    @Test
    void believingEverybodyIsTold() {
        assertThat(codes(believing)).contains("certificate-header-believed");
    }

    @Test
    void knowingItsProxiesIsInOrder() {
        assertThat(codes(knowing)).doesNotContain("certificate-header-believed");
    }

    private static Iterable<String> codes(TestGround ground) {
        return ground.realm()
                .admin()
                .get(ground.realm().path("/dual-password/set-up-check"))
                .findValuesAsText("code");
    }
}
