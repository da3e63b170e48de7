package io.github.dualpassword.testproviders.policy;

import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.policy.PasswordPolicyProvider;
import org.keycloak.policy.PolicyError;

/** Passwords without blanks. */
final class HouseRule implements PasswordPolicyProvider {

    @Override
    public PolicyError validate(RealmModel realm, UserModel user, String password) {
        return validate(user.getUsername(), password);
    }

    @Override
    public PolicyError validate(String user, String password) {
        return password.contains(" ") ? new PolicyError("A blank is not allowed") : null;
    }

    @Override
    public Object parseConfig(String value) {
        return value;
    }

    @Override
    public void close() {}
}
