package io.github.dualpassword.passkey.registration;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.keycloak.common.util.SecretGenerator;
import org.keycloak.events.Details;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.sessions.AuthenticationSessionModel;

import io.github.dualpassword.ForeignText;
import io.github.dualpassword.Ids;
import io.github.dualpassword.otp.Base64Url;
import io.github.dualpassword.page.FormViolation;
import io.github.dualpassword.page.PageMessages;
import io.github.dualpassword.passkey.AssertionFault;
import io.github.dualpassword.passkey.Challenge;
import io.github.dualpassword.passkey.KeyLabel;
import io.github.dualpassword.passkey.NewKey;
import io.github.dualpassword.passkey.PasskeyChallenges;
import io.github.dualpassword.passkey.PasskeyCredentialProviderFactory;
import io.github.dualpassword.passkey.PasskeyRegistration;
import io.github.dualpassword.passkey.RelyingParty;
import io.github.dualpassword.passkey.UserHandle;
import io.github.dualpassword.passkey.UserPasskeys;
import io.github.dualpassword.policy.PasskeySettings;
import io.github.dualpassword.procedure.Notes;
import io.github.dualpassword.procedure.Procedure;
import io.github.dualpassword.procedure.ProcedureRequest;
import io.github.dualpassword.procedure.Procedures;
import io.github.dualpassword.realm.CurrentRealm;

/**
 * パスキー登録: a user registers a passkey. The first page asks for the confirmation password and a code, whatever the login has
 * proven; the second one lets the browser make the key. Both times it is asked anew whether the user may.
 *
 * <p>Opened by applications and the menu only. Put on a user by staff it is ignored: whoever can do that could otherwise have a user
 * register a key at the next login.
 */
final class RegisterPasskey extends Procedure {

    static final String LABEL = "passkey-label";
    static final String PROVE = "prove";
    static final String CREATE = "create";
    static final String BACK = "back";

    private static final String PROVE_TEMPLATE = "dual-password-register-passkey.ftl";
    private static final String CREATE_TEMPLATE = "dual-password-create-passkey.ftl";
    private static final String REFUSED_TEMPLATE = "dual-password-register-passkey-refused.ftl";

    /** How long both factors count as fresh. */
    private static final Duration FRESH = Duration.ofMinutes(10);

    RegisterPasskey() {
        super(RegisterPasskeyFactory.ID);
    }

    /**
     * The first page.
     *
     * @param names what the user's keys are called
     * @param coolDown minutes after which the new one confirms anything; 0 for at once
     */
    public record ProveView(List<String> names, long coolDown) {}

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

    /** Of a form that is sent twice, the second would find the key registered. */
    @Override
    protected boolean awaitsForm(ProcedureRequest request) {
        return request.pressed(PROVE) || request.pressed(CREATE);
    }

    @Override
    protected void forget(AuthenticationSessionModel authentication) {
        notes(authentication).forget();
    }

    @Override
    protected void show(ProcedureRequest request) {
        if (!request.isOpenedByApplication()) {
            request.context().ignore();
            return;
        }
        Optional<RegistrationRefusal> refusal = RegistrationRefusal.now(request);
        if (refusal.isPresent()) {
            showRefused(request, refusal.get());
        } else if (isFresh(request)) {
            showCreate(request, List.of());
        } else {
            showProve(request, List.of());
        }
    }

    @Override
    protected void take(ProcedureRequest request) {
        if (!request.isOpenedByApplication()) {
            request.success();
            return;
        }
        Optional<RegistrationRefusal> refusal = RegistrationRefusal.now(request);
        if (refusal.isPresent()) {
            refuse(request, refusal.get());
        } else if (request.pressed(PROVE)) {
            prove(request);
        } else if (request.pressed(CREATE)) {
            create(request);
        } else {
            show(request);
        }
    }

    private static void refuse(ProcedureRequest request, RegistrationRefusal refusal) {
        if (request.pressed(BACK)) {
            notes(request.authentication()).forget();
            request.leaveRefused();
        } else {
            showRefused(request, refusal);
        }
    }

    private void prove(ProcedureRequest request) {
        String label = ForeignText.typed(request.text(LABEL));
        List<FormViolation> violations = Stream.of(
                        label(request, label),
                        FormViolation.ofEmpty(FreshProof.PASSWORD, request.text(FreshProof.PASSWORD)),
                        FormViolation.ofEmpty(
                                FreshProof.CODE, request.text(FreshProof.CODE).strip()))
                .flatMap(found -> found)
                .toList();
        if (!violations.isEmpty()) {
            showProve(request, FormViolation.messages(violations));
            return;
        }
        Optional<FormMessage> problem = new FreshProof(request).problem();
        // That may have been the entry that has suspended something.
        if (request.answeredEndedLogin()) {
            return;
        }
        Optional<RegistrationRefusal> refusal = RegistrationRefusal.now(request);
        if (refusal.isPresent()) {
            showRefused(request, refusal.get());
        } else if (problem.isPresent()) {
            showProve(request, List.of(problem.get()));
        } else {
            notes(request.authentication()).set(PasskeyNote.LABEL, label);
            notes(request.authentication())
                    .set(
                            PasskeyNote.PROVEN_AT,
                            String.valueOf(CurrentRealm.of(request.session()).now()));
            showCreate(request, List.of());
        }
    }

    private static Stream<FormViolation> label(ProcedureRequest request, String label) {
        if (label.isBlank()) {
            return FormViolation.ofEmpty(LABEL, "");
        }
        if (!KeyLabel.isPossible(label)) {
            return Stream.of(new FormViolation(LABEL, "dualPasswordPasskeyLabelImpossible"));
        }
        return new UserPasskeys(request.session(), request.user()).isLabelTaken(label)
                ? Stream.of(new FormViolation(LABEL, "dualPasswordPasskeyLabelTaken"))
                : Stream.empty();
    }

    private static boolean isFresh(ProcedureRequest request) {
        long now = CurrentRealm.of(request.session()).now();
        return notes(request.authentication())
                .get(PasskeyNote.PROVEN_AT)
                .map(Long::valueOf)
                .filter(at -> now - at < FRESH.toMillis())
                .isPresent();
    }

    private void create(ProcedureRequest request) {
        Notes<PasskeyNote> notes = notes(request.authentication());
        Optional<String> challenge = notes.get(PasskeyNote.CHALLENGE);
        notes.remove(PasskeyNote.CHALLENGE);
        Optional<RelyingParty> party = UserPasskeys.party(request.session());
        if (!isFresh(request) || challenge.isEmpty() || party.isEmpty()) {
            notes.forget();
            showProve(request, List.of(new FormMessage("dualPasswordPasskeyProveAgain")));
            return;
        }
        try {
            NewKey key = NewKey.verify(request::text, challenge.get(), party.get());
            String label = notes.get(PasskeyNote.LABEL).orElseThrow();
            answer(
                    request,
                    new PasskeyRegistration(request.session(), request.user(), RegisterPasskeyFactory.ID)
                            .register(key, label, party.get()));
        } catch (AssertionFault fault) {
            refusal(request).error("passkey_invalid");
            showCreate(request, List.of(new FormMessage("dualPasswordPasskeyNotMade")));
        }
    }

    private static void answer(ProcedureRequest request, PasskeyRegistration.Result result) {
        if (result == PasskeyRegistration.Result.REGISTERED) {
            notes(request.authentication()).forget();
            request.event(EventType.UPDATE_CREDENTIAL)
                    .detail(Details.CREDENTIAL_TYPE, PasskeyCredentialProviderFactory.TYPE)
                    .success();
            Procedures.somethingDone(request.authentication());
            request.success();
            return;
        }
        refusal(request).error("passkey_" + Ids.underscored(result));
        switch (result) {
            case LABEL_TAKEN -> {
                notes(request.authentication()).forget();
                showProve(request, List.of(new FormMessage(LABEL, "dualPasswordPasskeyLabelTaken")));
            }
            case SYNCED -> showCreate(request, List.of(new FormMessage("dualPasswordPasskeySynced")));
            case KEY_TAKEN -> showCreate(request, List.of(new FormMessage("dualPasswordPasskeyTaken")));
            case TOO_MANY -> showCreate(request, List.of(new FormMessage("dualPasswordPasskeyTooMany")));
            case UNAVAILABLE, REGISTERED -> showCreate(request, List.of(new FormMessage(PageMessages.UNAVAILABLE)));
        }
    }

    private static EventBuilder refusal(ProcedureRequest request) {
        return request.refusal().detail(Details.CREDENTIAL_TYPE, PasskeyCredentialProviderFactory.TYPE);
    }

    private static void showProve(ProcedureRequest request, List<FormMessage> wrong) {
        ProveView view = new ProveView(
                new UserPasskeys(request.session(), request.user())
                        .all().stream().map(key -> key.label()).toList(),
                coolDown(request));
        if (wrong.isEmpty()) {
            request.show(PROVE_TEMPLATE, view, wrong);
        } else {
            request.showFilledIn(PROVE_TEMPLATE, view, wrong);
        }
    }

    private static void showCreate(ProcedureRequest request, List<FormMessage> wrong) {
        RelyingParty party = UserPasskeys.party(request.session()).orElseThrow();
        String challenge = Base64Url.encode(SecretGenerator.getInstance().randomBytes(Challenge.RANDOM_BYTES));
        notes(request.authentication()).set(PasskeyNote.CHALLENGE, challenge);
        request.show(
                CREATE_TEMPLATE,
                new CreateView(
                        notes(request.authentication()).get(PasskeyNote.LABEL).orElse(""),
                        challenge,
                        party.id(),
                        party.name(),
                        Base64Url.encode(UserHandle.of(
                                request.realm().getId(), request.user().getId())),
                        request.user().getUsername(),
                        String.join(" ", new UserPasskeys(request.session(), request.user()).known()),
                        PasskeyChallenges.TIMEOUT.toMillis(),
                        coolDown(request)),
                wrong);
    }

    private static void showRefused(ProcedureRequest request, RegistrationRefusal refusal) {
        refusal(request).error(refusal.id());
        request.show(REFUSED_TEMPLATE, new RefusedView(refusal.id()), List.of(refusal.message()));
    }

    private static long coolDown(ProcedureRequest request) {
        return CurrentRealm.of(request.session())
                .policy()
                .get(PasskeySettings.COOL_DOWN)
                .toMinutes();
    }

    private static Notes<PasskeyNote> notes(AuthenticationSessionModel authentication) {
        return new Notes<>(authentication, RegisterPasskeyFactory.ID, PasskeyNote.class);
    }
}
