package io.github.dualpassword.policy;

import java.util.Optional;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The three kinds of settings, each made anew: those of the realm are made before a test begins. */
class SettingTest {

    @Test
    void aNumberIsReadWithinItsLimits() {
        Setting<Integer> setting = Setting.number("tries", 5, 1, 10, "How many.");

        assertThat(setting.parser().apply("10")).contains(10);
        assertThat(setting.parser().apply("11")).isEmpty();
    }

    @Test
    void aChoiceIsReadFromItsNameInSmallLettersWithHyphens() {
        Setting<ConfirmationEnrolment> setting =
                Setting.choice("enrolment", ConfirmationEnrolment.PROVISIONAL, "Which one.");

        assertThat(setting.parser().apply("mail-code")).contains(ConfirmationEnrolment.MAIL_CODE);
        assertThat(setting.parser().apply("MAIL_CODE")).isEmpty();
    }

    @Test
    void anAddressIsReadAndNothingIsNone() {
        Setting<Optional<WebAddress>> setting = Setting.webAddress("address", "Where it is.");

        assertThat(setting.parser().apply("https://bank.example/"))
                .contains(Optional.of(new WebAddress("https://bank.example/")));
        assertThat(setting.parser().apply("")).contains(Optional.empty());
    }
}
