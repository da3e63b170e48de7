package io.github.dualpassword.architecture;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import io.github.dualpassword.architecture.example.CopiedUser;
import io.github.dualpassword.architecture.example.DecidesFromACopy;
import io.github.dualpassword.architecture.example.DecidesFromALiveUser;
import io.github.dualpassword.architecture.example.DecidesFromAValue;
import io.github.dualpassword.architecture.example.LiveUser;
import io.github.dualpassword.architecture.example.UserValue;
import io.github.dualpassword.architecture.example.ValuesOnly;

import static org.assertj.core.api.Assertions.assertThat;

/** What can be proven without a server is measured: the list of the coverage check in the pom follows the classes. */
class CoverageGateTest {

    private static final CoverageGate GATE = CoverageGate.ofThisModule();
    private static final List<JavaClass> EXTENSION = List.copyOf(new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(Rooms.ROOT));

    @Test
    void everyRuleIsInTheGate() {
        assertThat(EXTENSION.stream()
                        .filter(PlainJava::isRule)
                        .map(JavaClass::getName)
                        .filter(name -> !GATE.holds(name))
                        .map(CoverageGate::file))
                .as("rules whose class files must be added to the includes of check-coverage in authenticators/pom.xml")
                .isEmpty();
    }

    @Test
    void theGateNamesNoClassThatIsGone() {
        assertThat(GATE.includes().stream()
                        .filter(include -> EXTENSION.stream()
                                .map(JavaClass::getName)
                                .noneMatch(name -> CoverageGate.matches(include, name))))
                .as("includes of check-coverage in authenticators/pom.xml that match no class")
                .isEmpty();
    }

    @Test
    void aClassIsInTheGateOnPurposeNotByAPatternOfManyNames() {
        assertThat(GATE.includes())
                .isNotEmpty()
                .allMatch(include -> include.matches("[\\w/]+(\\$\\w+|\\$\\*)?\\.class"));
    }

    @Test
    void aClassThatDecidesFromAValueIsARule() {
        assertThat(PlainJava.isRule(imported(DecidesFromAValue.class))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                UserValue.class,
                LiveUser.class,
                CopiedUser.class,
                DecidesFromALiveUser.class,
                DecidesFromACopy.class,
                ValuesOnly.class
            })
    void aClassThatNeedsKeycloakOrDecidesNothingIsNone(Class<?> type) {
        assertThat(PlainJava.isRule(imported(type))).isFalse();
    }

    @Test
    void aClassThatTheListLacksIsNotInTheGate() {
        CoverageGate gate = new CoverageGate(List.of("a/One.class", "a/Two$*.class"));

        assertThat(Stream.of("a.One", "a.One$Inner", "a.Two", "a.Two$Inner", "a.b.One")
                        .filter(gate::holds))
                .containsExactly("a.One", "a.Two$Inner");
    }

    private static JavaClass imported(Class<?> type) {
        JavaClasses classes = new ClassFileImporter().importPackagesOf(type);
        return classes.get(type);
    }
}
