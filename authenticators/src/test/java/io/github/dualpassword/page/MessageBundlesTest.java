package io.github.dualpassword.page;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import io.github.dualpassword.Credential;
import io.github.dualpassword.MessageKey;
import io.github.dualpassword.OneTimePassword;
import io.github.dualpassword.audit.OperationOutcome;
import io.github.dualpassword.audit.OwnOperation;
import io.github.dualpassword.contract.Denial;
import io.github.dualpassword.notification.MailKind;
import io.github.dualpassword.otp.approval.ApprovalPurpose;
import io.github.dualpassword.otp.phone.PhoneText;
import io.github.dualpassword.otp.software.TokenApp;
import io.github.dualpassword.passkey.PasskeyCredentialProviderFactory;
import io.github.dualpassword.password.PasswordsChanged.SetBy;
import io.github.dualpassword.policy.Operation;
import io.github.dualpassword.policy.UserType;
import io.github.dualpassword.prelogin.BeforeLoginProcedure;
import io.github.dualpassword.staff.InitialisationFailure;
import io.github.dualpassword.useradministration.MenuEntry;
import io.github.dualpassword.useradministration.ServiceState;
import io.github.dualpassword.useradministration.TargetRefusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class MessageBundlesTest {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern LITERAL = Pattern.compile("\"(dualPassword\\w+)\"");
    /** Keycloak's own names for what the account console shows of a credential type. */
    private static final String CREDENTIAL_TYPE = "confirmation-password";

    /** What stands before the name of a screen. */
    private static final String ID_OF_SCREEN = "dualPasswordScreen.";

    private static final String HELP_OF_SCREEN = "dualPasswordHelp.";

    /** Signs on the software keyboard with the names of what they are called. */
    private static final Pattern KEY_WITH_NAME = Pattern.compile("\": \"([a-z-]+)\"");

    private static final Pattern SCREEN = Pattern.compile("\\bscreen=\"([\\w-]+)\"");

    /** Messages that are asked for by the name of what they say: what stands before the names, and all of these. */
    private static final Map<String, Set<String>> FAMILIES = Map.ofEntries(
            family(
                    "Label",
                    Stream.concat(
                            Stream.of(Credential.values()).map(Credential::id),
                            Stream.of(OneTimePassword.values()).map(OneTimePassword::id))),
            family("HistoryApp", Stream.of(TokenApp.values()).map(TokenApp::id)),
            family("ApprovalPurpose", Stream.of(ApprovalPurpose.values()).map(ApprovalPurpose::id)),
            family("State", Stream.of(ServiceState.Item.values()).map(ServiceState.Item::word)),
            family("UserType", Stream.of(UserType.values()).map(UserType::id)),
            family(
                    "Operation",
                    Stream.of(
                                    Stream.of(Operation.values()).map(Operation::id),
                                    Stream.of(OwnOperation.values()).map(OwnOperation::id),
                                    Stream.of(
                                            "forced-change",
                                            "expiry-change",
                                            "service-stop-lifted",
                                            "released-and-lifted"))
                            .flatMap(ids -> ids)),
            family("Outcome", Stream.of(OperationOutcome.values()).map(Enum::name)),
            family(
                    "Refused",
                    Stream.of(
                                    Stream.of(Denial.values()).map(Denial::id),
                                    Stream.of(TargetRefusal.values()).map(TargetRefusal::id),
                                    Stream.of(OwnOperation.WRONG_ENTRY, "failed"))
                            .flatMap(ids -> ids)),
            family(
                    "Rule",
                    Stream.of(
                            "length",
                            "maxLength",
                            "digits",
                            "lowerCase",
                            "upperCase",
                            "specialChars",
                            "regexPattern",
                            "notContainsUsername",
                            "notEmail",
                            "passwordBlacklist",
                            "passwordHistory",
                            "passwordAge")),
            family(
                    "BeforeLoginProcedure",
                    Stream.of(BeforeLoginProcedure.values()).map(BeforeLoginProcedure::id)),
            family(
                    "BeforeLoginExplanation",
                    Stream.of(BeforeLoginProcedure.values()).map(BeforeLoginProcedure::id)),
            family(
                    "BeforeLoginOutcome",
                    Stream.of(BeforeLoginProcedure.values()).map(BeforeLoginProcedure::id)),
            family("Key", namesOfKeys()),
            family("Phone", Stream.of(PhoneText.values()).map(PhoneText::id)),
            family("Menu", Stream.of(MenuEntry.values()).map(MenuEntry::action)),
            family("MenuExplanation", Stream.of(MenuEntry.values()).map(MenuEntry::action)),
            family("MailSubject", Stream.of(MailKind.values()).map(MailKind::id)),
            family("MailOtpSuspended", Stream.of(OneTimePassword.values()).map(OneTimePassword::id)),
            family(
                    "MailOtpSuspendedForGood",
                    Stream.of(OneTimePassword.values()).map(OneTimePassword::id)),
            family("MailTokenExpiryAdvice", Stream.of("revoke-own", "ask", "replace")),
            family("MailProcedure", Stream.of(BeforeLoginProcedure.values()).map(BeforeLoginProcedure::id)),
            family(
                    "MailProcedureAdvice",
                    Stream.of(BeforeLoginProcedure.values()).map(BeforeLoginProcedure::id)),
            family("SlipFailure", Stream.of(InitialisationFailure.values()).map(InitialisationFailure::id)),
            family("MailChangedBy", Stream.of(SetBy.values()).map(Enum::name)),
            family(
                    "MailWhat",
                    Stream.of(
                            "passwords-changed",
                            "confirmation-registered",
                            "service-stopped",
                            "service-restored",
                            "released",
                            "token-released",
                            "token-revoked",
                            "passkeys-revoked",
                            "other")));

    private static final Pattern KEBAB_CASE = Pattern.compile("dualPassword[A-Za-z]+(\\.[a-z]+(-[a-z]+)*)?");

    private static final List<String> LANGUAGES = List.of("ja", "en");

    private final Set<String> keysOfPages = Bundle.of(Bundle.OF_PAGES, "ja").keys();

    static List<Path> folders() {
        return Bundle.folders();
    }

    static Stream<Arguments> files() {
        return folders().stream().flatMap(folder -> LANGUAGES.stream().map(language -> arguments(folder, language)));
    }

    @Test
    void theMessagesOfPagesAreAmongThoseThatAreRead() {
        assertThat(folders()).contains(Bundle.OF_PAGES);
        assertThat(keysOfPages).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("folders")
    void bothLanguagesHaveTheSameKeysWithTheSamePlaceholders(Path folder) {
        Bundle japanese = Bundle.of(folder, "ja");
        Bundle english = Bundle.of(folder, "en");

        assertThat(japanese.keys()).isEqualTo(english.keys());
        assertThat(japanese.keys())
                .allSatisfy(
                        key -> assertThat(japanese.placeholders(key)).as(key).isEqualTo(english.placeholders(key)));
    }

    /** Keycloak makes these keys of the types of credentials. */
    private static boolean isOfCredentialType(String key) {
        return key.startsWith(CREDENTIAL_TYPE) || key.startsWith(PasskeyCredentialProviderFactory.TYPE);
    }

    @Test
    void allKeysOfPagesBeginWithTheNameOfTheProduct() {
        assertThat(keysOfPages).isNotEmpty().allMatch(key -> key.startsWith("dualPassword") || isOfCredentialType(key));
    }

    @Test
    void idsInKeysAreInKebabCase() {
        assertThat(keysOfPages)
                .isNotEmpty()
                .allMatch(key ->
                        isOfCredentialType(key) || KEBAB_CASE.matcher(key).matches());
    }

    @ParameterizedTest
    @MethodSource("files")
    void noKeyStandsTwiceInAFile(Path folder, String language) {
        assertThat(Bundle.of(folder, language).repeatedKeys()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("files")
    void noMessageIsEmpty(Path folder, String language) {
        assertThat(Bundle.of(folder, language).messages())
                .isNotEmpty()
                .allSatisfy((key, message) -> assertThat(message).as(key).isNotBlank());
    }

    /** A single quote in a pattern quotes what follows, and vanishes: an apostrophe must be written twice. */
    @ParameterizedTest
    @MethodSource("files")
    void everyMessageIsAPatternThatShowsAllItIsGiven(Path folder, String language) {
        assertThat(Bundle.of(folder, language).messages()).isNotEmpty().allSatisfy((key, message) -> {
            assertThat(message.replace("''", "")).as(key).doesNotContain("'");
            Object[] values = {"first", "second", "third", "fourth"};
            String shown = new MessageFormat(message, Locale.forLanguageTag(language)).format(values);
            assertThat(shown).as(key).doesNotContain("{", "}");
            Bundle.placeholdersOf(message)
                    .forEach(number -> assertThat(shown).as(key).contains((String) values[number]));
        });
    }

    /** Else a bank that has a desk of its own would be contradicted by a page of ours. */
    @ParameterizedTest
    @MethodSource("files")
    void onlyTheContactNamesWhomToTurnTo(Path folder, String language) {
        Map<String, String> messages = new TreeMap<>(Bundle.of(folder, language).messages());
        messages.remove("dualPasswordContact");

        assertThat(messages)
                .isNotEmpty()
                .allSatisfy((key, message) -> assertThat(message)
                        .as(key)
                        .doesNotContain("取引店", "サポートデスク", "サポートセンター")
                        .doesNotContainIgnoringCase("your bank", "support desk", "branch"));
    }

    @Test
    void everyConstantOfPageMessagesHasAMessage() {
        assertThat(pageMessages()).isNotEmpty();
        assertThat(keysOfPages).containsAll(pageMessages().values());
    }

    @Test
    void everyConstantOfPageMessagesIsUsed() throws IOException {
        String sources = String.join("\n", sources());

        assertThat(pageMessages().keySet()).isNotEmpty().allMatch(name -> sources.contains("PageMessages." + name));
    }

    @Test
    void everyMessageThatIsAskedForExists() throws IOException {
        assertThat(keysOfPages).containsAll(used());
    }

    @Test
    void everyMessageIsUsed() throws IOException {
        Set<String> keys = new TreeSet<>(keysOfPages);
        keys.removeIf(key -> isOfCredentialType(key));
        keys.removeIf(key -> key.startsWith(ID_OF_SCREEN) || key.startsWith(HELP_OF_SCREEN));
        keys.removeIf(key -> FAMILIES.keySet().stream().anyMatch(key::startsWith));

        assertThat(used()).containsAll(keys);
    }

    @Test
    void aFamilyOfMessagesHasOneForEachNameAndNoOther() {
        assertThat(FAMILIES)
                .allSatisfy((prefix, keys) ->
                        assertThat(startingWith(prefix)).as(prefix).isEqualTo(keys));
    }

    @Test
    void theKeysThatClassesMakeAreThere() {
        assertThat(keysOfPages)
                .containsAll(
                        Stream.of(Credential.values()).map(Credential::label).toList())
                .containsAll(Stream.of(OneTimePassword.values())
                        .map(OneTimePassword::label)
                        .toList())
                .containsAll(Stream.of(MenuEntry.values()).map(MenuEntry::label).toList())
                .containsAll(Stream.of(MenuEntry.values())
                        .map(MenuEntry::explanation)
                        .toList());
    }

    @Test
    void everyScreenHasAnIdAndAHelp() {
        assertThat(after(ID_OF_SCREEN)).isEqualTo(after(HELP_OF_SCREEN)).containsAll(screensOfTemplates());
        assertThat(screensOfTemplates()).isNotEmpty();
    }

    @Test
    void noTwoScreensHaveTheSameId() {
        assertThat(after(ID_OF_SCREEN).stream()
                        .map(screen ->
                                Bundle.of(Bundle.OF_PAGES, "ja").messages().get(ID_OF_SCREEN + screen)))
                .isNotEmpty()
                .doesNotHaveDuplicates();
    }

    private Set<String> startingWith(String prefix) {
        return keysOfPages.stream()
                .filter(key -> key.startsWith(prefix))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> after(String prefix) {
        return keysOfPages.stream()
                .filter(key -> key.startsWith(prefix))
                .map(key -> key.substring(prefix.length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map.Entry<String, Set<String>> family(String family, Stream<String> ids) {
        Set<String> keys = ids.map(id -> MessageKey.of(family, id)).collect(Collectors.toCollection(TreeSet::new));
        return Map.entry("dualPassword" + family + ".", keys);
    }

    private static Stream<String> namesOfKeys() {
        return Template.all().stream()
                .filter(template -> template.name().endsWith("dual-password-keyboard.ftl"))
                .flatMap(template -> KEY_WITH_NAME.matcher(template.text()).results())
                .map((MatchResult found) -> found.group(1));
    }

    private static Set<String> screensOfTemplates() {
        return Template.all().stream()
                .flatMap(template -> SCREEN.matcher(template.text()).results())
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> used() throws IOException {
        Stream<String> byTemplates = Template.all().stream()
                .flatMap(template -> template.messages().stream())
                .map(Template.Message::key);
        Stream<String> byClasses = sources().stream()
                .flatMap(source -> LITERAL.matcher(source).results())
                .map((MatchResult found) -> found.group(1));
        return Stream.concat(byTemplates, byClasses)
                .filter(key -> key.startsWith("dualPassword"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> sources() throws IOException {
        List<String> sources = new ArrayList<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                sources.add(Files.readString(file));
            }
        }
        return sources;
    }

    private static Map<String, String> pageMessages() {
        Map<String, String> messages = new TreeMap<>();
        for (Field field : PageMessages.class.getDeclaredFields()) {
            if (Modifier.isPublic(field.getModifiers())) {
                try {
                    messages.put(field.getName(), (String) field.get(null));
                } catch (IllegalAccessException impossible) {
                    throw new IllegalStateException(impossible);
                }
            }
        }
        return messages;
    }
}
