package io.github.dualpassword.page;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.github.dualpassword.contract.Contract;

import static org.assertj.core.api.Assertions.assertThat;

/** How the frame names the company of its reader. */
class CompanyOfReaderTest {

    private static final Contract BOTH =
            contract(Map.of("name", List.of("株式会社サンプル商事"), "name-en", List.of("Sample Trading Co.")));

    @Test
    void inTheLanguageOfThePageWhereItHasANameInIt() {
        assertThat(Reader.company(BOTH, Locale.ENGLISH)).isEqualTo("Sample Trading Co.");
        assertThat(Reader.company(BOTH, Locale.UK)).isEqualTo("Sample Trading Co.");
    }

    @Test
    void elseByItsOwnName() {
        assertThat(Reader.company(BOTH, Locale.JAPANESE)).isEqualTo("株式会社サンプル商事");
    }

    @Test
    void elseByThatOfTheOrganization() {
        assertThat(Reader.company(contract(Map.of("name", List.of(" "))), Locale.ENGLISH))
                .isEqualTo("sample-trading");
    }

    @Test
    void nobodyIsKnownBeforeTheLogin() {
        assertThat(Reader.NOBODY.isKnown()).isFalse();
        assertThat(new Reader("", "user01", "").isKnown()).isTrue();
    }

    private static Contract contract(Map<String, List<String>> attributes) {
        return new Contract("id", "sample-trading", attributes);
    }
}
