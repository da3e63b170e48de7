package io.github.dualpassword.otp;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.realm.TestRealm;
import io.github.dualpassword.testground.server.LogPart;
import io.github.dualpassword.testground.server.ServerOptions;

import static org.assertj.core.api.Assertions.assertThat;

/** No event, no answer, no table of ours and no line of the log, however much is logged, holds the secret of a token. */
class SecretsOfTokensStayHiddenTest {

    private static final int COMPARED = 24;

    @RegisterExtension
    static final TestGround ground = TestGround.on(TestVault.shared().of(ServerOptions.ordinary()))
            .withProfile("two-stage", file -> file.withoutUsers().quickHashes());

    @Test
    void noSecretIsFoundAnywhere() {
        TestRealm realm = ground.realm();
        TestVault.shared().keys(realm, TestVault.KEY);
        LogPart log = LogPart.fromNow(ground.server());
        realm.logEverythingExcept("org.hibernate.orm.core");
        Sharers sharers = Sharers.added(realm, "hidden", 60, 1);

        String right = sharers.enterCode(sharers.user(0));
        String wrong = sharers.enterWrongCode(sharers.user(0));
        Sharers.rotate(realm);

        assertThat(List.of(right, wrong)).containsExactly("ACCEPTED", "WRONG");
        List<String> forms = forms(sharers.fob());
        assertThat(forms).hasSize(4).noneMatch(form -> realm.events().toString().contains(form));
        assertThat(forms)
                .noneMatch(form -> realm.adminEvents().toString().contains(form))
                .noneMatch(form -> realm.admin()
                        .get(realm.path("/dual-password/tokens"))
                        .toString()
                        .contains(form));
        List<String> debugged = new ArrayList<>();
        List<String> found = new ArrayList<>();
        log.forEachLine(line -> {
            if (line.contains(" DEBUG [org.keycloak")) {
                debugged.add(line);
            }
            if (forms.stream().anyMatch(line::contains)) {
                found.add(line);
            }
        });
        assertThat(debugged).as("much is logged").isNotEmpty();
        assertThat(found).isEmpty();
    }

    /** As text, hexadecimal, Base32 and Base64, each without its last characters, which depend on the filling. */
    private static List<String> forms(KeyFob fob) {
        return List.of(
                new String(fob.secret(), StandardCharsets.US_ASCII),
                fob.hex(),
                fob.base32().substring(0, COMPARED),
                Base64.getEncoder().encodeToString(fob.secret()).substring(0, COMPARED));
    }
}
