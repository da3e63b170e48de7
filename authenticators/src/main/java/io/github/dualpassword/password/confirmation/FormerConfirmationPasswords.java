package io.github.dualpassword.password.confirmation;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.keycloak.credential.CredentialModel;
import org.keycloak.models.SubjectCredentialManager;
import org.keycloak.models.credential.PasswordCredentialModel;

import io.github.dualpassword.policy.ConfirmationSettings;
import io.github.dualpassword.policy.RealmPolicy;
import io.github.dualpassword.realm.CurrentRealm;

/** The confirmation passwords that one user had before, as many as the realm wants remembered. */
record FormerConfirmationPasswords(CurrentRealm realm, SubjectCredentialManager credentials) {

    /** Their credential type. */
    static final String TYPE = "confirmation-password-history";

    /** Former ones are dated by the moment of their replacement: until then they were in use. */
    void remember(PasswordCredentialModel former) {
        former.setId(null);
        former.setType(TYPE);
        former.setUserLabel(null);
        former.setCreatedDate(realm.now());
        credentials.createStoredCredential(former);
        List<String> remembered =
                remembered().stream().map(CredentialModel::getId).toList();
        all().filter(old -> !remembered.contains(old.getId()))
                .toList()
                .forEach(old -> credentials.removeStoredCredentialById(old.getId()));
    }

    /** Those that may not be used again, newest first. */
    List<CredentialModel> remembered() {
        RealmPolicy policy = realm.policy();
        int most = policy.get(ConfirmationSettings.HISTORY);
        long since = realm.now() - policy.get(ConfirmationSettings.HISTORY_AGE).toMillis();
        List<CredentialModel> former = all().toList();
        return IntStream.range(0, former.size())
                .filter(place -> place < most
                        || place < ConfirmationSettings.MAX_FORMER_PASSWORDS && isAfter(former.get(place), since))
                .mapToObj(former::get)
                .toList();
    }

    private static boolean isAfter(CredentialModel former, long moment) {
        return former.getCreatedDate() != null && former.getCreatedDate() > moment;
    }

    private Stream<CredentialModel> all() {
        return credentials.getStoredCredentialsByTypeStream(TYPE).sorted(CredentialModel.comparingByStartDateDesc());
    }
}
