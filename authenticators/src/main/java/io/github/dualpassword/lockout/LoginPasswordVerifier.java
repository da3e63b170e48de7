package io.github.dualpassword.lockout;

import java.util.Optional;

import org.keycloak.credential.CredentialInputValidator;
import org.keycloak.credential.CredentialModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserCredentialModel;
import org.keycloak.models.UserModel;

import io.github.dualpassword.Credential;
import io.github.dualpassword.directory.Directory;
import io.github.dualpassword.directory.NotJudgedException;

/**
 * In Keycloak's order: first the storage that a user comes from, then the hash in Keycloak's database.
 *
 * <p>The hash is not compared by Keycloak's password provider. That one hides every failure as a wrong password; and where
 * the realm's hash parameters were raised, it writes the password that was typed over whatever has replaced it since.
 */
record LoginPasswordVerifier() implements SecretVerifier {

    private static final StoredHashVerifier STORED = new StoredHashVerifier(Credential.LOGIN.type());

    @Override
    public Optional<Verification> verify(KeycloakSession evaluation, UserModel user, String secret) {
        Optional<CredentialModel> stored = STORED.stored(user);
        if (!user.isFederated()) {
            return stored.map(password -> byHash(evaluation, password, secret));
        }
        if (Directory.isAway(user)) {
            throw new NotJudgedException();
        }
        UserStorageOf storage = new UserStorageOf(evaluation, user);
        if (!storage.isInUse()) {
            return Optional.empty();
        }
        Optional<CredentialInputValidator> validator = storage.passwordValidator();
        boolean right = validator
                .filter(asked ->
                        asked.isValid(evaluation.getContext().getRealm(), user, UserCredentialModel.password(secret)))
                .isPresent();
        if (right || validator.isPresent() && stored.isEmpty()) {
            return Optional.of(Verification.byDirectory(right));
        }
        return stored.map(password -> byHash(evaluation, password, secret));
    }

    private static Verification byHash(KeycloakSession evaluation, CredentialModel password, String secret) {
        return new HashValidation(evaluation, password).of(secret);
    }
}
