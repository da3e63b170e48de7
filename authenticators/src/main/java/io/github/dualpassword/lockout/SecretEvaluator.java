package io.github.dualpassword.lockout;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.jboss.logging.Logger;
import org.keycloak.credential.CredentialModel;
import org.keycloak.models.KeycloakSession;

import io.github.dualpassword.Credential;
import io.github.dualpassword.directory.Directory;
import io.github.dualpassword.realm.CurrentRealm;

/**
 * The one class that evaluates secrets, from wherever they come: charge first, evaluate then, settle last.
 *
 * <p>Call it before the request has changed anything. Unknown login IDs, users without the credential and suspended
 * credentials cost the same work as a wrong secret: the same transactions, and one hash.
 */
public record SecretEvaluator(KeycloakSession session) {

    private static final Logger LOG = Logger.getLogger(SecretEvaluator.class);

    /** Evaluates {@code secret} as the {@code credential} of {@code subject}. Never throws for what a caller typed. */
    public Verdict evaluate(Subject subject, Credential credential, String secret) {
        Verdict verdict;
        try {
            verdict = judge(Lockout.of(session), subject, credential, secret);
        } catch (RuntimeException failure) {
            // Whatever failed, nothing is known about the secret: refuse.
            verdict = undecided(credential, failure);
        }
        session.getKeycloakSessionFactory().publish(new SecretJudged(session, credential, verdict));
        return verdict;
    }

    /** The attempt could not be charged, or its outcome not be written. */
    private static Verdict undecided(Credential credential, RuntimeException failure) {
        if (Directory.isCauseOf(failure)) {
            LOG.warnf(
                    "A directory has kept a %s password from being evaluated: %s",
                    credential.id(), failure.getMessage());
            return new Verdict.NotEvaluated(Optional.empty());
        }
        LOG.errorf(failure, "The %s password could not be evaluated: attempt refused", credential.id());
        return new Verdict.Unavailable();
    }

    /** Evaluates {@code entered} as a code that was issued to a user. Never throws for what a caller typed. */
    public CodeVerdict evaluate(CodeIssue issue, String entered) {
        return judged(issue, () -> issue.matches(session, entered) ? Outcome.SUCCESS : Outcome.FAILURE);
    }

    /** Takes an entry of a code for a wrong one without looking at it: what came with it was wrong already. */
    public CodeVerdict reject(CodeIssue issue) {
        return judged(issue, () -> Outcome.FAILURE);
    }

    /** Evaluates a one-time password, and uses it up when it is right. Never throws for what a caller typed. */
    public DeviceVerdict evaluate(DeviceCode code) {
        DeviceVerdict verdict;
        try {
            verdict = judge(code);
        } catch (RuntimeException failure) {
            LOG.error("A one-time password could not be evaluated: attempt refused", failure);
            verdict = DeviceVerdict.UNAVAILABLE;
        }
        session.getKeycloakSessionFactory().publish(new DeviceJudged(session, code.key(), code.userId(), verdict));
        return verdict;
    }

    /**
     * Evaluates a code that was issued to somebody, entered by whoever it is, and uses it up when it is right. Never throws for what a
     * caller typed; the work is the same whatever comes of it.
     */
    public DeviceVerdict evaluate(IssuedEntry entry) {
        DeviceVerdict verdict;
        try {
            verdict = judge(entry);
        } catch (RuntimeException failure) {
            LOG.errorf(
                    failure,
                    "A %s could not be evaluated: entry refused",
                    entry.code().id());
            verdict = DeviceVerdict.UNAVAILABLE;
        }
        session.getKeycloakSessionFactory().publish(new IssuedEntryJudged(session, entry.code(), verdict));
        return verdict;
    }

    /**
     * Evaluates an entry at a door with a budget of its own: a code, and where the entry has one, a confirmation password. Never throws
     * for what a caller typed; the work is the same whatever comes of it.
     */
    public DoorVerdict evaluate(DoorEntry entry) {
        DoorVerdict verdict;
        try {
            verdict = judge(entry);
        } catch (RuntimeException failure) {
            LOG.error("An entry before login could not be evaluated: refused", failure);
            verdict = DoorVerdict.UNAVAILABLE;
        }
        session.getKeycloakSessionFactory().publish(new DoorJudged(session, entry.budget(), verdict));
        return verdict;
    }

    /**
     * Whether {@code value} is what one of {@code stored} was made from. For a new password that may not be a former one,
     * typed by somebody who has just proven the present one: never for a guess.
     */
    public boolean isOneOf(List<CredentialModel> stored, String value) {
        return stored.stream().anyMatch(password -> StoredHashVerifier.matches(session, password, value));
    }

    private CodeVerdict judged(CodeIssue issue, Supplier<Outcome> evaluation) {
        CodeVerdict verdict;
        try {
            verdict = judge(issue, evaluation);
        } catch (RuntimeException failure) {
            LOG.errorf(
                    failure,
                    "A %s could not be evaluated: entry refused",
                    issue.code().id());
            verdict = CodeVerdict.UNAVAILABLE;
        }
        session.getKeycloakSessionFactory().publish(new CodeJudged(session, issue.code(), verdict));
        return verdict;
    }

    private CodeVerdict judge(CodeIssue issue, Supplier<Outcome> evaluation) {
        if (CurrentRealm.of(session).now() >= issue.validUntil()) {
            return CodeVerdict.VOID;
        }
        CodeLockout lockout = CodeLockout.of(session, issue.key(session));
        if (!(lockout.charge(issue.number()) instanceof Charge.Granted granted)) {
            return CodeVerdict.VOID;
        }
        Outcome outcome = evaluation.get();
        Optional<Transition<Settlement>> settled = lockout.settle(granted, outcome);
        if (outcome == Outcome.SUCCESS) {
            return settled.filter(transition -> transition.answer() == Settlement.COUNTED)
                    .map(transition -> CodeVerdict.RIGHT)
                    .orElse(CodeVerdict.UNAVAILABLE);
        }
        return settled.map(Transition::state)
                .filter(state -> state.suspended() && !state.undecided())
                .map(state -> CodeVerdict.WRONG_FOR_THE_LAST_TIME)
                .orElse(CodeVerdict.WRONG);
    }

    private DeviceVerdict judge(DeviceCode code) {
        DeviceLockout lockout = new DeviceLockout(Lockout.of(session).forEntryOf(code), code.key());
        Charge charge = session.getProvider(WaitingRoom.class).charge(lockout::charge, answer -> answer);
        if (charge instanceof Charge.Granted granted) {
            return lockout.settle(granted, Evaluation.of(session, code::compare));
        }
        lockout.settleLost();
        return charge instanceof Charge.Refused refused
                ? new DeviceVerdict(DeviceVerdict.Answer.SUSPENDED, refused.standing(), refused.until())
                : DeviceVerdict.UNAVAILABLE;
    }

    private DeviceVerdict judge(IssuedEntry entry) {
        LockoutKey key = entry.userId()
                .map(id -> new LockoutKey(session.getContext().getRealm().getId(), id, entry.code()))
                .orElseGet(() -> new LoginIds(session).unknown(entry.named(), entry.code()));
        Lockout engine = Lockout.of(session).enteredBy(entry.userId());
        // That of a user is there since the code was issued: whose is made now would be nobody's.
        engine.create(key);
        DeviceLockout lockout = new DeviceLockout(engine, key);
        Charge charge = session.getProvider(WaitingRoom.class).charge(lockout::charge, answer -> answer);
        boolean isLookedAt = charge instanceof Charge.Granted && entry.userId().isPresent();
        Optional<DeviceComparison> comparison =
                Evaluation.of(session, evaluation -> entry.compare(evaluation, isLookedAt));
        if (charge instanceof Charge.Granted granted) {
            return lockout.settle(granted, comparison);
        }
        lockout.settleLost();
        return charge instanceof Charge.Refused refused
                ? new DeviceVerdict(DeviceVerdict.Answer.SUSPENDED, refused.standing(), refused.until())
                : DeviceVerdict.UNAVAILABLE;
    }

    private DoorVerdict judge(DoorEntry entry) {
        Lockout lockout = Lockout.of(session);
        Attempt attempt =
                session.getProvider(WaitingRoom.class).charge(() -> lockout.charge(entry.subject(), entry.budget()));
        Optional<Charge.Granted> granted = Optional.of(attempt.charge())
                .filter(Charge.Granted.class::isInstance)
                .map(Charge.Granted.class::cast);
        // Where the door is closed, nobody is looked for, with the same work.
        Optional<String> userId = granted.flatMap(charge -> attempt.person().id());
        Optional<EvaluatedEntry> result = new DoorEvaluation(session, entry, userId).result();
        DoorVerdict verdict =
                new DoorLockout(lockout.enteredBy(attempt.person().id()), attempt.key()).settle(granted, result);
        return verdict.of(attempt.person().id());
    }

    private Verdict judge(Lockout lockout, Subject subject, Credential credential, String secret) {
        Attempt attempt = session.getProvider(WaitingRoom.class).charge(() -> lockout.charge(subject, credential));
        if (attempt.charge() instanceof Charge.Granted granted) {
            Evaluation.Result evaluation = new Evaluation(session, attempt).of(secret);
            return settled(lockout, attempt, granted, evaluation, secret);
        }
        WantedHash.computeOne(session);
        lockout.settleLost(attempt.key());
        if (attempt.charge() instanceof Charge.Suspended suspended) {
            return new Verdict.Suspended(attempt.person().id(), suspended.standing(), suspended.until());
        }
        LOG.warnf("More than %d attempts at one credential at a time: refused", LockoutRules.MAX_PENDING);
        return new Verdict.Unavailable();
    }

    private Verdict settled(
            Lockout lockout, Attempt attempt, Charge.Granted granted, Evaluation.Result evaluation, String secret) {
        Lockout.Settled settled = lockout.settle(attempt.key(), granted, evaluation.outcome());
        Optional<String> userId = attempt.person().id();
        return switch (evaluation.outcome()) {
            case FAILURE -> new Verdict.Wrong(userId, settled.standing(), settled.until(), settled.place());
            case NOT_EVALUATED -> new Verdict.NotEvaluated(userId);
            case SUCCESS -> right(userId.orElseThrow(), settled, evaluation, secret);
        };
    }

    private Verdict right(String userId, Lockout.Settled settled, Evaluation.Result proven, String secret) {
        if (settled.settlement() == Settlement.TOO_LATE) {
            LOG.warn("A right entry took so long to evaluate that it already counts as failed: refused");
            return new Verdict.Unavailable();
        }
        proven.stored().ifPresent(password -> new Rehash(session).ifDue(userId, password, secret));
        return new Verdict.Right(userId, proven.mark().orElseThrow(), settled.place());
    }
}
