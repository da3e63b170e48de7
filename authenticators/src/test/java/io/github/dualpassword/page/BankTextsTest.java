package io.github.dualpassword.page;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class BankTextsTest {

    private static final String KEY = "notice";
    private static final String REALM = "bank";

    private final List<String> log = new ArrayList<>();
    private final BankTexts bankTexts = new BankTexts(log::add);

    @Test
    void aTextIsShownWithWhatItIsGiven() {
        assertThat(shown(REALM, "It''s your {0}")).isEqualTo("It's your approval password");
        assertThat(log).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"don't '{'x'}'", "{", "{name}", "Look {here"})
    void oneThatCannotBeShownIsLeftOutAndReportedOnce(String broken) {
        assertThat(shown(REALM, broken)).isEmpty();
        assertThat(shown(REALM, broken)).isEmpty();

        assertThat(log).singleElement().asString().contains(KEY, REALM);
    }

    @Test
    void eachRealmIsReportedForItself() {
        shown(REALM, "{");
        shown("another", "{");

        assertThat(log).hasSize(2);
    }

    private String shown(String realm, String pattern) {
        return bankTexts.of(
                realm,
                KEY,
                () -> new MessageFormat(pattern, Locale.ENGLISH).format(new Object[] {"approval password"}));
    }
}
