package io.github.dualpassword.setup;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.dualpassword.setup.RealmFacts.Maker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** Directories whose outage would suspend users. */
class DirectoryRulesTest {

    private final RealmUnderCheck realm = RealmUnderCheck.inOrder();

    @ParameterizedTest
    @CsvSource({"3000, 3000", "10000, 10000", "' 5000 ', 1"})
    void aDirectoryWithShortTimeoutsIsInOrder(String connection, String read) {
        assertThat(realm.directory(Maker.DUAL_PASSWORD, connection, read).findings())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "3000, , 3000 ms and the read timeout none",
        ", 3000, none and the read timeout 3000 ms",
        "3000, 10001, 3000 ms and the read timeout 10001 ms",
        "10001, 3000, 10001 ms and the read timeout 3000 ms",
        "3000, 0, 3000 ms and the read timeout none",
        "3000, soon, 3000 ms and the read timeout none"
    })
    void oneWithoutOrWithALongOneIsReported(String connection, String read, String sentence) {
        assertThat(realm.directory(Maker.DUAL_PASSWORD, connection, read).findings())
                .containsExactly(Finding.of(
                        UserFindings.DIRECTORY_TIMEOUT_MISSING,
                        "head office",
                        "Directory 'head office' has the connection timeout " + sentence));
    }

    @ParameterizedTest
    @CsvSource({"KEYCLOAK", "SOMEBODY_ELSE"})
    void oneThatAnotherProviderAsksIsAnError(Maker maker) {
        assertThat(realm.directory(maker, "3000", "3000").findings())
                .extracting(Finding::code, Finding::severity, Finding::place)
                .containsExactly(tuple("directory-provider-replaced", Severity.ERROR, "head office"));
    }

    @Test
    void aRealmWithoutDirectoriesHasNothingToReport() {
        assertThat(realm.findings()).isEmpty();
    }
}
