package io.github.dualpassword.realmsetup;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.keycloak.authentication.authenticators.conditional.ConditionalLoaAuthenticator;
import org.keycloak.models.IdentityProviderModel;
import org.keycloak.models.IdentityProviderQuery;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.DefaultAuthenticationFlows;

import com.fasterxml.jackson.databind.JsonNode;

import io.github.dualpassword.Password;
import io.github.dualpassword.policy.PasswordSettings;
import io.github.dualpassword.policy.ReferenceProfile;
import io.github.dualpassword.realmsetup.WantedItem.Otherwise;
import io.github.dualpassword.setup.AcrMap;
import io.github.dualpassword.setup.SetUpCheck;

/** Reads what a profile makes of a realm, from the profile and from what the realm has. */
record SetUpTargetReader(KeycloakSession session, RealmModel realm) {

    /** The flow after each login through an identity provider. */
    static final String POST_LOGIN_FLOW = "dual-password post broker login";

    private static final String VALIDITY =
            PasswordSettings.validityDays(Password.LOGIN).attribute();

    SetUpTarget target(ReferenceProfile profile) {
        SetUpFile file = SetUpFile.of(profile);
        Map<String, FlowTree> flows = flows(file);
        return new SetUpTarget(
                Stream.of(
                                roles(file),
                                eventTypes(),
                                declarations(file),
                                settings(file),
                                levels(file),
                                actions(file),
                                flows.values().stream()
                                        .map(flow -> WantedItem.of(
                                                ItemKind.FLOW, flow.alias(), flow.fingerprint(), Otherwise.STOP)),
                                bindings(file),
                                identityProviders(),
                                passwordPolicy(),
                                login(file),
                                policies(ItemKind.CLIENT_PROFILE, file.clientProfiles()),
                                policies(ItemKind.CLIENT_POLICY, file.clientPolicies()),
                                scopeMappers(file))
                        .flatMap(items -> items)
                        .sorted(Comparator.comparing(WantedItem::item))
                        .toList(),
                flows,
                file.actionNames());
    }

    /** A level that ends before a session does is lost by single sign-on. */
    private Map<String, FlowTree> flows(SetUpFile file) {
        long seconds = new SetUpCheck(session, realm).longestSession().toSeconds();
        Map<String, FlowTree> flows = new TreeMap<>(file.flows());
        flows.replaceAll((alias, flow) -> flow.withAtLeast(ConditionalLoaAuthenticator.MAX_AGE, seconds));
        return flows;
    }

    private static Stream<WantedItem> roles(SetUpFile file) {
        return file.roles().entrySet().stream()
                .map(role -> WantedItem.of(ItemKind.ROLE, role.getKey(), role.getValue(), Otherwise.STOP));
    }

    private Stream<WantedItem> eventTypes() {
        return new StoredEventTypes(realm).areNamed()
                ? NeededEventTypes.names().stream()
                        .map(type ->
                                WantedItem.of(ItemKind.EVENT_TYPE, type, StoredEventTypes.STORED, Otherwise.REPLACE))
                : Stream.empty();
    }

    private static Stream<WantedItem> declarations(SetUpFile file) {
        return file.declarations()
                .map(declaration -> DeclaredAttributes.attribute(declaration.toString()))
                .map(attribute -> WantedItem.of(
                        ItemKind.USER_PROFILE,
                        attribute.getName(),
                        DeclaredAttributes.text(attribute),
                        Otherwise.STOP));
    }

    private Stream<WantedItem> settings(SetUpFile file) {
        Map<String, String> settings = new TreeMap<>(file.attributes());
        settings.remove(AcrMap.ATTRIBUTE);
        new PasswordPolicyParts(session, realm)
                .read(PasswordPolicyParts.EXPIRY)
                .flatMap(PasswordPolicyParts::validityDays)
                .ifPresent(days -> settings.put(VALIDITY, days));
        return settings.entrySet().stream()
                .map(setting -> WantedItem.of(ItemKind.SETTING, setting.getKey(), setting.getValue(), Otherwise.KEEP));
    }

    private static Stream<WantedItem> levels(SetUpFile file) {
        return AcrMap.read(file.attributes().get(AcrMap.ATTRIBUTE)).orElseThrow().levels().entrySet().stream()
                .map(level -> WantedItem.of(
                        ItemKind.LEVEL, level.getKey(), String.valueOf(level.getValue()), Otherwise.STOP));
    }

    private Stream<WantedItem> actions(SetUpFile file) {
        return file.requiredActions().flatMap(action -> action(action).stream());
    }

    /** One of Keycloak's own that the realm does not have needs not be disabled. */
    private Optional<WantedItem> action(JsonNode action) {
        String alias = action.required("alias").textValue();
        Optional<ActionValue> value = action.has("priority")
                ? Optional.of(new ActionValue(
                        ActionValue.Use.ENABLED, action.get("priority").intValue()))
                : new RequiredActions(realm, Map.of())
                        .read(alias)
                        .map(ActionValue::read)
                        .map(present -> new ActionValue(ActionValue.Use.DISABLED, present.priority()));
        return value.map(wanted -> WantedItem.of(ItemKind.REQUIRED_ACTION, alias, wanted.text(), Otherwise.REPLACE));
    }

    private Stream<WantedItem> bindings(SetUpFile file) {
        return Stream.of(FlowBinding.values())
                .flatMap(binding -> file
                        .field(binding.id())
                        .map(alias -> WantedItem.of(ItemKind.BINDING, binding.id(), alias, otherwise(binding)))
                        .stream());
    }

    /** A bank's own flow after the first login through an identity provider links users in the bank's own way. */
    private Otherwise otherwise(FlowBinding binding) {
        return binding == FlowBinding.FIRST_BROKER_LOGIN
                        && binding.read(realm)
                                .filter(flow ->
                                        !flow.getAlias().equals(DefaultAuthenticationFlows.FIRST_BROKER_LOGIN_FLOW))
                                .isPresent()
                ? Otherwise.KEEP
                : Otherwise.REPLACE;
    }

    /** The set-up check names one whose alias is too long to be set up. */
    private Stream<WantedItem> identityProviders() {
        return session.identityProviders()
                .getAllStream(IdentityProviderQuery.userAuthentication())
                .filter(provider -> !Boolean.TRUE.equals(provider.isLinkOnly()))
                .map(IdentityProviderModel::getAlias)
                .map(alias -> WantedItem.of(ItemKind.IDENTITY_PROVIDER, alias, POST_LOGIN_FLOW, Otherwise.KEEP))
                .filter(wanted -> wanted.item().canBeKept());
    }

    private static Stream<WantedItem> passwordPolicy() {
        return Stream.of(new WantedItem(
                new SetUpItem(ItemKind.PASSWORD_POLICY, PasswordPolicyParts.EXPIRY),
                Optional.empty(),
                Otherwise.REPLACE));
    }

    /** A bank that has one of this name has made it its own. */
    private static Stream<WantedItem> policies(ItemKind kind, Map<String, String> texts) {
        return texts.entrySet().stream()
                .map(policy -> WantedItem.of(kind, policy.getKey(), policy.getValue(), Otherwise.KEEP));
    }

    /** A bank that has taken a scope out of its realm has its own way with claims. */
    private Stream<WantedItem> scopeMappers(SetUpFile file) {
        return file.scopeMappers()
                .filter(wanted -> new ScopeMappers(realm).hasScope(wanted.scope()))
                .map(wanted -> new WantedItem(
                        ScopeMappers.item(wanted.scope(), wanted.mapper()),
                        Optional.of(ScopeMappers.text(wanted.mapper())),
                        Otherwise.KEEP));
    }

    private Stream<WantedItem> login(SetUpFile file) {
        return Stream.of(
                        file.field(LoginSettings.BRUTE_FORCE)
                                .map(value -> WantedItem.of(
                                        ItemKind.LOGIN, LoginSettings.BRUTE_FORCE, value, Otherwise.REPLACE)),
                        file.field(LoginSettings.FORGOT_PASSWORD)
                                .map(value -> WantedItem.of(
                                        ItemKind.LOGIN, LoginSettings.FORGOT_PASSWORD, value, Otherwise.REPLACE)),
                        file.field(LoginSettings.FORM_SECONDS)
                                .map(value -> WantedItem.of(
                                        ItemKind.LOGIN,
                                        LoginSettings.FORM_SECONDS,
                                        String.valueOf(Math.max(
                                                Integer.parseInt(value), realm.getAccessCodeLifespanUserAction())),
                                        Otherwise.REPLACE)))
                .flatMap(Optional::stream);
    }
}
