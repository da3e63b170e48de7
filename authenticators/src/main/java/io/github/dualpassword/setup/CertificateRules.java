package io.github.dualpassword.setup;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import io.github.dualpassword.setup.RealmFacts.Execution;
import io.github.dualpassword.setup.RealmFacts.Trait;

/** A certificate stands for exactly one user, nobody can forge whom, and who has to log in by one can do so. */
final class CertificateRules {

    private static final String LOGIN_ATTRIBUTE = "certificate-login";

    private static final Set<String> STEPS =
            Set.of(StockAuthenticator.X509.id(), StockAuthenticator.DIRECT_GRANT_X509.id());

    /** What of a certificate no other certificate has, whoever has issued it. */
    private static final Set<String> UNIQUE =
            Set.of("SHA-256 Thumbprint", "Certificate Serial Number and IssuerDN", "Full Certificate in PEM format");

    private static final String SOURCE = "x509-cert-auth.mapping-source-selection";
    private static final String MAPPER = "x509-cert-auth.mapper-selection";
    private static final String BY_ATTRIBUTE = "Custom Attribute Mapper";
    private static final String ATTRIBUTE = "x509-cert-auth.mapper-selection.user-attribute-name";
    private static final String STOCK_ATTRIBUTE = "usercertificate";
    private static final String WITHOUT_CONFIRMATION = "x509-cert-auth.confirmation-page-disallowed";

    private CertificateRules() {}

    static Stream<Finding> findings(RealmFacts realm, List<ReachableFlow> flows) {
        return Stream.of(
                        flows.stream().flatMap(CertificateRules::ofFlow),
                        attributes(realm, flows).stream().flatMap(attribute -> ofAttribute(realm, attribute)),
                        header(realm, flows),
                        missingStep(realm, flows))
                .flatMap(findings -> findings);
    }

    private static Stream<Finding> ofFlow(ReachableFlow flow) {
        return steps(flow).flatMap(step -> Stream.concat(mapping(flow, step), confirmation(flow, step)));
    }

    private static Stream<Finding> mapping(ReachableFlow flow, Execution step) {
        String source = step.config().getOrDefault(SOURCE, "nothing");
        return UNIQUE.contains(source)
                ? Stream.empty()
                : Stream.of(Finding.of(
                        CertificateFindings.CERTIFICATE_MAPPED_BY_NAME,
                        flow.alias(),
                        "Flow '%s' (%s) finds the user of a certificate by '%s'"
                                .formatted(flow.alias(), Words.list(flow.through()), source)));
    }

    private static Stream<Finding> confirmation(ReachableFlow flow, Execution step) {
        boolean isShown = step.authenticator().equals(StockAuthenticator.X509.id())
                && !Boolean.parseBoolean(step.config().get(WITHOUT_CONFIRMATION));
        return isShown
                ? Stream.of(Finding.of(
                        CertificateFindings.CERTIFICATE_CONFIRMATION_PAGE,
                        flow.alias(),
                        "Flow '%s' (%s) shows Keycloak's page that asks whether a certificate is to be used"
                                .formatted(flow.alias(), Words.list(flow.through()))))
                : Stream.empty();
    }

    private static Stream<Finding> ofAttribute(RealmFacts realm, String attribute) {
        if (realm.userProfile().isWritableByUsers(attribute)) {
            return Stream.of(Finding.of(
                    CertificateFindings.CERTIFICATE_ATTRIBUTE_WRITABLE,
                    attribute,
                    "The realm's user profile lets users write the attribute '%s'".formatted(attribute)));
        }
        return realm.userProfile().isDeclared(attribute)
                ? Stream.empty()
                : Stream.of(Finding.of(
                        CertificateFindings.CERTIFICATE_ATTRIBUTE_NOT_DECLARED,
                        attribute,
                        "The realm's user profile does not declare the attribute '%s'".formatted(attribute)));
    }

    /** Those on which it depends who logs in by a certificate. */
    private static Set<String> attributes(RealmFacts realm, List<ReachableFlow> flows) {
        Set<String> attributes = new TreeSet<>();
        if (realm.has(Trait.CERTIFICATE_CUSTOMERS) || hasStep(flows)) {
            attributes.add(LOGIN_ATTRIBUTE);
        }
        flows.stream()
                .flatMap(CertificateRules::steps)
                .filter(step -> BY_ATTRIBUTE.equals(step.config().get(MAPPER)))
                .map(step -> step.config().getOrDefault(ATTRIBUTE, STOCK_ATTRIBUTE))
                .forEach(attributes::add);
        return attributes;
    }

    private static Stream<Finding> header(RealmFacts realm, List<ReachableFlow> flows) {
        return realm.has(Trait.CERTIFICATE_HEADER_OF_ANYBODY) && hasStep(flows)
                ? Stream.of(Finding.of(
                        CertificateFindings.CERTIFICATE_HEADER_BELIEVED,
                        "proxy-trusted-addresses",
                        "The server takes certificates from a header, whoever sends it"))
                : Stream.empty();
    }

    private static Stream<Finding> missingStep(RealmFacts realm, List<ReachableFlow> flows) {
        boolean canLogIn = flows.stream()
                .flatMap(CertificateRules::steps)
                .anyMatch(step -> step.authenticator().equals(StockAuthenticator.X509.id()));
        return realm.has(Trait.CERTIFICATE_CUSTOMERS) && !canLogIn
                ? Stream.of(Finding.of(
                        CertificateFindings.CERTIFICATE_STEP_MISSING,
                        LOGIN_ATTRIBUTE,
                        "Users have to log in by certificate, and no reachable flow has the step '%s'"
                                .formatted(StockAuthenticator.X509.id())))
                : Stream.empty();
    }

    private static boolean hasStep(List<ReachableFlow> flows) {
        return flows.stream().flatMap(CertificateRules::steps).findAny().isPresent();
    }

    private static Stream<Execution> steps(ReachableFlow flow) {
        return flow.executions().stream().filter(execution -> STEPS.contains(execution.authenticator()));
    }
}
