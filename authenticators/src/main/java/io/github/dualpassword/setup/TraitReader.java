package io.github.dualpassword.setup;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jboss.logging.Logger;
import org.keycloak.common.Profile;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.PasswordPolicy;
import org.keycloak.models.RealmModel;
import org.keycloak.representations.userprofile.config.UPAttribute;
import org.keycloak.storage.UserStoragePrivateUtil;
import org.keycloak.userprofile.UserProfileProvider;

import io.github.dualpassword.boundtransaction.request.PushedTransactionExecutorFactory;
import io.github.dualpassword.contract.UserTypes;
import io.github.dualpassword.mirror.MirrorText;
import io.github.dualpassword.otp.SealedSecrets;
import io.github.dualpassword.otp.push.PushKey;
import io.github.dualpassword.otp.secret.MissingKeyException;
import io.github.dualpassword.otp.secret.SealingKeys;
import io.github.dualpassword.otp.secret.VaultKeys;
import io.github.dualpassword.otp.software.OtherApps;
import io.github.dualpassword.passkey.Passkeys;
import io.github.dualpassword.passkey.RelyingParty;
import io.github.dualpassword.policy.PasskeySettings;
import io.github.dualpassword.policy.SoftwareTokenSettings;
import io.github.dualpassword.policy.Switch;
import io.github.dualpassword.policy.TokenSettings;
import io.github.dualpassword.policy.UserType;
import io.github.dualpassword.realm.CurrentRealm;
import io.github.dualpassword.setup.RealmFacts.Trait;
import io.github.dualpassword.storage.Storage;

/** Reads what a realm as a whole has, or has not; users are asked for with a constant number of queries. */
record TraitReader(KeycloakSession session, RealmModel realm) {

    private static final Logger LOG = Logger.getLogger(TraitReader.class);

    private static final String SAMPLE = "sample";
    private static final String TRUE = "true";

    Set<Trait> traits() {
        return Stream.of(Trait.values()).filter(this::has).collect(Collectors.toUnmodifiableSet());
    }

    private boolean has(Trait trait) {
        return switch (trait) {
            case BRUTE_FORCE_DETECTION -> realm.isBruteForceProtected();
            case PERMANENT_LOCKOUT -> realm.isPermanentLockout();
            case PASSWORD_EXPIRY -> realm.getPasswordPolicy().getPolicies().contains(PasswordPolicy.FORCE_EXPIRED_ID);
            case PASSWORD_HISTORY ->
                realm.getPasswordPolicy().getPolicies().contains(PasswordPolicy.PASSWORD_HISTORY_ID);
            case MAIL_SERVER_MISSING -> !hasMailServer();
            case ADMIN_EVENTS_NOT_KEPT -> !realm.isAdminEventsEnabled();
            case SCIM -> ServerFeatures.has("SCIM_API") && realm.isScimApiEnabled();
            case LEGACY_TOKEN_EXCHANGE -> ServerFeatures.has("TOKEN_EXCHANGE");
            case TOKEN_DELEGATION -> ServerFeatures.has("TOKEN_EXCHANGE_DELEGATION");
            case ADMIN_API_V2 -> ServerFeatures.has("CLIENT_ADMIN_API_V2");
            case FORGOT_PASSWORD -> realm.isResetPasswordAllowed();
            case DOCKER -> Profile.isFeatureEnabled(Profile.Feature.DOCKER);
            case SAMPLE_USERS -> hasSampleUsers();
            case EVERYBODY_IS_MASTER -> isEverybody(UserType.MASTER);
            case EVERYBODY_IS_ADMINISTRATOR -> isEverybody(UserType.ADMINISTRATOR);
            case MIRROR_NOT_DECLARED -> mirror().isEmpty();
            case MIRROR_WRITABLE ->
                mirror().map(UPAttribute::getPermissions).stream()
                        .anyMatch(permissions -> !permissions.getEdit().isEmpty());
            case TOKENS_WITHOUT_KEY -> lacksKeys();
            case ISSUE_WITHOUT_KEY -> issuesWithoutKey();
            case PUSH_WITHOUT_KEY -> pushesWithoutKey();
            case OTHER_APPS_WITHOUT_ONE -> hasNoOtherApp();
            case PASSKEYS_WITHOUT_NAME -> rpId().isEmpty();
            case PASSKEYS_OF_ANOTHER_NAME -> hasPasskeysOfAnotherName();
            case CERTIFICATE_CUSTOMERS -> new CertificateReader(session, realm).hasCustomers();
            case CERTIFICATE_HEADER_OF_ANYBODY -> new CertificateReader(session, realm).believesAnybody();
            case ADDRESS_OF_ANYBODY -> AddressReader.believesAnybody();
            case NAME_OF_ANYBODY -> AddressReader.takesAnyName(realm);
            case EXISTING_OTP_TO_COME -> isExistingOtpToCome();
            case TRANSACTIONS_CHECKED_WHEN_PUSHED ->
                new PolicyExecutorReader(session, realm)
                        .executors()
                        .anyMatch(executor -> executor.provider().equals(PushedTransactionExecutorFactory.ID));
        };
    }

    /** The RP ID by which passkeys are asked for; empty where there is none, or none by which they could be. */
    private String rpId() {
        return RelyingParty.idOf(realm.getWebAuthnPolicy()).orElse("");
    }

    private boolean hasPasskeysOfAnotherName() {
        return new CurrentRealm(session, realm).policy().get(PasskeySettings.PASSKEYS) == Switch.ON
                && Storage.of(session, Passkeys.class).isAnyOfAnotherName(realm.getId(), rpId());
    }

    /** Whether there is a token whose secret nobody can decrypt; the log says why. */
    private boolean lacksKeys() {
        Set<String> wanted = Storage.of(session, SealedSecrets.class).keyIds(realm.getId());
        if (wanted.isEmpty()) {
            return false;
        }
        try {
            SealingKeys keys = new VaultKeys(session).read();
            Set<String> missing =
                    wanted.stream().filter(id -> !keys.holds(id)).collect(Collectors.toCollection(TreeSet::new));
            missing.forEach(id -> LOG.errorf(
                    "The vault does not hold the key %s, by which secrets of tokens of realm '%s' are encrypted",
                    id, realm.getName()));
            return !missing.isEmpty();
        } catch (MissingKeyException missing) {
            LOG.error(missing.getMessage());
            return true;
        }
    }

    /** Whether software tokens are to be issued that nobody could encrypt; the log says why. */
    private boolean issuesWithoutKey() {
        if (new CurrentRealm(session, realm).policy().get(SoftwareTokenSettings.ISSUE) == Switch.OFF) {
            return false;
        }
        try {
            return new VaultKeys(session).read().newestId().isEmpty();
        } catch (MissingKeyException missing) {
            LOG.error(missing.getMessage());
            return true;
        }
    }

    /** Whether phones are to be told, and there is no key by which that could be done; the log says why. */
    private boolean pushesWithoutKey() {
        if (!PushKey.isWanted(new CurrentRealm(session, realm).policy())) {
            return false;
        }
        try {
            new PushKey(session).demand();
            return false;
        } catch (MissingKeyException missing) {
            LOG.warn(missing.getMessage());
            return true;
        }
    }

    /** Whether tokens are to be set up in apps of others, and none that Keycloak knows can do what the realm sets. */
    private boolean hasNoOtherApp() {
        OtherApps apps = new OtherApps(session, new CurrentRealm(session, realm).policy());
        return apps.areWanted() && apps.names().isEmpty();
    }

    private boolean isExistingOtpToCome() {
        CurrentRealm current = new CurrentRealm(session, realm);
        return current.policy()
                .get(TokenSettings.EXISTING_OTP)
                .filter(moment -> moment.isAfter(current.instant()))
                .isPresent();
    }

    private boolean hasMailServer() {
        Map<String, String> smtp = realm.getSmtpConfig();
        return Stream.of("host", "from").map(smtp::get).allMatch(value -> value != null && !value.isBlank());
    }

    /** The attribute of the mirror as the realm's user profile declares it. */
    private Optional<UPAttribute> mirror() {
        return Optional.ofNullable(session.getProvider(UserProfileProvider.class)
                .getConfiguration()
                .getAttribute(MirrorText.ATTRIBUTE));
    }

    /**
     * Asks the database only: realm files put their users there, and a directory might be slow or away. Of Keycloak's
     * searches this is the one that finds the attribute by its index; the one with a limit goes through all users on H2.
     */
    private boolean hasSampleUsers() {
        return UserStoragePrivateUtil.userLocalStorage(session)
                .searchForUserByUserAttributeStream(realm, SAMPLE, TRUE)
                .findFirst()
                .isPresent();
    }

    private boolean isEverybody(UserType type) {
        return UserTypes.of(realm)
                .roleOf(type)
                .filter(role -> realm.getDefaultRole().hasRole(role)
                        || realm.getDefaultGroupsStream().anyMatch(group -> group.hasRole(role)))
                .isPresent();
    }
}
