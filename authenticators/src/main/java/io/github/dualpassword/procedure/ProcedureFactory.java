package io.github.dualpassword.procedure;

import org.keycloak.authentication.RequiredActionFactory;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.models.KeycloakSession;

import io.github.dualpassword.StatelessProviderFactory;

/** What the factories of all required actions of this product have in common: no state, alias equal to provider id. */
public abstract class ProcedureFactory
        implements RequiredActionFactory, StatelessProviderFactory<RequiredActionProvider> {

    private final String id;
    private final String name;
    private final RequiredActionProvider procedure;

    /**
     * Describes the required action.
     *
     * @param id provider id and alias; stable, it stands in realms and applications
     * @param name shown in the Admin Console, after the product's name
     * @param procedure keeps nothing between requests
     */
    protected ProcedureFactory(String id, String name, RequiredActionProvider procedure) {
        this.id = id;
        this.name = name;
        this.procedure = procedure;
    }

    @Override
    public RequiredActionProvider create(KeycloakSession session) {
        return procedure;
    }

    @Override
    public String getId() {
        return id;
    }

    @Override
    public String getDisplayText() {
        return "Dual Password: " + name;
    }
}
