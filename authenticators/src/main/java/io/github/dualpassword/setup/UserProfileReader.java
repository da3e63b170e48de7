package io.github.dualpassword.setup;

import java.util.List;
import java.util.stream.Collectors;

import org.keycloak.models.KeycloakSession;
import org.keycloak.representations.userprofile.config.UPAttribute;
import org.keycloak.representations.userprofile.config.UPConfig;
import org.keycloak.representations.userprofile.config.UPConfig.UnmanagedAttributePolicy;
import org.keycloak.userprofile.UserProfileConstants;
import org.keycloak.userprofile.UserProfileProvider;

import io.github.dualpassword.setup.RealmFacts.UserProfile;
import io.github.dualpassword.setup.RealmFacts.UserProfile.Writers;

/** Reads the user profile of the realm in the session's context. */
record UserProfileReader(KeycloakSession session) {

    UserProfile userProfile() {
        UPConfig profile = session.getProvider(UserProfileProvider.class).getConfiguration();
        List<UPAttribute> attributes = profile.getAttributes();
        return new UserProfile(
                attributes.stream().map(UPAttribute::getName).collect(Collectors.toUnmodifiableSet()),
                attributes.stream()
                        .filter(attribute ->
                                attribute.getPermissions().getEdit().contains(UserProfileConstants.ROLE_USER))
                        .map(UPAttribute::getName)
                        .collect(Collectors.toUnmodifiableSet()),
                writers(profile.getUnmanagedAttributePolicy()));
    }

    /** None is Keycloak's word for attributes that are dropped. */
    private static Writers writers(UnmanagedAttributePolicy undeclared) {
        if (undeclared == UnmanagedAttributePolicy.ENABLED) {
            return Writers.USERS;
        }
        return undeclared == UnmanagedAttributePolicy.ADMIN_EDIT ? Writers.ADMINISTRATORS : Writers.NOBODY;
    }
}
