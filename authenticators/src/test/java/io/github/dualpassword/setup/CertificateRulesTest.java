package io.github.dualpassword.setup;

import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.dualpassword.setup.RealmFacts.Binding;
import io.github.dualpassword.setup.RealmFacts.Disabled;
import io.github.dualpassword.setup.RealmFacts.Execution;
import io.github.dualpassword.setup.RealmFacts.FlowElement;
import io.github.dualpassword.setup.RealmFacts.Maker;
import io.github.dualpassword.setup.RealmFacts.Trait;
import io.github.dualpassword.setup.RealmFacts.UserProfile.Writers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** A realm is told when certificates stand for somebody else than they should, or keep everybody out. */
class CertificateRulesTest {

    private static final String SOURCE = "x509-cert-auth.mapping-source-selection";
    private static final String BY_THUMBPRINT = "SHA-256 Thumbprint";

    private final RealmUnderCheck realm = RealmUnderCheck.inOrder();

    @Test
    void theStepOfTheProfileIsInOrder() {
        assertThat(withStep(step(BY_THUMBPRINT))
                        .with(Trait.CERTIFICATE_CUSTOMERS)
                        .codes())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Certificate Serial Number and IssuerDN", "Full Certificate in PEM format"})
    void whatNoOtherCertificateHasIsInOrder(String source) {
        assertThat(withStep(step(source)).codes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Subject's Common Name",
                "Subject's e-mail",
                "Subject's Alternative Name E-mail",
                "Subject's Alternative Name otherName (UPN)",
                "Match SubjectDN using regular expression",
                "Match IssuerDN using regular expression",
                "Certificate Serial Number",
                ""
            })
    void aNameIsAnError(String source) {
        assertThat(withStep(step(source)).findings())
                .extracting(Finding::code, Finding::severity, Finding::place)
                .containsExactly(tuple("certificate-mapped-by-name", Severity.ERROR, "browser"));
    }

    @Test
    void soIsAStepThatNobodyHasConfigured() {
        assertThat(withStep(RealmUnderCheck.stock("auth-x509-client-username-form"))
                        .codes())
                .containsExactly("certificate-mapped-by-name", "certificate-confirmation-page");
    }

    @Test
    void theStepOfADirectGrantIsLookedAtToo() {
        realm.flow(
                        "grant",
                        new Execution(
                                "direct-grant-auth-x509-username",
                                Maker.KEYCLOAK,
                                Map.of(SOURCE, "Subject's Common Name")),
                        RealmUnderCheck.ours("dual-password-direct-grant"))
                .bind(Binding.DIRECT_GRANT, "grant")
                .declared("certificate-login");

        assertThat(realm.codes()).containsExactly("certificate-mapped-by-name");
    }

    @Test
    void aFlowThatNothingLeadsToIsNoMatter() {
        realm.flow("unused", step("Subject's Common Name"));

        assertThat(realm.codes()).isEmpty();
    }

    @Test
    void anAttributeThatUsersWriteIsAnError() {
        realm.ofUsers("certificate-sha256").ofUsers("certificate-login");

        assertThat(withStep(step(BY_THUMBPRINT)).findings())
                .extracting(Finding::code, Finding::severity, Finding::place)
                .containsExactly(
                        tuple("certificate-attribute-writable", Severity.ERROR, "certificate-login"),
                        tuple("certificate-attribute-writable", Severity.ERROR, "certificate-sha256"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"NOBODY", "ADMINISTRATORS"})
    void oneThatIsNotDeclaredIsAWarning(Writers undeclared) {
        realm.undeclared(undeclared).flow("login", RealmUnderCheck.level(1, 36_000), step(BY_THUMBPRINT));

        assertThat(realm.findings())
                .extracting(Finding::code, Finding::severity, Finding::place)
                .containsExactly(
                        tuple("certificate-attribute-not-declared", Severity.WARNING, "certificate-login"),
                        tuple("certificate-attribute-not-declared", Severity.WARNING, "certificate-sha256"));
    }

    @Test
    void andAnErrorWhereUsersWriteWhatIsNotDeclared() {
        realm.undeclared(Writers.USERS).flow("login", RealmUnderCheck.level(1, 36_000), step(BY_THUMBPRINT));

        assertThat(realm.codes()).containsExactly("certificate-attribute-writable", "certificate-attribute-writable");
    }

    @Test
    void theStockAttributeIsMeantWhereNoneIsNamed() {
        realm.declared("certificate-login")
                .flow(
                        "login",
                        RealmUnderCheck.level(1, 36_000),
                        new Execution(
                                "auth-x509-client-username-form",
                                Maker.KEYCLOAK,
                                Map.of(
                                        SOURCE,
                                        BY_THUMBPRINT,
                                        "x509-cert-auth.mapper-selection",
                                        "Custom Attribute Mapper",
                                        "x509-cert-auth.confirmation-page-disallowed",
                                        "true")));

        assertThat(realm.findings())
                .extracting(Finding::code, Finding::place)
                .containsExactly(tuple("certificate-attribute-not-declared", "usercertificate"));
    }

    @Test
    void aHeaderThatAnybodyCanSendIsAnErrorWhereCertificatesAreTaken() {
        realm.with(Trait.CERTIFICATE_HEADER_OF_ANYBODY);

        assertThat(realm.codes()).isEmpty();
        assertThat(withStep(step(BY_THUMBPRINT)).findings())
                .extracting(Finding::code, Finding::severity, Finding::place)
                .containsExactly(tuple("certificate-header-believed", Severity.ERROR, "proxy-trusted-addresses"));
    }

    @Test
    void whoHasToLogInByCertificateCanDoSo() {
        realm.with(Trait.CERTIFICATE_CUSTOMERS).declared("certificate-login");

        assertThat(realm.findings())
                .extracting(Finding::code, Finding::severity, Finding::place)
                .containsExactly(tuple("certificate-step-missing", Severity.ERROR, "certificate-login"));
    }

    @Test
    void andNotByAStepThatIsDisabled() {
        realm.with(Trait.CERTIFICATE_CUSTOMERS)
                .declared("certificate-login")
                .flow(
                        "login",
                        RealmUnderCheck.level(1, 36_000),
                        new Disabled(Set.of("auth-x509-client-username-form")),
                        RealmUnderCheck.OUR_FORM);

        assertThat(realm.codes()).containsExactly("certificate-step-missing");
    }

    private RealmUnderCheck withStep(FlowElement step) {
        return realm.declared("certificate-login")
                .declared("certificate-sha256")
                .flow("login", RealmUnderCheck.level(1, 36_000), step, RealmUnderCheck.OUR_FORM);
    }

    /** As in the profile, but for what of a certificate it looks for. */
    private static FlowElement step(String source) {
        return new Execution(
                "auth-x509-client-username-form",
                Maker.KEYCLOAK,
                Map.of(
                        SOURCE,
                        source,
                        "x509-cert-auth.mapper-selection",
                        "Custom Attribute Mapper",
                        "x509-cert-auth.mapper-selection.user-attribute-name",
                        "certificate-sha256",
                        "x509-cert-auth.confirmation-page-disallowed",
                        "true"));
    }
}
