package io.github.dualpassword.certificate;

import java.net.URI;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.dualpassword.policy.ServerAddress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** A page of the server is found again behind another port, with all that its address says. */
class CertificatePortTest {

    private static final String PAGE =
            "realms/bank/login-actions/authenticate?client_id=a%2Fb&tab_id=x-_1&client_data=e%3D";

    @ParameterizedTest
    @CsvSource({
        "https://bank.example/, https://bank.example:8443",
        "http://localhost:8080/, https://localhost:8443/",
        "https://bank.example/idp/, https://bank.example:8443/idp",
        "https://bank.example/idp, https://bank.example:8443/idp/",
        "https://bank.example/idp/, https://bank.example:8443/sso/idp"
    })
    void thePathBelowTheServerStaysAsItIs(String server, String there) {
        URI base = URI.create(server);
        String page = (server.endsWith("/") ? server : server + "/") + PAGE;

        URI found = CertificatePort.at(ServerAddress.parse(there).orElseThrow(), base, URI.create(page));

        assertThat(found).hasToString((there.endsWith("/") ? there : there + "/") + PAGE);
    }

    @Test
    void aPageOfAnotherServerIsAMistake() {
        ServerAddress there = ServerAddress.parse("https://bank.example:8443").orElseThrow();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> CertificatePort.at(
                        there, URI.create("https://bank.example/"), URI.create("https://other.example/" + PAGE)));
    }
}
