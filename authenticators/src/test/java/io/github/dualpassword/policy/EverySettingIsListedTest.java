package io.github.dualpassword.policy;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.github.dualpassword.architecture.ExtensionClasses;

import static org.assertj.core.api.Assertions.assertThat;

/** No setting can be forgotten: a topic lists each one that it makes (nothing else may make one), and is listed itself. */
class EverySettingIsListedTest {

    static Stream<Field> topics() {
        return staticFields(Setting.Topic.class);
    }

    static Stream<Field> settings() {
        return staticFields(Setting.class);
    }

    @ParameterizedTest
    @MethodSource("topics")
    void theSettingsOfEveryTopicAreListed(Field topic) throws IllegalAccessException {
        topic.setAccessible(true);

        assertThat(Settings.all()).containsAll(((Setting.Topic) topic.get(null)).settings());
    }

    @ParameterizedTest
    @MethodSource("settings")
    void everyConstantIsListed(Field setting) throws IllegalAccessException {
        setting.setAccessible(true);

        assertThat(Settings.all()).contains((Setting<?>) setting.get(null));
    }

    private static Stream<Field> staticFields(Class<?> type) {
        return ExtensionClasses.all()
                .flatMap(owner -> Stream.of(owner.getDeclaredFields()))
                .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == type);
    }
}
