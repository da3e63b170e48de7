package io.github.dualpassword.testproviders.policy;

import org.keycloak.models.KeycloakSession;
import org.keycloak.policy.PasswordPolicyProvider;
import org.keycloak.policy.PasswordPolicyProviderFactory;

import io.github.dualpassword.testproviders.ProviderWithoutSettings;

/** Password policy {@code test-house-rule}, as a bank may bring one of its own. */
public final class HouseRuleFactory
        implements PasswordPolicyProviderFactory, ProviderWithoutSettings<PasswordPolicyProvider> {

    @Override
    public PasswordPolicyProvider create(KeycloakSession session) {
        return new HouseRule();
    }

    @Override
    public String getId() {
        return "test-house-rule";
    }

    @Override
    public String getDisplayName() {
        return "House rule of the sample bank";
    }

    @Override
    public String getConfigType() {
        return null;
    }

    @Override
    public String getDefaultConfigValue() {
        return null;
    }

    @Override
    public boolean isMultiplSupported() {
        return false;
    }
}
