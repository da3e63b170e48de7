package io.github.dualpassword.architecture;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;

import io.github.dualpassword.architecture.offender.api.NamesAnInternalType;
import io.github.dualpassword.architecture.offender.lockout.AnswersWithAPage;
import io.github.dualpassword.architecture.offender.lockout.Charge;
import io.github.dualpassword.architecture.offender.lockout.DrawsAForm;
import io.github.dualpassword.architecture.offender.lockout.KnowsAPage;
import io.github.dualpassword.architecture.offender.lockout.LockoutRules;
import io.github.dualpassword.architecture.offender.lockout.ReadsTheFlow;
import io.github.dualpassword.architecture.offender.page.AsksHibernate;
import io.github.dualpassword.architecture.offender.page.AsksKeycloakForTheTime;
import io.github.dualpassword.architecture.offender.page.AsksTheDatabase;
import io.github.dualpassword.architecture.offender.page.ChoosesByCredential;
import io.github.dualpassword.architecture.offender.page.CountsItsVisits;
import io.github.dualpassword.architecture.offender.page.CountsThemAtomically;
import io.github.dualpassword.architecture.offender.page.DatesAPage;
import io.github.dualpassword.architecture.offender.page.KnowsRows;
import io.github.dualpassword.architecture.offender.page.KnowsTheStart;
import io.github.dualpassword.architecture.offender.page.LogsOthersOut;
import io.github.dualpassword.architecture.offender.page.MakesADate;
import io.github.dualpassword.architecture.offender.page.PasswordHelper;
import io.github.dualpassword.architecture.offender.page.PasswordManager;
import io.github.dualpassword.architecture.offender.page.PasswordUtil;
import io.github.dualpassword.architecture.offender.page.PasswordUtils;
import io.github.dualpassword.architecture.offender.page.ReadsTheClockOfTheServer;
import io.github.dualpassword.architecture.offender.page.ReleasesAllCredentials;
import io.github.dualpassword.architecture.offender.page.RemembersVisitors;
import io.github.dualpassword.architecture.offender.page.ShowsNoVersion;
import io.github.dualpassword.architecture.offender.page.TakesAClockByReference;
import io.github.dualpassword.architecture.offender.password.AsksTheCredentials;
import io.github.dualpassword.architecture.offender.password.AsksTheCredentialsByReference;
import io.github.dualpassword.architecture.offender.password.AsksTheCredentialsForAList;
import io.github.dualpassword.architecture.offender.password.AsksTheStockForm;
import io.github.dualpassword.architecture.offender.password.AsksTheStockProvider;
import io.github.dualpassword.architecture.offender.password.ComparesACode;
import io.github.dualpassword.architecture.offender.password.ComparesAGuess;
import io.github.dualpassword.architecture.offender.password.EvaluatesUnrecorded;
import io.github.dualpassword.architecture.offender.password.InheritsTheStockForm;
import io.github.dualpassword.architecture.offender.password.MakesACode;
import io.github.dualpassword.architecture.offender.password.OffersAnEvaluation;
import io.github.dualpassword.architecture.offender.password.ValidatesACounterBasedCode;
import io.github.dualpassword.architecture.offender.password.ValidatesATimeBasedCode;
import io.github.dualpassword.architecture.offender.password.ValidatesAsTheStockFormDoes;
import io.github.dualpassword.architecture.offender.password.VerifiesAHash;
import io.github.dualpassword.architecture.offender.password.VerifiesAHashOfOneKind;
import io.github.dualpassword.architecture.offender.policy.MakesASettingItself;
import io.github.dualpassword.architecture.offender.policy.ReadsARealm;
import io.github.dualpassword.architecture.offender.setup.FlowRules;
import io.github.dualpassword.lockout.AsksAVerifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** A rule that cannot fail proves nothing: each catches a class that breaks it. */
class OffendersAreCaughtTest {

    private static final String OFFENDERS = Rooms.ROOT + ".architecture.offender";

    private static final JavaClasses EXTENSION_AND_OFFENDERS = new ClassFileImporter().importPackages(Rooms.ROOT);

    @ParameterizedTest(name = "{1}")
    @MethodSource({
        "offendersAgainstRooms",
        "offendersAgainstTheOneEvaluation",
        "offendersInEveryRoom",
        "offendersAgainstThePromise"
    })
    void anOffenderIsCaught(ArchRule rule, Class<?> offender) {
        EvaluationResult result = rule.evaluate(EXTENSION_AND_OFFENDERS);

        assertThat(result.hasViolation()).isTrue();
        assertThat(result.getFailureReport().getDetails()).anyMatch(detail -> detail.contains(offender.getName()));
    }

    @Test
    void aRingIsCaught() {
        assertThat(Rooms.noRing(OFFENDERS).evaluate(EXTENSION_AND_OFFENDERS).hasViolation())
                .isTrue();
    }

    static Stream<Arguments> offendersAgainstRooms() {
        return Stream.of(
                arguments(Rooms.LOCKOUT_KNOWS_NOTHING_OF_FORMS, AnswersWithAPage.class),
                arguments(Rooms.LOCKOUT_KNOWS_NOTHING_OF_FORMS, ReadsTheFlow.class),
                arguments(Rooms.LOCKOUT_KNOWS_NOTHING_OF_FORMS, DrawsAForm.class),
                arguments(Rooms.LOCKOUT_KNOWS_NOTHING_OF_FORMS, KnowsAPage.class),
                arguments(Rooms.RULES_OF_LOCKOUT_ARE_PLAIN, LockoutRules.class),
                arguments(Rooms.RULES_OF_LOCKOUT_ARE_PLAIN, Charge.class),
                arguments(Rooms.POLICY_IS_PLAIN, ReadsARealm.class),
                arguments(Rooms.SETTINGS_ARE_MADE_BY_TOPICS, MakesASettingItself.class),
                arguments(Rooms.RULES_OF_SETUP_ARE_PLAIN, FlowRules.class),
                arguments(Rooms.ONLY_PERSISTENCE_SPEAKS_JPA, AsksTheDatabase.class),
                arguments(Rooms.ONLY_PERSISTENCE_SPEAKS_JPA, AsksHibernate.class),
                arguments(Rooms.ONLY_PERSISTENCE_SPEAKS_JPA, KnowsRows.class),
                arguments(Rooms.ALL_CREDENTIALS_ARE_THE_MATTER_OF_THREE_ROOMS, ReleasesAllCredentials.class),
                arguments(Rooms.ALL_CREDENTIALS_ARE_THE_MATTER_OF_THREE_ROOMS, ChoosesByCredential.class),
                arguments(Rooms.NOBODY_KNOWS_THE_START, KnowsTheStart.class));
    }

    static Stream<Arguments> offendersAgainstTheOneEvaluation() {
        ArchRule nothingElse = SecretEvaluation.NOTHING_BUT_THE_ENGINE_EVALUATES_A_SECRET;
        return Stream.of(
                arguments(nothingElse, AsksTheCredentials.class),
                arguments(nothingElse, AsksTheCredentialsForAList.class),
                arguments(nothingElse, AsksTheCredentialsByReference.class),
                arguments(nothingElse, AsksTheStockProvider.class),
                arguments(nothingElse, VerifiesAHash.class),
                arguments(nothingElse, VerifiesAHashOfOneKind.class),
                arguments(nothingElse, ValidatesATimeBasedCode.class),
                arguments(nothingElse, ValidatesACounterBasedCode.class),
                arguments(nothingElse, ComparesACode.class),
                arguments(nothingElse, AsksTheStockForm.class),
                arguments(nothingElse, ValidatesAsTheStockFormDoes.class),
                arguments(SecretEvaluation.NOTHING_BUT_THE_ENGINE_ASKS_A_VERIFIER, AsksAVerifier.class),
                arguments(SecretEvaluation.ONE_CLASS_MAKES_CODES, MakesACode.class),
                arguments(SecretEvaluation.WHAT_IS_EVALUATED_IS_RECORDED, EvaluatesUnrecorded.class),
                arguments(SecretEvaluation.NOTHING_OFFERS_KEYCLOAK_AN_EVALUATION, OffersAnEvaluation.class),
                arguments(SecretEvaluation.NO_STOCK_FORM_IS_INHERITED_WITH_ITS_EVALUATION, InheritsTheStockForm.class),
                arguments(
                        SecretEvaluation.ONLY_RULES_FOR_NEW_PASSWORDS_COMPARE_WITH_FORMER_ONES, ComparesAGuess.class));
    }

    static Stream<Arguments> offendersInEveryRoom() {
        return Stream.of(
                arguments(SessionLogout.ONLY_WHO_KEEPS_THE_CONTEXT_LOGS_OUT, LogsOthersOut.class),
                arguments(TimeStateAndNames.TIME_COMES_FROM_THE_CLOCK, ReadsTheClockOfTheServer.class),
                arguments(TimeStateAndNames.TIME_COMES_FROM_THE_CLOCK, TakesAClockByReference.class),
                arguments(TimeStateAndNames.TIME_COMES_FROM_THE_CLOCK, DatesAPage.class),
                arguments(TimeStateAndNames.TIME_COMES_FROM_THE_CLOCK, MakesADate.class),
                arguments(TimeStateAndNames.TIME_COMES_FROM_THE_CLOCK, AsksKeycloakForTheTime.class),
                arguments(TimeStateAndNames.STATIC_FIELDS_ARE_FINAL, CountsItsVisits.class),
                arguments(TimeStateAndNames.NO_STATIC_FIELD_IS_MADE_TO_BE_CHANGED, CountsThemAtomically.class),
                arguments(TimeStateAndNames.NO_STATIC_FIELD_IS_MADE_TO_BE_CHANGED, RemembersVisitors.class),
                arguments(TimeStateAndNames.NAMES_SAY_WHAT_A_CLASS_IS, PasswordManager.class),
                arguments(TimeStateAndNames.NAMES_SAY_WHAT_A_CLASS_IS, PasswordHelper.class),
                arguments(TimeStateAndNames.NAMES_SAY_WHAT_A_CLASS_IS, PasswordUtil.class),
                arguments(TimeStateAndNames.NAMES_SAY_WHAT_A_CLASS_IS, PasswordUtils.class),
                arguments(TimeStateAndNames.FACTORIES_SHOW_THE_VERSION, ShowsNoVersion.class));
    }

    static Stream<Arguments> offendersAgainstThePromise() {
        return Stream.of(
                arguments(PublicApiSurface.SIGNATURES_OF_THE_API_NAME_ONLY_THE_API, NamesAnInternalType.class));
    }
}
