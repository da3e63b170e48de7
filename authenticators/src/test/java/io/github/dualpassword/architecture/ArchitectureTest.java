package io.github.dualpassword.architecture;

import java.util.Set;
import java.util.stream.Collectors;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import static org.assertj.core.api.Assertions.assertThat;

/** The extension keeps the lines that its design draws. {@link OffendersAreCaughtTest} shows that each rule can fail. */
@AnalyzeClasses(packages = Rooms.ROOT, importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule LOCKOUT_KNOWS_NOTHING_OF_FORMS = Rooms.LOCKOUT_KNOWS_NOTHING_OF_FORMS;

    @ArchTest
    static final ArchRule RULES_OF_LOCKOUT_ARE_PLAIN = Rooms.RULES_OF_LOCKOUT_ARE_PLAIN;

    @ArchTest
    static final ArchRule POLICY_IS_PLAIN = Rooms.POLICY_IS_PLAIN;

    @ArchTest
    static final ArchRule SETTINGS_ARE_MADE_BY_TOPICS = Rooms.SETTINGS_ARE_MADE_BY_TOPICS;

    @ArchTest
    static final ArchRule RULES_OF_SETUP_ARE_PLAIN = Rooms.RULES_OF_SETUP_ARE_PLAIN;

    @ArchTest
    static final ArchRule ONLY_PERSISTENCE_SPEAKS_JPA = Rooms.ONLY_PERSISTENCE_SPEAKS_JPA;

    @ArchTest
    static final ArchRule ALL_CREDENTIALS_ARE_THE_MATTER_OF_THREE_ROOMS =
            Rooms.ALL_CREDENTIALS_ARE_THE_MATTER_OF_THREE_ROOMS;

    @ArchTest
    static final ArchRule NOBODY_KNOWS_THE_START = Rooms.NOBODY_KNOWS_THE_START;

    @ArchTest
    static final ArchRule NO_ROOM_STANDS_IN_A_RING = Rooms.NO_ROOM_STANDS_IN_A_RING;

    @ArchTest
    static final ArchRule NOTHING_BUT_THE_ENGINE_EVALUATES_A_SECRET =
            SecretEvaluation.NOTHING_BUT_THE_ENGINE_EVALUATES_A_SECRET;

    @ArchTest
    static final ArchRule NOTHING_BUT_THE_ENGINE_ASKS_A_VERIFIER =
            SecretEvaluation.NOTHING_BUT_THE_ENGINE_ASKS_A_VERIFIER;

    @ArchTest
    static final ArchRule WHAT_IS_EVALUATED_IS_RECORDED = SecretEvaluation.WHAT_IS_EVALUATED_IS_RECORDED;

    @ArchTest
    static final ArchRule NOTHING_OFFERS_KEYCLOAK_AN_EVALUATION =
            SecretEvaluation.NOTHING_OFFERS_KEYCLOAK_AN_EVALUATION;

    @ArchTest
    static final ArchRule NO_STOCK_FORM_IS_INHERITED_WITH_ITS_EVALUATION =
            SecretEvaluation.NO_STOCK_FORM_IS_INHERITED_WITH_ITS_EVALUATION;

    @ArchTest
    static final ArchRule ONLY_RULES_FOR_NEW_PASSWORDS_COMPARE_WITH_FORMER_ONES =
            SecretEvaluation.ONLY_RULES_FOR_NEW_PASSWORDS_COMPARE_WITH_FORMER_ONES;

    @ArchTest
    static final ArchRule ONLY_WHO_KEEPS_THE_CONTEXT_LOGS_OUT = SessionLogout.ONLY_WHO_KEEPS_THE_CONTEXT_LOGS_OUT;

    @ArchTest
    static final ArchRule ONE_CLASS_MAKES_CODES = SecretEvaluation.ONE_CLASS_MAKES_CODES;

    @ArchTest
    static final ArchRule TIME_COMES_FROM_THE_CLOCK = TimeStateAndNames.TIME_COMES_FROM_THE_CLOCK;

    @ArchTest
    static final ArchRule STATIC_FIELDS_ARE_FINAL = TimeStateAndNames.STATIC_FIELDS_ARE_FINAL;

    @ArchTest
    static final ArchRule NO_STATIC_FIELD_IS_MADE_TO_BE_CHANGED =
            TimeStateAndNames.NO_STATIC_FIELD_IS_MADE_TO_BE_CHANGED;

    @ArchTest
    static final ArchRule NAMES_SAY_WHAT_A_CLASS_IS = TimeStateAndNames.NAMES_SAY_WHAT_A_CLASS_IS;

    @ArchTest
    static final ArchRule FACTORIES_SHOW_THE_VERSION = TimeStateAndNames.FACTORIES_SHOW_THE_VERSION;

    @ArchTest
    static final ArchRule SIGNATURES_OF_THE_API_NAME_ONLY_THE_API =
            PublicApiSurface.SIGNATURES_OF_THE_API_NAME_ONLY_THE_API;

    @ArchTest
    static void whatABankImplementsIsMarkedAsPublicApi(JavaClasses extension) {
        assertThat(PublicApiSurface.SPIS).allMatch(name -> PublicApiSurface.isMarked(extension.get(name)));
    }

    /** A rule that names a class says nothing any more when the class is renamed. */
    @ArchTest
    static void theNamedRulesOfLockoutExist(JavaClasses extension) {
        Set<String> names = extension.stream()
                .filter(type -> type.getPackageName().equals(Rooms.ROOT + ".lockout"))
                .map(JavaClass::getSimpleName)
                .collect(Collectors.toSet());

        assertThat(names).containsAll(Rooms.RULES_OF_LOCKOUT);
        assertThat(extension.contain(Rooms.REQUEST_CONNECTION)).isTrue();
    }
}
