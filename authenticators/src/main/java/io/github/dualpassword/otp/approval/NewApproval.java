package io.github.dualpassword.otp.approval;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.UUID;

import org.keycloak.models.KeycloakSession;

import io.github.dualpassword.ForeignText;
import io.github.dualpassword.lockout.Origin;
import io.github.dualpassword.lockout.StorableText;
import io.github.dualpassword.policy.SoftwareTokenSettings;
import io.github.dualpassword.realm.CurrentRealm;
import io.github.dualpassword.storage.Storage;

/** A request for an approval that begins to wait now. */
final class NewApproval {

    private static final int NUMBERS = 100;
    private static final String NUMBER = "%0" + Approval.DIGITS + "d";

    private NewApproval() {}

    static Approval of(KeycloakSession job, String userId, String tokenId, AskedFor what) {
        CurrentRealm realm = CurrentRealm.of(job);
        long now = realm.now();
        String address = Origin.of(job.getContext()).address().orElse("");
        return new Approval(
                UUID.randomUUID().toString(),
                realm.model().getId(),
                userId,
                tokenId,
                what.of(storable(job, what.subject())),
                address.substring(0, Math.min(address.length(), Approval.MAX_ADDRESS)),
                NUMBER.formatted(new SecureRandom().nextInt(NUMBERS)),
                0,
                ApprovalState.WAITING,
                Optional.empty(),
                now,
                now + realm.policy().get(SoftwareTokenSettings.APPROVAL_VALID).toMillis(),
                now);
    }

    /** Before login anything can have been typed, and an application may have any name. */
    private static String storable(KeycloakSession job, String subject) {
        String printable = ForeignText.printable(subject);
        return Storage.of(job, StorableText.class).isOfApproval(printable) ? printable : ForeignText.narrow(printable);
    }
}
