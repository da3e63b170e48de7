package io.github.dualpassword.lockout;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

import javax.crypto.Mac;
import javax.crypto.SecretKey;

import org.jboss.logging.Logger;
import org.keycloak.crypto.Algorithm;
import org.keycloak.crypto.KeyUse;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ModelDuplicateException;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;

import io.github.dualpassword.CountedSecret;
import io.github.dualpassword.ForeignText;
import io.github.dualpassword.storage.Storage;

/** From a {@linkplain Subject.TypedLogin login ID} to the user, or to the key under which an unknown one is counted. */
public record LoginIds(KeycloakSession session) {

    private static final Logger LOG = Logger.getLogger(LoginIds.class);

    private static final String MAC = "HmacSHA256";

    /** A login ID that nobody has. */
    private static final String NOBODY = "00000000-0000-0000-0000-000000000000";

    private static final String AT = "@";

    /** The user who may log in with this ID; empty for IDs that nobody has or can have. */
    Optional<UserModel> find(String loginId) {
        return isPossible(loginId) ? lookUp(loginId).filter(LoginIds::isPerson) : Optional.empty();
    }

    /**
     * The same by as many queries whether somebody has it or nobody: Keycloak's cache keeps those whom it has found, and asks the
     * database for all others each time.
     */
    public Optional<UserModel> findWithoutTelling(String loginId) {
        Optional<UserModel> found = isPossible(loginId) ? lookUp(loginId) : Optional.empty();
        if (found.isPresent() || !isPossible(loginId)) {
            lookUp(loginId.contains(AT) ? NOBODY + AT + NOBODY : NOBODY);
        }
        return found.filter(LoginIds::isPerson);
    }

    private boolean isPossible(String loginId) {
        return ForeignText.canBeName(loginId)
                && Storage.of(session, StorableText.class).isLoginId(loginId);
    }

    private static boolean isPerson(UserModel user) {
        return user.getServiceAccountClientLink() == null;
    }

    private Optional<UserModel> lookUp(String loginId) {
        try {
            return Optional.ofNullable(KeycloakModelUtils.findUserByNameOrEmail(session, realm(), loginId));
        } catch (ModelDuplicateException duplicate) {
            LOG.warnf(
                    "Two users of realm %s share a login ID or mail address: nobody can log in with it",
                    realm().getName());
            return Optional.empty();
        }
    }

    /** The key of a login ID that nobody has: a keyed hash, so that the table is no list of what people typed. */
    LockoutKey unknown(String loginId, CountedSecret counted) {
        SecretKey key = session.keys()
                .getActiveKey(realm(), KeyUse.SIG, Algorithm.HS512)
                .getSecretKey();
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(key);
            byte[] hash = mac.doFinal(loginId.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
            return LockoutKey.unknownLogin(
                    realm().getId(), Base64.getUrlEncoder().withoutPadding().encodeToString(hash), counted);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has " + MAC, impossible);
        }
    }

    private RealmModel realm() {
        return session.getContext().getRealm();
    }
}
