package io.github.dualpassword.architecture;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Stream;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

import io.github.dualpassword.PublicApi;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

/** What others are promised. */
final class PublicApiSurface {

    /** What a bank implements; all else in the API is there because these name it. */
    static final Set<String> SPIS = Set.of(
            Rooms.ROOT + ".contract.ContractProvider",
            Rooms.ROOT + ".contract.ContractProviderFactory",
            Rooms.ROOT + ".useradministration.step.UserChangeStep",
            Rooms.ROOT + ".useradministration.step.UserChangeStepFactory");

    static final ArchRule SIGNATURES_OF_THE_API_NAME_ONLY_THE_API = classes()
            .that(areMarked())
            .should(nameOnlyMarkedTypes())
            .because("nobody can rely on a method whose types are not promised");

    private PublicApiSurface() {}

    /** A type is marked by its own annotation or by that of the type that it is declared in. */
    static boolean isMarked(JavaClass type) {
        return type.isAnnotatedWith(PublicApi.class)
                || type.getEnclosingClass().filter(PublicApiSurface::isMarked).isPresent();
    }

    private static DescribedPredicate<JavaClass> areMarked() {
        return describe("are marked as public API", PublicApiSurface::isMarked);
    }

    private static ArchCondition<JavaClass> nameOnlyMarkedTypes() {
        return new ArchCondition<>("name only types that are marked, too") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                named(type)
                        .filter(named -> !isMarked(named))
                        .map(named -> "%s names %s, which is not marked".formatted(type.getName(), named.getName()))
                        .distinct()
                        .forEach(message -> events.add(SimpleConditionEvent.violated(type, message)));
            }
        };
    }

    /** The types of ours that somebody who uses or implements this one comes upon. */
    private static Stream<JavaClass> named(JavaClass type) {
        Stream<JavaType> parents = Stream.concat(type.getSuperclass().stream(), type.getInterfaces().stream());
        Stream<JavaType> signatures =
                type.getMembers().stream().filter(PublicApiSurface::isVisible).flatMap(PublicApiSurface::signature);
        return Stream.concat(parents, signatures)
                .map(JavaType::getAllInvolvedRawTypes)
                .flatMap(Collection::stream)
                .map(JavaClass::getBaseComponentType)
                .filter(named -> named.getPackageName().startsWith(Rooms.ROOT));
    }

    private static boolean isVisible(JavaMember member) {
        return member.getModifiers().contains(JavaModifier.PUBLIC)
                || member.getModifiers().contains(JavaModifier.PROTECTED);
    }

    private static Stream<JavaType> signature(JavaMember member) {
        if (member instanceof JavaField field) {
            return Stream.of(field.getType());
        }
        JavaCodeUnit unit = (JavaCodeUnit) member;
        return Stream.of(Stream.of(unit.getReturnType()), unit.getParameterTypes().stream(), thrown(unit))
                .flatMap(types -> types);
    }

    private static Stream<JavaType> thrown(JavaCodeUnit unit) {
        return unit.getThrowsClause().getTypes().stream().map(JavaType.class::cast);
    }
}
