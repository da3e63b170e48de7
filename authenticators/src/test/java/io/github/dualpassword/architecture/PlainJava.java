package io.github.dualpassword.architecture;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.AccessTarget.ConstructorCallTarget;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.domain.JavaFieldAccess.AccessType;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaStaticInitializer;

/**
 * Which classes are rules that a test of this module can prove: those that decide or compute something, and need nothing
 * for it but the Java platform.
 *
 * <p>A class that names another library, in its signatures or in its code, is none; neither is one that calls a method of
 * ours which gets there, however far away, or a method of an object that cannot be made without such a library. To name a
 * class of ours that also has such a method is no matter: a {@code Party} is a value, though it can read itself from
 * Keycloak.
 */
final class PlainJava {

    private PlainJava() {}

    /** Whether it is plain Java, and at least one of its methods or constructors does more than to hand a field out. */
    static boolean isRule(JavaClass type) {
        return type.getCodeUnits().stream().anyMatch(PlainJava::computes) && isPlain(type);
    }

    private static boolean isPlain(JavaClass type) {
        return type.getDirectDependenciesFromSelf().stream()
                        .map(Dependency::getTargetClass)
                        .noneMatch(PlainJava::isOfALibrary)
                && type.getCodeUnits().stream().noneMatch(unit -> reachesALibrary(unit, new HashSet<>()));
    }

    private static boolean reachesALibrary(JavaCodeUnit unit, Set<JavaCodeUnit> seen) {
        return seen.add(unit)
                && (signature(unit).anyMatch(PlainJava::isOfALibrary)
                        || unit.getAccessesFromSelf().stream()
                                .anyMatch(access ->
                                        isOfALibrary(access.getTargetOwner()) || leadsToALibrary(access, seen)));
    }

    private static boolean leadsToALibrary(JavaAccess<?> access, Set<JavaCodeUnit> seen) {
        return access.getTarget() instanceof CodeUnitAccessTarget target
                && (isMadeOfALibrary(target.getOwner())
                        || target.resolveMember()
                                .filter(called -> reachesALibrary(called, seen))
                                .isPresent());
    }

    private static boolean isMadeOfALibrary(JavaClass type) {
        return !type.getConstructors().isEmpty()
                && type.getConstructors().stream()
                        .allMatch(made -> signature(made).anyMatch(PlainJava::isOfALibrary));
    }

    private static Stream<JavaClass> signature(JavaCodeUnit unit) {
        return Stream.concat(Stream.of(unit.getRawReturnType()), unit.getRawParameterTypes().stream());
    }

    private static boolean isOfALibrary(JavaClass type) {
        JavaClass base = type.getBaseComponentType();
        return !base.isPrimitive()
                && !base.getPackageName().startsWith("java.")
                && !base.getPackageName().startsWith(Rooms.ROOT);
    }

    private static boolean computes(JavaCodeUnit unit) {
        List<JavaAccess<?>> steps = unit.getAccessesFromSelf().stream()
                .filter(access -> !isMadeByTheCompiler(access))
                .toList();
        return !isMadeByTheCompiler(unit)
                && (steps.size() > 1 || !steps.stream().allMatch(PlainJava::readsAnOwnField));
    }

    /** What constants are filled by, and what every enum has. */
    private static boolean isMadeByTheCompiler(JavaCodeUnit unit) {
        return unit instanceof JavaStaticInitializer
                || unit.getModifiers().contains(JavaModifier.SYNTHETIC)
                || unit.getOwner().isEnum()
                        && Set.of("values", "valueOf", "$values").contains(unit.getName());
    }

    /** A constructor fills fields and calls the one above. */
    private static boolean isMadeByTheCompiler(JavaAccess<?> access) {
        return access.getOrigin() instanceof JavaConstructor
                && (access.getTarget() instanceof ConstructorCallTarget target
                                && access.getOriginOwner()
                                        .isAssignableTo(target.getOwner().getName())
                        || access instanceof JavaFieldAccess field && field.getAccessType() == AccessType.SET);
    }

    private static boolean readsAnOwnField(JavaAccess<?> access) {
        return access instanceof JavaFieldAccess field
                && field.getAccessType() == AccessType.GET
                && field.getTargetOwner().equals(field.getOriginOwner())
                && field.getTarget()
                        .resolveMember()
                        .filter(member -> !member.getModifiers().contains(JavaModifier.STATIC))
                        .isPresent();
    }
}
