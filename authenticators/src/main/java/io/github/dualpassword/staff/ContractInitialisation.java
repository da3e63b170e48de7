package io.github.dualpassword.staff;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jboss.logging.Logger;
import org.keycloak.authorization.fgap.AdminPermissionsSchema;
import org.keycloak.models.GroupModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

import io.github.dualpassword.Password;
import io.github.dualpassword.audit.OperationRecord.Person;
import io.github.dualpassword.contract.Contract;
import io.github.dualpassword.contract.ContractProvider;
import io.github.dualpassword.contract.Party;
import io.github.dualpassword.password.change.PasswordResetException;
import io.github.dualpassword.password.change.WantedPassword;
import io.github.dualpassword.policy.UserType;
import io.github.dualpassword.servicestop.ServiceStop;
import io.github.dualpassword.servicestop.ServiceStop.SetBy;
import io.github.dualpassword.servicestop.StoppedUser;
import io.github.dualpassword.sessionend.SessionEnd;

/**
 * ID・パスワード初期化: every member of a contract gets two new passwords, which are good for their own change only. Login IDs
 * stay, suspensions of passwords end, sessions end. A stop of the service stays, as it was set by people.
 *
 * <p>Each member has a transaction of its own; who is left alone or fails refuses nobody else, and is named.
 */
public final class ContractInitialisation {

    private static final Logger LOG = Logger.getLogger(ContractInitialisation.class);

    private static final List<WantedPassword> BOTH =
            Arrays.stream(Password.values()).map(WantedPassword::generated).toList();

    private final KeycloakSession request;
    private final StaffReset reset;
    private final Contract contract;

    /** @param staff who does it; may belong to another realm */
    public ContractInitialisation(KeycloakSession request, UserModel staff, Contract contract) {
        this.request = request;
        this.reset = new StaffReset(request, staff);
        this.contract = contract;
    }

    /** All members, by their login IDs. @param max at most this many */
    public List<UserModel> members(int max) {
        RealmModel realm = request.getContext().getRealm();
        // Where staff have fine-grained permissions, Keycloak leaves out whom the caller may not see: that is told, not
        // hidden.
        return AdminPermissionsSchema.runWithoutAuthorization(request, () -> {
            GroupModel group = request.groups()
                    .getGroupById(
                            realm, request.getProvider(ContractProvider.class).groupOf(contract));
            return request.users().getGroupMembersStream(realm, group, 0, max).toList();
        });
    }

    /**
     * What became of one member.
     *
     * @param type empty where the member has none
     * @param generated the new passwords; empty where nothing was changed
     * @param validUntil until when they are to be changed
     * @param state of the member's service afterwards, as {@link io.github.dualpassword.useradministration.ServiceState#words()}
     * @param stopSetBy who has set the stop of the service that stays, where there is one
     * @param failure why nothing was changed; empty otherwise
     */
    public record Slip(
            Person person,
            Optional<UserType> type,
            Map<Password, String> generated,
            Map<Password, Instant> validUntil,
            String state,
            Optional<SetBy> stopSetBy,
            Optional<InitialisationFailure> failure) {

        /** A secret is never written anywhere by accident. */
        @Override
        public String toString() {
            return "Slip[" + person.loginId()
                    + failure.map(reason -> " " + reason.id()).orElse("") + "]";
        }
    }

    /** Carries it out on these members; never throws for what becomes of a single one. */
    public List<Slip> on(List<UserModel> members) {
        List<Slip> slips = new ArrayList<>();
        List<String> done = new ArrayList<>();
        for (UserModel member : members) {
            Slip slip = on(member);
            slips.add(slip);
            if (slip.failure().isEmpty()) {
                done.add(member.getId());
            }
        }
        SessionEnd.carryOut(request, done);
        return slips;
    }

    private Slip on(UserModel member) {
        Person person = Person.of(member);
        try {
            return new StaffTransaction(request).on(member, this::within);
        } catch (PasswordResetException refused) {
            return failed(person, InitialisationFailure.of(refused.reason()));
        } catch (UserGoneException gone) {
            return failed(person, InitialisationFailure.USER_NOT_FOUND);
        } catch (RuntimeException failure) {
            LOG.errorf(failure, "The passwords of user %s were not initialised: nothing was changed", person.id());
            return failed(person, InitialisationFailure.FAILED);
        }
    }

    private Slip within(KeycloakSession job, UserModel member) {
        Party party = Party.of(job, member);
        return InitialisationRules.refusal(contract, party, Optional.ofNullable(member.getServiceAccountClientLink()))
                .map(refusal -> failed(Person.of(member), refusal))
                .orElseGet(() -> done(
                        Person.of(member),
                        party,
                        reset.within(job, member, BOTH, SuspensionsAfter.RELEASED),
                        StoppedUser.find(job, member.getId()).map(ServiceStop::setBy)));
    }

    private static Slip done(Person person, Party party, StaffReset.Done done, Optional<SetBy> stopSetBy) {
        return new Slip(
                person, party.type(), done.generated(), done.validUntil(), done.after(), stopSetBy, Optional.empty());
    }

    private static Slip failed(Person person, InitialisationFailure reason) {
        return new Slip(person, Optional.empty(), Map.of(), Map.of(), "", Optional.empty(), Optional.of(reason));
    }
}
