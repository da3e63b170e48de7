package io.github.dualpassword.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;

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
        assertThat(bankTexts.of(texts("It''s your {0}"), REALM, KEY, "approval password"))
                .isEqualTo("It's your approval password");
        assertThat(log).isEmpty();
    }

    @Test
    void aTextThatIsNotThereIsEmpty() {
        assertThat(bankTexts.of(new Texts(new Properties(), Locale.ENGLISH), REALM, KEY))
                .isEmpty();
        assertThat(log).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"don't '{'x'}'", "{", "{name}", "Look {here"})
    void oneThatCannotBeShownIsLeftOutAndReportedOnce(String broken) {
        assertThat(bankTexts.of(texts(broken), REALM, KEY)).isEmpty();
        assertThat(bankTexts.of(texts(broken), REALM, KEY)).isEmpty();

        assertThat(log).singleElement().asString().contains(KEY, REALM);
    }

    @Test
    void eachRealmIsReportedForItself() {
        bankTexts.of(texts("{"), REALM, KEY);
        bankTexts.of(texts("{"), "another", KEY);

        assertThat(log).hasSize(2);
    }

    private static Texts texts(String text) {
        Properties messages = new Properties();
        messages.setProperty(KEY, text);
        return new Texts(messages, Locale.ENGLISH);
    }
}
