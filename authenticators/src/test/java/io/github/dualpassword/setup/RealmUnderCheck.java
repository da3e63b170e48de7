package io.github.dualpassword.setup;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import io.github.dualpassword.policy.RealmPolicy;
import io.github.dualpassword.policy.Setting;
import io.github.dualpassword.policy.WrongSetting;
import io.github.dualpassword.setup.RealmFacts.Action;
import io.github.dualpassword.setup.RealmFacts.Availability;
import io.github.dualpassword.setup.RealmFacts.Binding;
import io.github.dualpassword.setup.RealmFacts.Client;
import io.github.dualpassword.setup.RealmFacts.ContractText;
import io.github.dualpassword.setup.RealmFacts.Directory;
import io.github.dualpassword.setup.RealmFacts.Execution;
import io.github.dualpassword.setup.RealmFacts.Flow;
import io.github.dualpassword.setup.RealmFacts.FlowElement;
import io.github.dualpassword.setup.RealmFacts.IdentityProvider;
import io.github.dualpassword.setup.RealmFacts.Irregularity;
import io.github.dualpassword.setup.RealmFacts.Maker;
import io.github.dualpassword.setup.RealmFacts.Members;
import io.github.dualpassword.setup.RealmFacts.SelectedFlow;
import io.github.dualpassword.setup.RealmFacts.StorageToRead;
import io.github.dualpassword.setup.RealmFacts.Subflow;
import io.github.dualpassword.setup.RealmFacts.Trait;
import io.github.dualpassword.setup.RealmFacts.UserProfile;
import io.github.dualpassword.setup.RealmFacts.UserProfile.Writers;
import io.github.dualpassword.setup.RealmFacts.WorkflowStep;

/** A realm as tests want it; a flow's alias is also its internal id. */
final class RealmUnderCheck {

    static final FlowElement OUR_FORM = ours("dual-password-login-form");
    static final FlowElement STOCK_FORM = stock("auth-username-password-form");

    /** A flow with all that has to run after a login through an identity provider; nothing leads to it yet. */
    static final String AFTER_BROKER = "after broker";

    private final Map<String, String> attributes = new HashMap<>();
    private final List<WrongSetting> unusable = new ArrayList<>();
    private final Map<String, Flow> flows = new LinkedHashMap<>();
    private final Map<Binding, String> bound = new EnumMap<>(Binding.class);
    private final List<Client> clients = new ArrayList<>();
    private final List<IdentityProvider> identityProviders = new ArrayList<>();
    private final List<SelectedFlow> selected = new ArrayList<>();
    private final List<ContractText> contractTexts = new ArrayList<>();
    private final List<Directory> directories = new ArrayList<>();
    private final List<StorageToRead> storagesToRead = new ArrayList<>();
    private final List<Action> actions = new ArrayList<>();
    private final Set<Trait> traits = EnumSet.noneOf(Trait.class);
    private final Map<Irregularity, Members> members = new EnumMap<>(Irregularity.class);

    private final Set<String> declared = new HashSet<>();
    private final Set<String> ofUsers = new HashSet<>();

    private Writers undeclared = Writers.ADMINISTRATORS;
    private final List<WorkflowStep> workflowSteps = new ArrayList<>();
    private final List<String> unkeptEvents = new ArrayList<>();

    private Members neverFound = Members.NONE;
    private Members withoutMaster = Members.NONE;
    private Members impersonators = Members.NONE;

    /** A realm in which nothing is wrong: our form in the browser, the confirmation on request. */
    static RealmUnderCheck inOrder() {
        return new RealmUnderCheck()
                .attribute("dual-password.version", "1")
                .attribute("dual-password.time-zone", "Asia/Tokyo")
                .attribute("acr.loa.map", "{\"login\":1,\"confirmation\":2,\"otp\":3,\"confirmation-otp\":4}")
                .flow("browser", stock("auth-cookie"), subflow("login"), subflow("confirmation"))
                .flow("login", level(1, 36_000), OUR_FORM)
                .flow("confirmation", requestedAcr("confirmation"), ours("dual-password-confirmation-form"))
                .flow(
                        AFTER_BROKER,
                        level(1, 36_000),
                        stock("allow-access-authenticator"),
                        requestedAcr("confirmation"),
                        ours("dual-password-confirmation-form"),
                        ours("dual-password-reached-level"))
                .bind(Binding.BROWSER, "browser")
                .action(ProcedureRules.FORCED_CHANGE, Maker.DUAL_PASSWORD)
                .action(ProcedureRules.EXPIRY, Maker.DUAL_PASSWORD)
                .action(ProcedureRules.SERVICE_STOPPED, Maker.DUAL_PASSWORD);
    }

    static FlowElement ours(String id) {
        return new Execution(id, Maker.DUAL_PASSWORD, Map.of());
    }

    static FlowElement stock(String id) {
        return new Execution(id, Maker.KEYCLOAK, Map.of());
    }

    static FlowElement foreign(String id) {
        return new Execution(id, Maker.SOMEBODY_ELSE, Map.of());
    }

    static FlowElement subflow(String alias) {
        return new Subflow(alias);
    }

    static FlowElement level(int level, int maximumAge) {
        return new Execution(
                "conditional-level-of-authentication",
                Maker.KEYCLOAK,
                Map.of("loa-condition-level", "" + level, "loa-max-age", "" + maximumAge));
    }

    static FlowElement requestedAcr(String... names) {
        return new Execution(
                "dual-password-requested-acr", Maker.DUAL_PASSWORD, Map.of("acr-names", String.join("##", names)));
    }

    RealmUnderCheck attribute(String name, String value) {
        attributes.put(name, value);
        return this;
    }

    RealmUnderCheck without(String attribute) {
        attributes.remove(attribute);
        return this;
    }

    /** A setting whose value only the server of the realm cannot use. */
    RealmUnderCheck unusable(Setting<?> setting, String value) {
        unusable.add(new WrongSetting(setting.attribute(), value, setting.allowed()));
        return attribute(setting.attribute(), value);
    }

    RealmUnderCheck flow(String alias, FlowElement... steps) {
        flows.put(alias, new Flow(alias, List.of(steps)));
        return this;
    }

    RealmUnderCheck bind(Binding binding, String alias) {
        bound.put(binding, alias);
        return this;
    }

    RealmUnderCheck client(String id, Door... doors) {
        return client(id, null, null, null, doors);
    }

    RealmUnderCheck clientWithBrowserFlow(String id, String flow) {
        return client(id, flow, null, null);
    }

    RealmUnderCheck clientWithDirectGrantFlow(String id, String flow) {
        return client(id, null, flow, null);
    }

    RealmUnderCheck clientWithLevels(String id, String acrMap) {
        return client(id, null, null, acrMap);
    }

    RealmUnderCheck identityProvider(String alias, Availability availability, String firstLogin, String postLogin) {
        identityProviders.add(new IdentityProvider(
                alias, availability, Optional.ofNullable(firstLogin), Optional.ofNullable(postLogin)));
        return this;
    }

    RealmUnderCheck policySelects(String policy, String flow) {
        selected.add(new SelectedFlow(policy, flow));
        return this;
    }

    RealmUnderCheck action(String id, Maker maker) {
        actions.add(new Action(id, id, maker));
        return this;
    }

    RealmUnderCheck withoutAction(String id) {
        actions.removeIf(action -> action.provider().equals(id));
        return this;
    }

    RealmUnderCheck with(Trait... on) {
        traits.addAll(List.of(on));
        return this;
    }

    /** An attribute that administrators write. */
    RealmUnderCheck declared(String attribute) {
        declared.add(attribute);
        return this;
    }

    /** An attribute that users write themselves. */
    RealmUnderCheck ofUsers(String attribute) {
        ofUsers.add(attribute);
        return declared(attribute);
    }

    RealmUnderCheck undeclared(Writers writers) {
        undeclared = writers;
        return this;
    }

    RealmUnderCheck members(Irregularity why, long count, String... loginIds) {
        members.put(why, new Members(count, List.of(loginIds)));
        return this;
    }

    RealmUnderCheck neverFound(long count, String... loginIds) {
        neverFound = new Members(count, List.of(loginIds));
        return this;
    }

    RealmUnderCheck withoutMaster(long count, String... aliases) {
        withoutMaster = new Members(count, List.of(aliases));
        return this;
    }

    RealmUnderCheck impersonators(long count, String... loginIds) {
        impersonators = new Members(count, List.of(loginIds));
        return this;
    }

    RealmUnderCheck client(String id, Confirmations confirmations) {
        clients.add(new Client(id, Optional.empty(), Optional.empty(), Optional.empty(), Set.of(), confirmations));
        return this;
    }

    RealmUnderCheck withoutEvents(String... types) {
        unkeptEvents.addAll(List.of(types));
        return this;
    }

    RealmUnderCheck workflowStep(String step, Maker maker, Map<String, List<String>> config) {
        workflowSteps.add(new WorkflowStep("joiners", step, maker, config));
        return this;
    }

    RealmUnderCheck contractText(String organization, String attribute, String text) {
        contractTexts.add(new ContractText(organization, attribute, text));
        return this;
    }

    RealmUnderCheck directory(Maker maker, String connectionTimeout, String readTimeout) {
        directories.add(new Directory(
                "head office",
                maker,
                DirectoryReader.duration(connectionTimeout),
                DirectoryReader.duration(readTimeout)));
        return this;
    }

    RealmUnderCheck storageToRead(String name, long flagged, String... loginIds) {
        storagesToRead.add(new StorageToRead(name, new Members(flagged, List.of(loginIds))));
        return this;
    }

    RealmFacts facts() {
        return new RealmFacts(
                attributes,
                Stream.concat(RealmPolicy.of(attributes).wrongSettings().stream(), unusable.stream())
                        .toList(),
                flows,
                bound,
                clients,
                identityProviders,
                selected,
                actions,
                new UserProfile(declared, ofUsers, undeclared),
                traits,
                members,
                neverFound,
                withoutMaster,
                contractTexts,
                directories,
                storagesToRead,
                workflowSteps,
                impersonators,
                unkeptEvents,
                Duration.ofHours(10));
    }

    List<Finding> findings() {
        return SetUpRules.findings(facts());
    }

    List<String> codes() {
        return findings().stream().map(Finding::code).toList();
    }

    private RealmUnderCheck client(
            String id, String browserFlow, String directGrantFlow, String acrMap, Door... doors) {
        clients.add(new Client(
                id,
                Optional.ofNullable(browserFlow),
                Optional.ofNullable(directGrantFlow),
                Optional.ofNullable(acrMap),
                Set.of(doors),
                Confirmations.UNBOUND));
        return this;
    }
}
