package io.github.dualpassword.otp;

import java.util.List;
import java.util.Map;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

import io.github.dualpassword.contract.ContractMembers;
import io.github.dualpassword.contract.Entitled;
import io.github.dualpassword.contract.MemberRoles;
import io.github.dualpassword.policy.Operation;
import io.github.dualpassword.policy.UserType;
import io.github.dualpassword.procedure.Procedures;
import io.github.dualpassword.realm.CurrentRealm;
import io.github.dualpassword.storage.Storage;

/** Who is to be asked to release a token that wrong codes have suspended. */
public final class TokenReleasers {

    private TokenReleasers() {}

    /** The types of users who may release the token, and with it all who share it; none where only the bank may. */
    public static List<UserType> of(KeycloakSession session, String tokenId) {
        RealmModel realm = session.getContext().getRealm();
        if (!Procedures.isEnabled(realm, Procedures.RELEASE_OTP)) {
            return List.of();
        }
        List<String> users = Storage.of(session, Registrations.class).usersOf(realm.getId(), tokenId);
        Map<String, MemberRoles> roles =
                Storage.of(session, ContractMembers.class).rolesOf(realm, users);
        return Entitled.types(
                CurrentRealm.of(session).policy().permissions(),
                Operation.RELEASE_OTP,
                users.stream()
                        .map(sharer -> roles.getOrDefault(sharer, MemberRoles.NONE))
                        .toList());
    }
}
