package io.github.dualpassword.certificate;

import java.util.List;
import java.util.stream.Stream;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

import io.github.dualpassword.contract.ContractProvider;

/** How a customer's users log in: 電子証明書方式 or ID・パスワード方式 (M07). */
public enum LoginMethod {
    /** By login ID and login password; a certificate may take the place of the login ID. */
    PASSWORD,
    /** By a certificate and the login password: the password alone is not enough. */
    CERTIFICATE;

    /** Attribute of users and of contracts. */
    public static final String ATTRIBUTE = "certificate-login";

    private static final String NO = "false";

    /** That of a user: {@link #CERTIFICATE} where the user or any contract of the user says so. */
    public static LoginMethod of(KeycloakSession session, UserModel user) {
        Stream<String> contracts = session.getProvider(ContractProvider.class)
                .contractsOf(user)
                .flatMap(contract -> contract.attributes().getOrDefault(ATTRIBUTE, List.of()).stream());
        return Stream.concat(user.getAttributeStream(ATTRIBUTE), contracts)
                .map(LoginMethod::of)
                .reduce(PASSWORD, LoginMethod::stricter);
    }

    /** What a value of the attribute says. Whatever is not clearly a no is a yes: a misspelt value lets nobody in. */
    public static LoginMethod of(String value) {
        return value.isBlank() || value.strip().equalsIgnoreCase(NO) ? PASSWORD : CERTIFICATE;
    }

    private static LoginMethod stricter(LoginMethod one, LoginMethod other) {
        return one == CERTIFICATE ? one : other;
    }
}
