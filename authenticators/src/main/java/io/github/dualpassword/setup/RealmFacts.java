package io.github.dualpassword.setup;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.github.dualpassword.policy.WrongSetting;

/**
 * What the rules of the set-up check need to know of a realm.
 *
 * @param attributes the realm's attributes
 * @param wrongSettings those attributes that are settings whose values this server cannot use
 * @param flows all flows, by their internal id
 * @param boundFlows internal ids of the flows that the realm is bound to
 * @param clients the enabled clients
 * @param identityProviders the identity providers that users log in through
 * @param selectedFlows flows that enabled client policies select
 * @param enabledActions required actions that are registered and enabled, in their order
 * @param userProfile which attributes of users are declared, and who may write them
 * @param traits what is on in the realm
 * @param irregularMembers members who cannot operate, or cannot be operated on; a reason that concerns nobody is missing
 * @param neverFound users whose login ID is in a form in which nobody is looked up
 * @param contractsWithoutMaster enabled organizations that have members, and no master user who can do anything
 * @param contractTexts attributes of organizations that are to hold web addresses
 * @param directories where users come from by LDAP
 * @param storagesToRead where users come from whose login passwords nobody can change through Keycloak
 * @param workflowSteps what enabled workflows do to users
 * @param impersonators users of the realm who may become any other user
 * @param unkeptEvents types of events about attempts that Keycloak does not keep
 * @param longestSession how long a single sign-on session can last
 */
record RealmFacts(
        Map<String, String> attributes,
        List<WrongSetting> wrongSettings,
        Map<String, Flow> flows,
        Map<Binding, String> boundFlows,
        List<Client> clients,
        List<IdentityProvider> identityProviders,
        List<SelectedFlow> selectedFlows,
        List<Action> enabledActions,
        UserProfile userProfile,
        Set<Trait> traits,
        Map<Irregularity, Members> irregularMembers,
        Members neverFound,
        Members contractsWithoutMaster,
        List<ContractText> contractTexts,
        List<Directory> directories,
        List<StorageToRead> storagesToRead,
        List<WorkflowStep> workflowSteps,
        Members impersonators,
        List<String> unkeptEvents,
        Duration longestSession) {

    /** What a realm binds a flow to. Registration and client authentication evaluate no user's secret. */
    enum Binding {
        BROWSER("browser flow"),
        DIRECT_GRANT("direct grant flow"),
        RESET_CREDENTIALS("reset credentials flow"),
        FIRST_BROKER_LOGIN("first broker login flow"),
        DOCKER("Docker authentication flow");

        private final String words;

        Binding(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /** Something that is on in a realm or not. */
    enum Trait {
        BRUTE_FORCE_DETECTION,
        PERMANENT_LOCKOUT,
        PASSWORD_EXPIRY,
        PASSWORD_HISTORY,
        MAIL_SERVER_MISSING,
        ADMIN_EVENTS_NOT_KEPT,
        SCIM,
        LEGACY_TOKEN_EXCHANGE,
        TOKEN_DELEGATION,
        ADMIN_API_V2,
        FORGOT_PASSWORD,
        DOCKER,
        SAMPLE_USERS,
        EVERYBODY_IS_MASTER,
        EVERYBODY_IS_ADMINISTRATOR,
        MIRROR_NOT_DECLARED,
        MIRROR_WRITABLE,
        TOKENS_WITHOUT_KEY,
        ISSUE_WITHOUT_KEY,
        PUSH_WITHOUT_KEY,
        OTHER_APPS_WITHOUT_ONE,
        PASSKEYS_WITHOUT_NAME,
        PASSKEYS_OF_ANOTHER_NAME,
        EXISTING_OTP_TO_COME,
        CERTIFICATE_CUSTOMERS,
        CERTIFICATE_HEADER_OF_ANYBODY,
        ADDRESS_OF_ANYBODY,
        NAME_OF_ANYBODY,
        TRANSACTIONS_CHECKED_WHEN_PUSHED
    }

    /**
     * What the realm's user profile says of the attributes of users.
     *
     * @param declared those that it declares
     * @param ofUsers of these, what users may write at themselves
     * @param undeclared who may write any other
     */
    record UserProfile(Set<String> declared, Set<String> ofUsers, Writers undeclared) {

        /** Who may write an attribute that is not declared. */
        enum Writers {
            NOBODY,
            ADMINISTRATORS,
            USERS
        }

        boolean isDeclared(String attribute) {
            return declared.contains(attribute);
        }

        boolean isWritableByUsers(String attribute) {
            return isDeclared(attribute) ? ofUsers.contains(attribute) : undeclared == Writers.USERS;
        }
    }

    /** Why members of contracts cannot operate, or cannot be operated on. */
    enum Irregularity {
        SEVERAL_CONTRACTS,
        NO_USER_TYPE,
        ADMIN_ROLES
    }

    /** Some users, or organizations: how many they are, and the login IDs, or aliases, of a few. */
    record Members(long count, List<String> names) {

        static final Members NONE = new Members(0, List.of());

        String inWords() {
            return inWords("user(s)");
        }

        String inWords(String noun) {
            long others = count - names.size();
            return "%d %s, %s%s"
                    .formatted(
                            count, noun, String.join(", ", names), others > 0 ? " and %d more".formatted(others) : "");
        }
    }

    /** What an organization has in an attribute, whatever it is. */
    record ContractText(String organization, String attribute, String text) {}

    /** A flow with what stands in it, in order. */
    record Flow(String alias, List<FlowElement> steps) {}

    /** What stands in a flow. */
    sealed interface FlowElement permits Subflow, Execution, Missing, Disabled {}

    /** Another flow, by its internal id. */
    record Subflow(String flowId) implements FlowElement {}

    /** An authenticator or a condition. */
    record Execution(String authenticator, Maker maker, Map<String, String> config) implements FlowElement {}

    /** An authenticator that the server does not have: Keycloak refuses whoever comes to it. */
    record Missing(String authenticator) implements FlowElement {}

    /** What cannot run because it is disabled, or lies in a subflow that is: authenticators and conditions. */
    record Disabled(Set<String> authenticators) implements FlowElement {}

    /** A required action. */
    record Action(String alias, String provider, Maker maker) {}

    /** Whose code a provider is, judged by its class, because an id can be taken over by another provider. */
    enum Maker {
        DUAL_PASSWORD,
        KEYCLOAK,
        SOMEBODY_ELSE
    }

    /**
     * A client.
     *
     * @param id what applications know it by
     * @param browserFlow internal id of the flow that it overrides the browser flow with
     * @param directGrantFlow the same for direct grant, if it may use direct grant at all
     * @param acrMap its own levels, as text
     * @param doors other ways in that it opens
     * @param confirmations whether it must have a transaction for each
     */
    record Client(
            String id,
            Optional<String> browserFlow,
            Optional<String> directGrantFlow,
            Optional<String> acrMap,
            Set<Door> doors,
            Confirmations confirmations) {}

    /** An identity provider with the internal ids of the flows that it has of its own. */
    record IdentityProvider(
            String alias, Availability availability, Optional<String> firstLoginFlow, Optional<String> postLoginFlow) {}

    /** Whether users can log in through an identity provider now. */
    enum Availability {
        ENABLED,
        DISABLED
    }

    /**
     * An enabled directory.
     *
     * @param name as the realm calls it
     * @param maker of the code that asks it
     * @param connectionTimeout empty where there is none, or none that is a number
     * @param readTimeout the same
     */
    record Directory(String name, Maker maker, Optional<Duration> connectionTimeout, Optional<Duration> readTimeout) {}

    /**
     * An enabled user storage, a directory or another one, that takes no new login passwords.
     *
     * @param name as the realm calls it
     * @param flagged its users whose login password is flagged for change
     */
    record StorageToRead(String name, Members flagged) {}

    /**
     * What an enabled workflow does to a user.
     *
     * @param workflow its name
     * @param step provider of the step
     * @param maker of that provider
     * @param config as it was given
     */
    record WorkflowStep(String workflow, String step, Maker maker, Map<String, List<String>> config) {}

    /** A flow that a client policy selects by its alias. */
    record SelectedFlow(String policy, String alias) {}

    boolean has(Trait trait) {
        return traits.contains(trait);
    }
}
