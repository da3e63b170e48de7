package io.github.dualpassword.architecture;

import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** The classes that go into the JAR. */
public final class ExtensionClasses {

    private ExtensionClasses() {}

    public static Stream<Class<?>> all() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages(Rooms.ROOT).stream()
                        .map(JavaClass::reflect);
    }
}
