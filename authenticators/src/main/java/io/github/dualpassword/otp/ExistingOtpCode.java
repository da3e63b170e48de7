package io.github.dualpassword.otp;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

import org.keycloak.credential.CredentialModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.models.cache.UserCache;
import org.keycloak.storage.UserStorageUtil;

import io.github.dualpassword.OneTimePassword;
import io.github.dualpassword.lockout.DeviceCode;
import io.github.dualpassword.lockout.DeviceComparison;
import io.github.dualpassword.lockout.DeviceMark;
import io.github.dualpassword.lockout.DoorEntry.ComparedCode;
import io.github.dualpassword.lockout.LockoutKey;
import io.github.dualpassword.lockout.StoredHashes;
import io.github.dualpassword.realm.CurrentRealm;
import io.github.dualpassword.storage.Storage;

/**
 * A code that a user has entered, of whichever of the user's credentials of Keycloak's own.
 *
 * @param realmId Keycloak's id of the realm
 * @param userId Keycloak's id of the user
 * @param entered in half-width characters
 * @param device set to the one that has shown it
 */
record ExistingOtpCode(String realmId, String userId, String entered, AtomicReference<DeviceMark> device)
        implements DeviceCode {

    static LockoutKey keyOf(String realmId, String userId) {
        return new LockoutKey(realmId, userId, OneTimePassword.EXISTING_OTP);
    }

    @Override
    public LockoutKey key() {
        return keyOf(realmId, userId);
    }

    @Override
    public DeviceComparison compare(KeycloakSession evaluation) {
        long now = CurrentRealm.of(evaluation).now();
        List<OtpCredential> usable = new ExistingOtp(evaluation).usable(userId);
        if (usable.isEmpty()) {
            throw new IllegalStateException("None of the user's credentials counts any more");
        }
        return judge(usable, now);
    }

    /** The same before login: who has none, or whose are suspended, has entered a wrong one, with the same work. */
    ComparedCode compareIfAny(KeycloakSession evaluation, boolean suspended) {
        List<OtpCredential> usable = new ExistingOtp(evaluation).usable(userId);
        if (usable.isEmpty()) {
            // What is read of credentials that there are, or the statements would tell that somebody has one.
            Storage.of(evaluation, OtpCredentials.class).progress(realmId, userId);
        }
        DeviceComparison comparison = judge(
                suspended ? List.of() : usable, CurrentRealm.of(evaluation).now());
        if (comparison instanceof DeviceComparison.Right right) {
            return new ComparedCode(ComparedCode.Answer.RIGHT, right.use());
        }
        return new ComparedCode(
                comparison instanceof DeviceComparison.Used ? ComparedCode.Answer.USED : ComparedCode.Answer.WRONG,
                job -> false);
    }

    private DeviceComparison judge(List<OtpCredential> usable, long now) {
        // All are asked, whichever it is.
        List<Judged> judged = usable.stream()
                .map(credential -> new Judged(
                        credential,
                        AcceptanceRules.accept(
                                credential.parameters(),
                                credential.progress(),
                                credential.codes().matching(entered),
                                now)))
                .toList();
        return judged.stream()
                .filter(one -> one.acceptance() instanceof Acceptance.Accepted)
                .findFirst()
                .<DeviceComparison>map(one -> new DeviceComparison.Right(
                        job -> use(job, one.credential(), (Acceptance.Accepted) one.acceptance())))
                .orElseGet(() -> judged.stream().anyMatch(one -> one.acceptance() instanceof Acceptance.Used)
                        ? new DeviceComparison.Used()
                        : new DeviceComparison.Wrong());
    }

    /** The credential is locked and written by the same change, which finds it as it was compared, or not at all. */
    private boolean use(KeycloakSession job, OtpCredential credential, Acceptance.Accepted accepted) {
        CurrentRealm realm = CurrentRealm.of(job);
        CredentialModel after = credential.after(accepted.after());
        boolean used = realm.user(userId)
                .filter(user ->
                        Storage.of(job, OtpCredentials.class).use(realmId, userId, credential.id(), accepted.after()))
                .filter(user -> Storage.of(job, StoredHashes.class).replace(user, credential.stored(), after))
                .map(user -> evict(job, realm, user))
                .isPresent();
        if (used) {
            device.set(new DeviceMark(DeviceMark.Kind.EXISTING_OTP, credential.id()));
        }
        return used;
    }

    private static UserModel evict(KeycloakSession job, CurrentRealm realm, UserModel user) {
        UserCache cache = UserStorageUtil.userCache(job);
        if (cache != null) {
            cache.evict(realm.model(), user);
        }
        return user;
    }

    @Override
    public String toString() {
        return "ExistingOtpCode[user=" + userId + ", entered=***]";
    }

    private record Judged(OtpCredential credential, Acceptance acceptance) {}
}
