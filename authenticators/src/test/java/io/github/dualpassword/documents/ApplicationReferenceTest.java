package io.github.dualpassword.documents;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.keycloak.authentication.InitiatedActionSupport;
import org.keycloak.authentication.RequiredActionContext.KcActionStatus;
import org.keycloak.authentication.RequiredActionFactory;
import org.keycloak.protocol.ProtocolMapper;
import org.keycloak.representations.IDToken;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import io.github.dualpassword.Ids;
import io.github.dualpassword.boundtransaction.TransactionState;
import io.github.dualpassword.openlogin.LoginRefusal;
import io.github.dualpassword.page.LoginError;
import io.github.dualpassword.procedure.ProcedureRequest;
import io.github.dualpassword.stepup.StepUpRefusalReason;

import static org.assertj.core.api.Assertions.assertThat;

/** The reference for applications has each value that goes over the wire, and none that does not. */
class ApplicationReferenceTest {

    private static final Path REFERENCE = Path.of("..", "docs", "application-reference.md");
    private static final Path GUIDE = Path.of("..", "docs", "integrating-applications.md");
    private static final Path SOURCES = Path.of("src", "main", "java", "io", "github", "dualpassword");
    private static final Path LEVELS = Path.of("..", "realm-config", "src", "main", "realms", "passkeys.json");

    private static final JavaClasses EXTENSION = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.github.dualpassword");

    /** Written by Keycloak: what it says has nothing to do with this product. */
    private static final String BY_KEYCLOAK = "Keycloak";

    @Test
    void theLevelsAreThoseOfTheRealms() throws IOException {
        JsonNode map = new ObjectMapper()
                .readTree(new ObjectMapper()
                        .readTree(LEVELS.toFile())
                        .at("/attributes/acr.loa.map")
                        .asText());

        List<List<String>> rows = DocumentTable.headed(REFERENCE, "`acr`").rows();

        assertThat(rows).hasSize(map.size());
        assertThat(rows)
                .allSatisfy(row -> assertThat(
                                map.path(row.get(0).replace("`", "")).asText())
                        .isEqualTo(row.get(1)));
        assertThat(DocumentTable.headed(GUIDE, "`acr`").ids())
                .filteredOn(map::has)
                .hasSize(map.size());
    }

    @Test
    void theProceduresAreThoseThatApplicationsCanOpen() {
        assertThat(DocumentTable.headed(REFERENCE, "`kc_action`").ids())
                .containsExactlyInAnyOrderElementsOf(required(InitiatedActionSupport.SUPPORTED));
        assertThat(DocumentTable.headed(REFERENCE, "required action").ids())
                .containsExactlyInAnyOrderElementsOf(required(InitiatedActionSupport.NOT_SUPPORTED));
        assertThat(DocumentTable.headed(REFERENCE, "`kc_action_status`").ids())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(KcActionStatus.values()).map(Ids::underscored).toList());
    }

    private static List<String> required(InitiatedActionSupport initiated) {
        return ServiceLoader.load(RequiredActionFactory.class).stream()
                .filter(factory -> factory.type().getName().startsWith("io.github.dualpassword."))
                .map(ServiceLoader.Provider::get)
                .filter(factory -> factory.create(null).initiatedActionSupport() == initiated)
                .map(RequiredActionFactory::getId)
                .toList();
    }

    @Test
    void everyDescriptionOfARefusalHasItsRow() throws ReflectiveOperationException {
        Set<String> sent = new TreeSet<>();
        Stream.of(StepUpRefusalReason.values())
                .map(StepUpRefusalReason::description)
                .forEach(sent::add);
        Stream.of(LoginRefusal.values()).map(LoginRefusal::id).forEach(sent::add);
        sent.addAll(constants("otp.software.IssueRefusal"));
        // Without a confirmation password that could be used one may log in.
        constants("password.change.ChangeRefusal$Reason").stream()
                .filter(reason -> reason.startsWith("login_"))
                .forEach(sent::add);
        sent.add(text("identityprovider.UnlinkedIdentity", "ERROR"));

        assertThat(DocumentTable.headed(REFERENCE, "`error_description`").ids())
                .containsExactlyInAnyOrderElementsOf(sent);
    }

    /** Where another class ends a request or a login, the test above does not know what that class says. */
    @Test
    void nobodyElseEndsARequest() {
        assertThat(callersOf(LoginError.class, "toApplication"))
                .containsExactlyInAnyOrder("StepUpRefusal", "UnlinkedIdentity", "ProcedureRequest");
        assertThat(callersOf(ProcedureRequest.class, "endLogin"))
                .containsExactlyInAnyOrder("RefusedLogin", "AskForCode", "IssueToken", "ChangeRefusal");
    }

    @Test
    void everyRefusalOfAPushedTransactionHasItsRow() {
        DocumentTable table = tableOfTheGuide("what to change");

        assertThat(table.rows().stream().flatMap(row -> DocumentTable.codes(row.get(0))))
                .containsExactlyInAnyOrderElementsOf(constants("boundtransaction.request.RequestFault"));
    }

    private static DocumentTable tableOfTheGuide(String secondHeading) {
        return DocumentTable.headed(GUIDE, "`error_description` | " + secondHeading);
    }

    @Test
    void everyStateOfATransactionHasItsRow() throws IOException {
        assertThat(DocumentTable.headed(REFERENCE, "`state`").ids())
                .containsExactlyElementsOf(Stream.of(TransactionState.values())
                        .map(TransactionState::id)
                        .toList());
        assertThat(DocumentTable.headed(REFERENCE, "status").rows().stream()
                        .map(row -> DocumentTable.codes(row.get(2)).findFirst().orElseThrow()))
                .containsExactlyInAnyOrderElementsOf(found(
                        SOURCES.resolve("boundtransaction/request/TransactionInquiry.java"),
                        "refused\\([^\"]*\"([a-z_]+)\"\\)"));
    }

    /** A claim of ours is written by a mapper of ours, and by the constant of its class. */
    @Test
    void everyClaimOfThisProductHasItsRow() throws ReflectiveOperationException {
        DocumentTable table = DocumentTable.headed(REFERENCE, "claim");
        Map<Boolean, List<List<String>>> byUs = table.rows().stream()
                .collect(Collectors.partitioningBy(row -> !row.get(1).equals(BY_KEYCLOAK)));

        assertThat(byUs.get(true).stream().flatMap(row -> DocumentTable.codes(row.get(0))))
                .containsExactlyInAnyOrder(
                        "acr",
                        text("boundtransaction.ConfirmedTransaction", "TXN_CLAIM"),
                        text("boundtransaction.ConfirmedTransaction", "HASH_CLAIM"),
                        text("passkey.level.PasskeyAmr", "CLAIM"),
                        text("otp.level.OtpSince", "CLAIM"),
                        text("loginhistory.PreviousLoginsMapper", "CLAIM"));
        assertThat(byUs.get(true).stream()
                        .flatMap(row -> DocumentTable.codes(row.get(1)))
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(mappers());
        assertThat(callersOf(IDToken.class, "setOtherClaims"))
                .containsExactlyInAnyOrder("ConfirmedTransaction", "OtpSince", "PasskeyAmr", "PreviousLoginsMapper");
    }

    private static List<String> mappers() {
        return ServiceLoader.load(ProtocolMapper.class).stream()
                .filter(mapper -> mapper.type().getName().startsWith("io.github.dualpassword."))
                .map(mapper -> mapper.get().getId())
                .toList();
    }

    @Test
    void everyAnswerOfThePasswordGrantHasItsRow() throws IOException, ReflectiveOperationException {
        Path door = SOURCES.resolve("password/login/DirectGrantPassword.java");
        Set<String> said = new TreeSet<>(found(door, "\"([A-Z][A-Za-z: ]+)\""));
        said.add(text("certificate.CertificateLogin", "REQUIRED"));
        said.add(text("password.LoginPassword", "NOT_CHANGEABLE"));
        List<String> rows = DocumentTable.headed(REFERENCE, "`error_description` | what it means").rows().stream()
                .map(row -> DocumentTable.codes(row.get(0)).findFirst().orElseThrow())
                .toList();

        assertThat(rows).containsExactlyInAnyOrderElementsOf(said);
        // As many as it refuses by; two of these say the same.
        assertThat(found(door, "(OAuthErrorException\\.\\w+)")).hasSize(rows.size() + 1);
    }

    @Test
    void everyAttributeOfAClientHasItsRow() throws ReflectiveOperationException {
        assertThat(DocumentTable.headed(REFERENCE, "client attribute").ids())
                .containsExactlyInAnyOrder(
                        text("boundtransaction.request.BoundClient", "ATTRIBUTE"),
                        text("page.RequestedLanguage", "ATTRIBUTE"));
    }

    private static Set<String> callersOf(Class<?> type, String method) {
        return EXTENSION.stream()
                .filter(each -> !each.isEquivalentTo(type))
                .flatMap(each -> each.getMethodCallsFromSelf().stream())
                .filter(call ->
                        call.getName().equals(method) && call.getTargetOwner().isAssignableTo(type))
                .map(call -> call.getOriginOwner())
                .map(JavaClass::getSimpleName)
                .collect(Collectors.toSet());
    }

    private static List<String> constants(String name) {
        return Arrays.stream(type(name).getEnumConstants())
                .map(constant -> Ids.underscored((Enum<?>) constant))
                .toList();
    }

    private static String text(String name, String constant) throws ReflectiveOperationException {
        Field field = type(name).getDeclaredField(constant);
        field.setAccessible(true);
        return (String) field.get(null);
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName("io.github.dualpassword." + name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> found(Path source, String pattern) throws IOException {
        return Pattern.compile(pattern)
                .matcher(Files.readString(source))
                .results()
                .map(match -> match.group(1))
                .toList();
    }
}
