package io.github.dualpassword.otp.software;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import org.keycloak.models.KeycloakSession;

import io.github.dualpassword.lockout.DeviceVerdict;
import io.github.dualpassword.lockout.SecretEvaluator;
import io.github.dualpassword.otp.HalfWidth;
import io.github.dualpassword.otp.software.HandOverRefused.Reason;
import io.github.dualpassword.policy.RealmPolicy;
import io.github.dualpassword.policy.SoftwareTokenSettings;
import io.github.dualpassword.policy.Switch;
import io.github.dualpassword.realm.CurrentRealm;
import io.github.dualpassword.storage.Storage;
import io.github.dualpassword.throttle.Admission;
import io.github.dualpassword.throttle.Throttle;
import io.github.dualpassword.throttle.ThrottledDoor;

/**
 * Hands the secret of an issued token to a phone, once (L09).
 *
 * @param session of a request that has changed nothing yet
 */
public record HandOver(KeycloakSession session) {

    /**
     * Judges what a phone has sent. Never throws for what was typed.
     *
     * @return the secret for the first phone that sends what is right; whatever else is wrong gets the same answer for the same work
     */
    public HandOverAnswer handOver(HandOverEntry entry) {
        if (entry.app() == TokenApp.OTHER_APP && !OtherApps.of(session).areOffered()) {
            return new HandOverAnswer.NotOffered();
        }
        Throttle throttle = Throttle.of(session);
        Admission admission = throttle.admit(ThrottledDoor.TOKEN_ACTIVATION, Optional.empty());
        if (admission.refused()) {
            if (admission.isNews()) {
                tell(Optional.empty(), Reason.ADDRESS_THROTTLED, entry.app());
            }
            return new HandOverAnswer.Unavailable();
        }
        Optional<ReadEntry> read = ReadEntry.of(entry);
        HandOverAnswer answer = read.map(this::evaluate)
                // No phone of ours sends that: it is told from the form alone.
                .orElseGet(HandOverAnswer.Refused::new);
        if (answer instanceof HandOverAnswer.Refused) {
            read.ifPresent(wrong -> throttle.noteWrong(
                    ThrottledDoor.TOKEN_ACTIVATION, wrong.named(), HalfWidth.of(entry.activationPassword())));
        } else {
            admission.giveBack();
        }
        return answer;
    }

    private HandOverAnswer evaluate(ReadEntry entry) {
        CurrentRealm realm = CurrentRealm.of(session);
        Optional<IssuedToken> issued = Storage.of(session, IssuedTokens.class)
                .findByShortId(realm.model().getId(), entry.shortId())
                .filter(found -> isIssuedBy(realm.policy(), entry.serviceId()))
                .filter(found -> found.isOpen(realm.now()));
        AtomicReference<ActivationEntry.StoredSecret> handed = new AtomicReference<>();
        DeviceVerdict verdict = new SecretEvaluator(session)
                .evaluate(new ActivationEntry(realm.model().getId(), issued, entry, handed));
        return switch (verdict.answer()) {
            case RIGHT ->
                new HandOverAnswer.Handed(
                        handed.get().secret().bytes(),
                        handed.get().token().token().parameters(),
                        entry.serviceId(),
                        entry.shortId());
            case WRONG ->
                refused(issued, issued.isPresent() ? Reason.ACTIVATION_WRONG : Reason.ACTIVATION_UNKNOWN, entry.app());
            case USED, SUSPENDED ->
                refused(issued, issued.isPresent() ? Reason.ACTIVATION_VOID : Reason.ACTIVATION_UNKNOWN, entry.app());
            case NOT_EVALUATED, UNAVAILABLE -> unavailable(issued, entry.app());
        };
    }

    private static boolean isIssuedBy(RealmPolicy policy, String serviceId) {
        return policy.get(SoftwareTokenSettings.ISSUE) == Switch.ON
                && policy.get(SoftwareTokenSettings.SERVICE_ID)
                        .filter(serviceId::equals)
                        .isPresent();
    }

    private HandOverAnswer refused(Optional<IssuedToken> issued, Reason reason, TokenApp app) {
        tell(issued, reason, app);
        return new HandOverAnswer.Refused();
    }

    private HandOverAnswer unavailable(Optional<IssuedToken> issued, TokenApp app) {
        tell(issued, Reason.UNAVAILABLE, app);
        return new HandOverAnswer.Unavailable();
    }

    private void tell(Optional<IssuedToken> issued, Reason reason, TokenApp app) {
        session.getKeycloakSessionFactory()
                .publish(new HandOverRefused(session, issued.map(IssuedToken::userId), reason, app));
    }
}
