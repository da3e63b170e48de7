package io.github.dualpassword.passkey.registration;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.keycloak.events.Details;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.sessions.AuthenticationSessionModel;

import io.github.dualpassword.ForeignText;
import io.github.dualpassword.Ids;
import io.github.dualpassword.page.FormViolation;
import io.github.dualpassword.page.PageMessages;
import io.github.dualpassword.passkey.AssertionFault;
import io.github.dualpassword.passkey.KeyLabel;
import io.github.dualpassword.passkey.NewKey;
import io.github.dualpassword.passkey.PasskeyCredentialProviderFactory;
import io.github.dualpassword.passkey.PasskeyProof;
import io.github.dualpassword.passkey.PasskeyRegistration;
import io.github.dualpassword.passkey.RelyingParty;
import io.github.dualpassword.passkey.UserPasskeys;
import io.github.dualpassword.procedure.Notes;
import io.github.dualpassword.procedure.Procedure;
import io.github.dualpassword.procedure.ProcedureRequest;
import io.github.dualpassword.procedure.Procedures;
import io.github.dualpassword.realm.CurrentRealm;

/**
 * パスキー登録: a user registers a passkey. The first page asks for the confirmation password and a code, whatever the login has
 * proven, or, for a further passkey, for a signature in place of the code; the second one lets the browser make the key. Both times it is asked anew whether the user may.
 *
 * <p>Opened by applications and the menu only. Put on a user by staff it is ignored: whoever can do that could otherwise have a user
 * register a key at the next login.
 */
final class RegisterPasskey extends Procedure {

    static final String LABEL = "passkey-label";
    static final String PROVE = "prove";
    static final String CREATE = "create";
    static final String BACK = "back";

    /** How long both factors count as fresh. */
    private static final Duration FRESH = Duration.ofMinutes(10);

    RegisterPasskey() {
        super(RegisterPasskeyFactory.ID);
    }

    /** Of a form that is sent twice, the second would find the key registered. */
    @Override
    protected boolean awaitsForm(ProcedureRequest request) {
        return request.pressed(PROVE) || request.pressed(CREATE);
    }

    @Override
    protected void forget(AuthenticationSessionModel authentication) {
        PasskeyNote.of(authentication).forget();
    }

    @Override
    protected void show(ProcedureRequest request) {
        if (!request.isOpenedByApplication()) {
            request.context().ignore();
            return;
        }
        Optional<RegistrationRefusal> refusal = RegistrationRefusal.now(request);
        if (refusal.isPresent()) {
            new RegistrationPages(request).refuse(refusal.get());
        } else if (isFresh(request)) {
            new RegistrationPages(request).askForKey(List.of());
        } else {
            new RegistrationPages(request).askForProof(List.of());
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
            PasskeyNote.of(request.authentication()).forget();
            request.leaveRefused();
        } else {
            new RegistrationPages(request).refuse(refusal);
        }
    }

    private void prove(ProcedureRequest request) {
        String label = ForeignText.typed(request.text(LABEL));
        SecondProof second = SecondProof.of(request.session(), request.user());
        Stream<FormViolation> code = second == SecondProof.CODE
                ? FormViolation.ofEmpty(
                        FreshProof.CODE, request.text(FreshProof.CODE).strip())
                : Stream.empty();
        List<FormViolation> violations = Stream.of(
                        label(request, label),
                        FormViolation.ofEmpty(FreshProof.PASSWORD, request.text(FreshProof.PASSWORD)),
                        code)
                .flatMap(found -> found)
                .toList();
        if (!violations.isEmpty()) {
            new RegistrationPages(request).askForProof(FormViolation.messages(violations));
            return;
        }
        Optional<FormMessage> problem = new FreshProof(request).problem(second);
        // That may have been the entry that has suspended something.
        if (request.answeredEndedLogin()) {
            return;
        }
        Optional<RegistrationRefusal> refusal = RegistrationRefusal.now(request);
        if (refusal.isPresent()) {
            new RegistrationPages(request).refuse(refusal.get());
        } else if (problem.isPresent()) {
            new RegistrationPages(request).askForProof(List.of(problem.get()));
        } else {
            PasskeyNote.of(request.authentication()).set(PasskeyNote.LABEL, label);
            PasskeyNote.of(request.authentication())
                    .set(
                            PasskeyNote.PROVEN_AT,
                            String.valueOf(CurrentRealm.of(request.session()).now()));
            new RegistrationPages(request).askForKey(List.of());
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
        return PasskeyNote.of(request.authentication())
                .get(PasskeyNote.PROVEN_AT)
                .map(Long::valueOf)
                .filter(at -> now - at < FRESH.toMillis())
                .isPresent();
    }

    private void create(ProcedureRequest request) {
        Notes<PasskeyNote> notes = PasskeyNote.of(request.authentication());
        Optional<String> challenge = notes.get(PasskeyNote.CHALLENGE);
        notes.remove(PasskeyNote.CHALLENGE);
        Optional<RelyingParty> party = UserPasskeys.party(request.session());
        if (!isFresh(request) || challenge.isEmpty() || party.isEmpty()) {
            notes.forget();
            new RegistrationPages(request).askForProof(List.of(new FormMessage("dualPasswordPasskeyProveAgain")));
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
            new RegistrationPages(request).event().error("passkey_invalid");
            new RegistrationPages(request).askForKey(List.of(new FormMessage("dualPasswordPasskeyNotMade")));
        }
    }

    private static void answer(ProcedureRequest request, PasskeyRegistration.Result result) {
        if (result == PasskeyRegistration.Result.REGISTERED) {
            EventBuilder event = request.event(EventType.UPDATE_CREDENTIAL)
                    .detail(Details.CREDENTIAL_TYPE, PasskeyCredentialProviderFactory.TYPE);
            PasskeyNote.of(request.authentication())
                    .get(PasskeyNote.EVIDENCE)
                    .ifPresent(id -> event.detail(PasskeyProof.EVENT_DETAIL, id));
            event.success();
            PasskeyNote.of(request.authentication()).forget();
            Procedures.somethingDone(request.authentication());
            request.success();
            return;
        }
        new RegistrationPages(request).event().error("passkey_" + Ids.underscored(result));
        switch (result) {
            case LABEL_TAKEN -> {
                PasskeyNote.of(request.authentication()).forget();
                new RegistrationPages(request)
                        .askForProof(List.of(new FormMessage(LABEL, "dualPasswordPasskeyLabelTaken")));
            }
            case SYNCED ->
                new RegistrationPages(request).askForKey(List.of(new FormMessage("dualPasswordPasskeySynced")));
            case KEY_TAKEN ->
                new RegistrationPages(request).askForKey(List.of(new FormMessage("dualPasswordPasskeyTaken")));
            case TOO_MANY ->
                new RegistrationPages(request).askForKey(List.of(new FormMessage("dualPasswordPasskeyTooMany")));
            case UNAVAILABLE, REGISTERED ->
                new RegistrationPages(request).askForKey(List.of(new FormMessage(PageMessages.UNAVAILABLE)));
        }
    }
}
