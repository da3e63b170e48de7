package io.github.dualpassword.setup;

import java.util.ServiceLoader;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.keycloak.authentication.AuthenticatorFactory;
import org.keycloak.authentication.RequiredActionFactory;
import org.keycloak.models.workflow.WorkflowStepProviderFactory;
import org.keycloak.provider.ProviderFactory;

import io.github.dualpassword.setup.RealmFacts.Maker;

import static org.assertj.core.api.Assertions.assertThat;

/** Every provider that the Keycloak we compile against brings has a judgement. */
class StockTablesTest {

    @Test
    void everyStockAuthenticatorIsJudged() {
        assertThat(Stream.of(StockAuthenticator.values()).map(StockAuthenticator::id))
                .containsExactlyInAnyOrderElementsOf(
                        stock(ServiceLoader.load(AuthenticatorFactory.class)).toList());
    }

    @Test
    void everyStockActionIsJudged() {
        assertThat(Stream.of(StockAction.values()).map(StockAction::id))
                .containsExactlyInAnyOrderElementsOf(
                        stock(ServiceLoader.load(RequiredActionFactory.class)).toList());
    }

    @Test
    void everyStockStepOfWorkflowsIsJudged() {
        assertThat(Stream.of(StockStep.values()).map(StockStep::id))
                .containsExactlyInAnyOrderElementsOf(stock(ServiceLoader.load(WorkflowStepProviderFactory.class))
                        .toList());
    }

    @Test
    void aProviderIsJudgedByTheClassBehindItsId() {
        assertThat(Makers.ofClass("org.keycloak.authentication.authenticators.browser.CookieAuthenticatorFactory"))
                .isEqualTo(Maker.KEYCLOAK);
        assertThat(Makers.ofClass(SetUpCheck.class.getName())).isEqualTo(Maker.DUAL_PASSWORD);
        assertThat(Makers.ofClass("org.keycloakish.CookieAuthenticatorFactory")).isEqualTo(Maker.SOMEBODY_ELSE);
    }

    private static <F extends ProviderFactory<?>> Stream<String> stock(ServiceLoader<F> factories) {
        return factories.stream()
                .map(ServiceLoader.Provider::get)
                .filter(factory -> Makers.ofClass(factory.getClass().getName()) == Maker.KEYCLOAK)
                .map(ProviderFactory::getId);
    }
}
