package io.github.dualpassword.useradministration;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

import io.github.dualpassword.Credential;
import io.github.dualpassword.contract.Contract;
import io.github.dualpassword.contract.Denial;
import io.github.dualpassword.contract.Party;
import io.github.dualpassword.contract.Permissions;
import io.github.dualpassword.lockout.Standing;
import io.github.dualpassword.lockout.Suspension;
import io.github.dualpassword.otp.CountedTokens;
import io.github.dualpassword.otp.TokenStanding;
import io.github.dualpassword.otp.approval.ApprovalPurpose;
import io.github.dualpassword.otp.approval.AwaitedApproval;
import io.github.dualpassword.otp.software.Issuing;
import io.github.dualpassword.passkey.KeyReader;
import io.github.dualpassword.passkey.UserPasskeys;
import io.github.dualpassword.password.confirmation.ConfirmationPasswords;
import io.github.dualpassword.policy.ExpiredPasswords;
import io.github.dualpassword.policy.Operation;
import io.github.dualpassword.policy.PasswordSettings;
import io.github.dualpassword.policy.RealmPolicy;
import io.github.dualpassword.procedure.Procedures;
import io.github.dualpassword.realm.CurrentRealm;
import io.github.dualpassword.servicestop.StoppedUser;

/** The signed-in user as an operator, read from the model at every request. */
public final class Operator {

    private final KeycloakSession session;
    private final UserModel user;
    private final Party party;
    private final RealmPolicy policy;

    private Operator(KeycloakSession session, UserModel user, Party party, RealmPolicy policy) {
        this.session = session;
        this.user = user;
        this.party = party;
        this.policy = policy;
    }

    public static Operator of(KeycloakSession session, UserModel user) {
        return new Operator(
                session, user, Party.of(session, user), CurrentRealm.of(session).policy());
    }

    public UserModel user() {
        return user;
    }

    public Party party() {
        return party;
    }

    /** The operator's contract; only of an operator who is not {@link #denial denied}. */
    public Contract contract() {
        return party.contract().orElseThrow();
    }

    /** The members of that contract, as of now. */
    public Members.Of members() {
        return Members.Of.contract(session, contract());
    }

    /** Whether the operator may carry it out on anybody at all. */
    public boolean may(Operation operation) {
        return Permissions.denyAll(policy.permissions(), party, operation).isEmpty();
    }

    /** Whether the operator may carry it out on himself or herself. */
    public boolean mayOnOneself(Operation operation) {
        return party.type()
                .filter(type -> policy.permissions().allowsOnOneself(type, operation))
                .isPresent();
    }

    /** Whether the operator can issue a token to the own phone. */
    boolean mayIssueToken() {
        return new Issuing(session, user).isOffered();
    }

    /** Whether the operator can register a passkey, were it not for what else is asked for. */
    boolean mayRegisterPasskey() {
        return UserPasskeys.party(session).isPresent()
                && Procedures.isEnabled(session.getContext().getRealm(), Procedures.REGISTER_PASSKEY);
    }

    /** Whether the realm has passkeys: where it has none, nobody is asked about them. */
    boolean hasPasskeys() {
        return KeyReader.isOn(policy);
    }

    /** Whether the operator enters a one-time password for it: who uses them does, where it asks for one (K08). */
    public boolean entersCode(Operation operation) {
        return operation.asksForCode() && token().isPresent();
    }

    /** The field for it on a page, where one of these operations asks for one. */
    public CodeField codeField(Stream<Operation> operations) {
        boolean isAsked = operations.anyMatch(this::entersCode);
        return new CodeField(isAsked, isAsked && AwaitedApproval.isOffered(session, user, ApprovalPurpose.OPERATION));
    }

    /** What the operator's own token is good for, or the app that counts as one; empty of one that is nobody's by now. */
    private Optional<TokenStanding> token() {
        return new CountedTokens(session)
                .state(user)
                .filter(standing -> standing != TokenStanding.IN_STOCK && standing != TokenStanding.REVOKED);
    }

    /** Why this user cannot carry out any of these operations now; nothing when nothing stands in the way. */
    Optional<OperatorDenial> denial(List<Operation> operations) {
        return entitlement(operations)
                .or(() -> passkeys(operations))
                .or(this::confirmation)
                .or(() -> code(operations));
    }

    /** Where all of them ask for a one-time password, and the operator's token can show none that is accepted (K03). */
    private Optional<OperatorDenial> code(List<Operation> operations) {
        if (!operations.stream().allMatch(Operation::asksForCode)) {
            return Optional.empty();
        }
        return token().flatMap(standing -> switch (standing) {
            case SUSPENDED -> Optional.of(OperatorDenial.OTP_SUSPENDED);
            case COOLING_DOWN -> Optional.of(OperatorDenial.OTP_NOT_YET);
            case EXPIRED -> Optional.of(OperatorDenial.OTP_EXPIRED);
            case BARRED -> Optional.of(OperatorDenial.OTP_NOT_AVAILABLE);
            case USABLE, NOT_STARTED, IN_STOCK, REVOKED -> Optional.empty();
        });
    }

    private Optional<OperatorDenial> entitlement(List<Operation> operations) {
        if (!user.isEnabled() || StoppedUser.isStopped(session, user)) {
            return Optional.of(OperatorDenial.STOPPED);
        }
        if (operations.stream().anyMatch(this::may)) {
            return Optional.empty();
        }
        return Permissions.denyAll(policy.permissions(), party, operations.get(0))
                .map(denial -> denial == Denial.OPERATOR_NOT_ENTITLED
                        ? OperatorDenial.NOT_ENTITLED
                        : OperatorDenial.NOT_PERMITTED);
    }

    private Optional<OperatorDenial> passkeys(List<Operation> operations) {
        return operations.contains(Operation.REVOKE_PASSKEYS) && !hasPasskeys()
                ? Optional.of(OperatorDenial.PASSKEYS_NOT_AVAILABLE)
                : Optional.empty();
    }

    private Optional<OperatorDenial> confirmation() {
        return suspension().standing() == Standing.USABLE
                ? unusable()
                : Optional.of(OperatorDenial.CONFIRMATION_SUSPENDED);
    }

    private Optional<OperatorDenial> unusable() {
        return unusable(session, user, policy);
    }

    /** Whether this user's confirmation password authorises anything, whatever its suspension. */
    public static boolean hasUsableConfirmationPassword(KeycloakSession session, UserModel user) {
        return unusable(session, user, CurrentRealm.of(session).policy()).isEmpty();
    }

    private static Optional<OperatorDenial> unusable(KeycloakSession session, UserModel user, RealmPolicy policy) {
        return switch (new ConfirmationPasswords(session, user).status()) {
            case VALID -> Optional.empty();
            case EXPIRED ->
                policy.get(PasswordSettings.EXPIRED_PASSWORDS) == ExpiredPasswords.WARN
                        ? Optional.empty()
                        : Optional.of(OperatorDenial.CONFIRMATION_MUST_CHANGE);
            case PROVISIONAL, SAME_AS_OTHER -> Optional.of(OperatorDenial.CONFIRMATION_MUST_CHANGE);
            case NOT_SET -> Optional.of(OperatorDenial.CONFIRMATION_NOT_SET);
            case PROVISIONAL_ENDED -> Optional.of(OperatorDenial.CONFIRMATION_PROVISIONAL_ENDED);
        };
    }

    Suspension suspension() {
        return Suspension.of(session, user, Credential.CONFIRMATION);
    }
}
