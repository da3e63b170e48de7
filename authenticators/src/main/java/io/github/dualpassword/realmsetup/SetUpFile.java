package io.github.dualpassword.realmsetup;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.keycloak.representations.idm.ClientPolicyRepresentation;
import org.keycloak.representations.idm.ClientProfileRepresentation;
import org.keycloak.representations.idm.ProtocolMapperRepresentation;
import org.keycloak.util.JsonSerialization;

import com.fasterxml.jackson.databind.JsonNode;

import io.github.dualpassword.policy.ReferenceProfile;

/**
 * What a profile adds to a realm, as the JAR holds it: fields of a realm file, written from the same sources as the realm
 * profile itself.
 */
record SetUpFile(JsonNode json) {

    private static final String FLOW_ALIAS = "flowAlias";
    private static final String CONFIG = "authenticatorConfig";

    static SetUpFile of(ReferenceProfile profile) {
        try (InputStream file = SetUpFile.class.getResourceAsStream("/set-up/" + profile.id() + ".json")) {
            return new SetUpFile(JsonSerialization.mapper.readTree(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Descriptions by the names of the roles. */
    Map<String, String> roles() {
        return byName("roles", "name", "description");
    }

    /** The declarations of attributes of users. */
    Stream<JsonNode> declarations() {
        return elements("userProfile");
    }

    Map<String, String> attributes() {
        return texts(json.required("attributes"));
    }

    /** Required actions, ours and those of Keycloak's own that are to be disabled. */
    Stream<JsonNode> requiredActions() {
        return elements("requiredActions");
    }

    /** How required actions of this product are called in the Admin Console, by their ids. */
    Map<String, String> actionNames() {
        return byName("requiredActions", "alias", "name");
    }

    /** Texts of the profiles of client policies, by their names. */
    Map<String, String> clientProfiles() {
        return policies("clientProfiles", ClientProfileRepresentation.class);
    }

    /** The same of the client policies. */
    Map<String, String> clientPolicies() {
        return policies("clientPolicies", ClientPolicyRepresentation.class);
    }

    private Map<String, String> policies(String list, Class<?> type) {
        return elements(list)
                .collect(Collectors.toMap(
                        element -> element.required("name").textValue(),
                        element -> PolicyText.of(PolicyText.read(element.toString(), type))));
    }

    /**
     * A mapper, and where it belongs.
     *
     * @param scope name of a client scope
     */
    record ScopeMapper(String scope, ProtocolMapperRepresentation mapper) {}

    /** The mappers of this product in client scopes. */
    Stream<ScopeMapper> scopeMappers() {
        return elements("scopeMappers")
                .map(element -> new ScopeMapper(
                        element.required("scope").textValue(),
                        PolicyText.read(element.required("mapper").toString(), ProtocolMapperRepresentation.class)));
    }

    /** What a field of the realm is set to; empty where the profile leaves it as it is. */
    Optional<String> field(String name) {
        return json.has(name) ? Optional.of(json.get(name).asText()) : Optional.empty();
    }

    /** The flows that are no part of others, by their aliases. */
    Map<String, FlowTree> flows() {
        return elements("authenticationFlows")
                .filter(flow -> flow.required("topLevel").booleanValue())
                .map(this::flow)
                .collect(Collectors.toMap(FlowTree::alias, flow -> flow, (one, other) -> one, TreeMap::new));
    }

    private FlowTree flow(JsonNode flow) {
        return new FlowTree(
                flow.required("alias").textValue(),
                flow.path("description").asText(),
                StreamSupport.stream(flow.required("authenticationExecutions").spliterator(), false)
                        .map(this::step)
                        .toList());
    }

    private FlowTree.Step step(JsonNode step) {
        String requirement = step.required("requirement").textValue();
        int priority = step.required("priority").intValue();
        return step.has(FLOW_ALIAS)
                ? new FlowTree.Subflow(flow(named("authenticationFlows", step.get(FLOW_ALIAS))), requirement, priority)
                : new FlowTree.Execution(
                        step.required("authenticator").textValue(),
                        requirement,
                        priority,
                        step.has(CONFIG) ? Optional.of(config(step.get(CONFIG))) : Optional.empty());
    }

    private FlowTree.Config config(JsonNode alias) {
        return new FlowTree.Config(alias.textValue(), texts(named(CONFIG, alias).required("config")));
    }

    private JsonNode named(String list, JsonNode alias) {
        return elements(list)
                .filter(element -> element.required("alias").equals(alias))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No " + alias + " in " + list));
    }

    private Map<String, String> byName(String list, String name, String value) {
        Map<String, String> values = new TreeMap<>();
        elements(list)
                .filter(element -> element.has(value))
                .forEach(element -> values.put(
                        element.required(name).textValue(), element.get(value).textValue()));
        return values;
    }

    private Stream<JsonNode> elements(String list) {
        return StreamSupport.stream(json.required(list).spliterator(), false);
    }

    private static Map<String, String> texts(JsonNode object) {
        Map<String, String> texts = new TreeMap<>();
        object.properties()
                .forEach(field -> texts.put(field.getKey(), field.getValue().asText()));
        return texts;
    }
}
