package io.github.dualpassword.architecture;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.github.dualpassword.architecture.offender.page.RemembersVisitorsInASet;

import static org.assertj.core.api.Assertions.assertThat;

/** A static collection is a constant: not only the field is final, nobody can change what is in it. */
class StaticCollectionsAreConstantsTest {

    static Stream<Field> staticCollections() {
        return ExtensionClasses.all().flatMap(StaticCollectionsAreConstantsTest::staticCollections);
    }

    @ParameterizedTest
    @MethodSource("staticCollections()")
    void nobodyCanChangeAStaticCollection(Field field) {
        assertThat(isConstant(field)).isTrue();
    }

    @Test
    void aCollectionThatOnlyLooksLikeAConstantIsCaught() {
        assertThat(staticCollections(RemembersVisitorsInASet.class))
                .isNotEmpty()
                .noneMatch(StaticCollectionsAreConstantsTest::isConstant);
    }

    private static Stream<Field> staticCollections(Class<?> type) {
        return Stream.of(type.getDeclaredFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()) && !field.isSynthetic())
                .filter(field -> Collection.class.isAssignableFrom(field.getType())
                        || Map.class.isAssignableFrom(field.getType()));
    }

    private static boolean isConstant(Field field) {
        try {
            field.setAccessible(true);
            String type = field.get(null).getClass().getName();
            return type.startsWith("java.util.ImmutableCollections$")
                    || type.startsWith("java.util.Collections$Unmodifiable");
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
