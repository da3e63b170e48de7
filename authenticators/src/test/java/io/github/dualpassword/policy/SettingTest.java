package io.github.dualpassword.policy;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** The kinds of settings, each made anew: those of the realm are made before a test begins. */
class SettingTest {

    private final Setting.Topic topic = new Setting.Topic();

    @Test
    void aNumberIsReadWithinItsLimits() {
        Setting<Integer> setting = topic.setting("tries", "How many.").number(5, 1, 10);

        assertThat(setting.parser().apply("10")).contains(10);
        assertThat(setting.parser().apply("11")).isEmpty();
    }

    @Test
    void aNumberCanStandForSomething() {
        Setting<Duration> setting = topic.setting("pause", "How long.").number(30, 1, 60, Duration::ofMinutes);

        assertThat(setting.parser().apply("60")).contains(Duration.ofHours(1));
        assertThat(setting.parser().apply("61")).isEmpty();
        assertThat(setting.byDefault()).isEqualTo(Duration.ofMinutes(30));
        assertThat(setting.defaultText()).isEqualTo("30");
    }

    @Test
    void aChoiceIsReadFromItsNameInSmallLettersWithHyphens() {
        Setting<ConfirmationEnrolment> setting =
                topic.setting("enrolment", "Which one.").choice(ConfirmationEnrolment.PROVISIONAL);

        assertThat(setting.parser().apply("mail-code")).contains(ConfirmationEnrolment.MAIL_CODE);
        assertThat(setting.parser().apply("MAIL_CODE")).isEmpty();
    }

    @Test
    void anAddressIsReadAndNothingIsNone() {
        Setting<Optional<WebAddress>> setting =
                topic.setting("address", "Where it is.").webAddress();

        assertThat(setting.parser().apply("https://bank.example/"))
                .contains(Optional.of(new WebAddress("https://bank.example/")));
        assertThat(setting.parser().apply("")).contains(Optional.empty());
    }

    @Test
    void aTopicListsItsSettingsInTheOrderOfDeclaration() {
        Setting<Integer> first = topic.setting("z", "How many.").number(5, 1, 10);
        Setting<Integer> second = topic.setting("a", "How many.").number(5, 1, 10);

        assertThat(topic.settings()).containsExactly(first, second);
    }

    @Test
    void whatIsDeclaredForEachConstantIsListedInTheirOrder() {
        Map<UserType, Setting<Integer>> settings = Setting.Topic.forEach(
                UserType.class, type -> topic.setting(type.id(), "How many.").number(5, 1, 10));

        assertThat(settings).containsOnlyKeys(UserType.values());
        assertThat(topic.settings()).containsExactlyElementsOf(settings.values());
    }

    @Test
    void aDefaultThatMakesNoSenseFailsLoudly() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> topic.setting("permissions.service-stop", "Who may.")
                        .values("everybody", "a row", text -> PermissionRow.parse(Operation.SERVICE_STOP, text)))
                .withMessage("permissions.service-stop: everybody");
    }
}
