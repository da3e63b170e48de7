package io.github.dualpassword.passkey.registration;

import java.util.List;
import java.util.Optional;

import org.keycloak.common.util.SecretGenerator;
import org.keycloak.events.Details;
import org.keycloak.events.EventBuilder;
import org.keycloak.models.utils.FormMessage;

import io.github.dualpassword.otp.Base64Url;
import io.github.dualpassword.passkey.Challenge;
import io.github.dualpassword.passkey.PasskeyChallenges;
import io.github.dualpassword.passkey.PasskeyCredentialProviderFactory;
import io.github.dualpassword.passkey.PasskeyProof;
import io.github.dualpassword.passkey.RelyingParty;
import io.github.dualpassword.passkey.UserHandle;
import io.github.dualpassword.passkey.UserPasskeys;
import io.github.dualpassword.policy.PasskeySettings;
import io.github.dualpassword.procedure.ProcedureRequest;
import io.github.dualpassword.realm.CurrentRealm;

/** The pages on which a passkey is registered, and the event of a refusal. */
record RegistrationPages(ProcedureRequest request) {

    private static final String PROVE_TEMPLATE = "dual-password-register-passkey.ftl";
    private static final String CREATE_TEMPLATE = "dual-password-create-passkey.ftl";
    private static final String REFUSED_TEMPLATE = "dual-password-register-passkey-refused.ftl";

    /**
     * The first page.
     *
     * @param names what the user's keys are called
     * @param coolDown minutes after which the new one confirms anything; 0 for at once
     * @param asked the signature that is asked for; none where a code is
     */
    public record ProveView(List<String> names, long coolDown, List<AskedView> asked) {}

    /**
     * What the browser is given to have one of the user's keys sign. Binary texts are base64url.
     *
     * @param challengeId by which the form names the challenge
     * @param keys ids of those that can be used, separated by blanks
     * @param timeout milliseconds
     */
    public record AskedView(String challengeId, String challenge, String rpId, String keys, long timeout) {}

    /**
     * The second one: what the browser is given to make a key. Binary texts are base64url.
     *
     * @param userHandle of the user, for keys of this kind
     * @param loginId by which the authenticator shows whose key it is
     * @param known ids of keys that the authenticator must not have, separated by blanks
     * @param timeout milliseconds
     */
    public record CreateView(
            String label,
            String challenge,
            String rpId,
            String rpName,
            String userHandle,
            String loginId,
            String known,
            long timeout,
            long coolDown) {}

    /** None can be registered now; the message says why. @param reason id of the refusal */
    public record RefusedView(String reason) {}

    void askForProof(List<FormMessage> wrong) {
        UserPasskeys keys = new UserPasskeys(request.session(), request.user());
        ProveView view =
                new ProveView(keys.all().stream().map(key -> key.label()).toList(), coolDown(), asked(keys));
        if (wrong.isEmpty()) {
            request.show(PROVE_TEMPLATE, view, wrong);
        } else {
            request.showFilledIn(PROVE_TEMPLATE, view, wrong);
        }
    }

    private List<AskedView> asked(UserPasskeys keys) {
        if (SecondProof.of(request.session(), request.user()) != SecondProof.SIGNATURE) {
            return List.of();
        }
        RelyingParty party = UserPasskeys.party(request.session()).orElseThrow();
        PasskeyProof asked = new PasskeyChallenges(request.session(), request.authentication())
                .draw(party, request.user().getId(), Optional.of(FreshProof.PURPOSE));
        return List.of(new AskedView(
                asked.id(),
                asked.challenge(),
                party.id(),
                String.join(" ", keys.usable()),
                PasskeyChallenges.TIMEOUT.toMillis()));
    }

    void askForKey(List<FormMessage> wrong) {
        RelyingParty party = UserPasskeys.party(request.session()).orElseThrow();
        String challenge = Base64Url.encode(SecretGenerator.getInstance().randomBytes(Challenge.RANDOM_BYTES));
        PasskeyNote.of(request.authentication()).set(PasskeyNote.CHALLENGE, challenge);
        request.show(
                CREATE_TEMPLATE,
                new CreateView(
                        PasskeyNote.of(request.authentication())
                                .get(PasskeyNote.LABEL)
                                .orElse(""),
                        challenge,
                        party.id(),
                        party.name(),
                        Base64Url.encode(UserHandle.of(
                                request.realm().getId(), request.user().getId())),
                        request.user().getUsername(),
                        String.join(" ", new UserPasskeys(request.session(), request.user()).known()),
                        PasskeyChallenges.TIMEOUT.toMillis(),
                        coolDown()),
                wrong);
    }

    void refuse(RegistrationRefusal refusal) {
        event().error(refusal.id());
        request.show(REFUSED_TEMPLATE, new RefusedView(refusal.id()), List.of(refusal.message()));
    }

    private long coolDown() {
        return CurrentRealm.of(request.session())
                .policy()
                .get(PasskeySettings.COOL_DOWN)
                .toMinutes();
    }

    /** For what is refused here; to be sent as an error. */
    EventBuilder event() {
        return request.refusal().detail(Details.CREDENTIAL_TYPE, PasskeyCredentialProviderFactory.TYPE);
    }
}
