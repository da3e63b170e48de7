package io.github.dualpassword.persistence;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

import jakarta.persistence.EntityManager;

import io.github.dualpassword.audit.OperationLog;
import io.github.dualpassword.audit.TokenNumbers;
import io.github.dualpassword.boundtransaction.BoundTransactions;
import io.github.dualpassword.contract.ContractLock;
import io.github.dualpassword.contract.ContractMembers;
import io.github.dualpassword.contract.ContractTexts;
import io.github.dualpassword.contract.RoleHolders;
import io.github.dualpassword.goodsettings.GoodSettings;
import io.github.dualpassword.housekeeping.Housekeeping;
import io.github.dualpassword.lockout.IssueLog;
import io.github.dualpassword.lockout.LockoutStore;
import io.github.dualpassword.lockout.LoginIdsToFind;
import io.github.dualpassword.lockout.PasswordMarks;
import io.github.dualpassword.lockout.StorableText;
import io.github.dualpassword.lockout.StoredHashes;
import io.github.dualpassword.loginhistory.LoginHistories;
import io.github.dualpassword.mirror.Mirrors;
import io.github.dualpassword.notification.ContractNotices;
import io.github.dualpassword.notification.ExpiringTokens;
import io.github.dualpassword.notification.MailStore;
import io.github.dualpassword.notification.PasswordAges;
import io.github.dualpassword.openlogin.DeviceMarks;
import io.github.dualpassword.openlogin.LoginFacts;
import io.github.dualpassword.openlogin.PasskeyMarks;
import io.github.dualpassword.otp.OtpCredentials;
import io.github.dualpassword.otp.Registrations;
import io.github.dualpassword.otp.Revocations;
import io.github.dualpassword.otp.SealedSecrets;
import io.github.dualpassword.otp.TokenStore;
import io.github.dualpassword.otp.approval.Approvals;
import io.github.dualpassword.otp.approval.Phones;
import io.github.dualpassword.otp.inventory.StagedTokens;
import io.github.dualpassword.otp.inventory.TokenList;
import io.github.dualpassword.otp.phone.ServiceRealms;
import io.github.dualpassword.otp.push.Subscriptions;
import io.github.dualpassword.otp.software.IssuedTokens;
import io.github.dualpassword.passkey.HeldPasskeys;
import io.github.dualpassword.passkey.PasskeyProofs;
import io.github.dualpassword.passkey.Passkeys;
import io.github.dualpassword.password.FlaggedUsers;
import io.github.dualpassword.password.change.ChangeHistories;
import io.github.dualpassword.realmsetup.PendingActions;
import io.github.dualpassword.realmsetup.RoleUses;
import io.github.dualpassword.realmsetup.WrittenItems;
import io.github.dualpassword.servicestop.ServiceStops;
import io.github.dualpassword.sessionend.SessionEnds;
import io.github.dualpassword.staff.NeverFoundUsers;
import io.github.dualpassword.staff.SoughtUsers;
import io.github.dualpassword.storage.Storage;
import io.github.dualpassword.useradministration.Members;

/** The stores of one session; each is made when it is first asked for. A new store gets a line in {@link #STORES}. */
final class JpaStorage implements Storage {

    static final Map<Class<?>, Function<EntityManager, ?>> STORES = Map.ofEntries(
            entry(ChangeHistories.class, ChangeHistoryRows::new),
            entry(ContractLock.class, ContractLockRows::new),
            entry(ContractMembers.class, MembersByRole::new),
            entry(ContractNotices.class, ContractNoticeRows::new),
            entry(IssueLog.class, CodeIssueRows::new),
            entry(ContractTexts.class, OrganizationTexts::new),
            entry(FlaggedUsers.class, FlaggedUserQueries::new),
            entry(DeviceMarks.class, DeviceMarkRows::new),
            entry(BoundTransactions.class, BoundTransactionRows::new),
            entry(GoodSettings.class, GoodSettingRows::new),
            entry(Housekeeping.class, RetainedRows::new),
            entry(Approvals.class, ApprovalRows::new),
            entry(Phones.class, PhoneRows::new),
            entry(IssuedTokens.class, IssuedTokenRows::new),
            entry(LockoutStore.class, LockoutRows::new),
            entry(LoginFacts.class, LoginFactRows::new),
            entry(LoginHistories.class, LoginHistoryRows::new),
            entry(LoginIdsToFind.class, LoginIdQueries::new),
            entry(MailStore.class, MailRows::new),
            entry(Members.class, MemberRows::new),
            entry(NeverFoundUsers.class, NeverFoundQueries::new),
            entry(Mirrors.class, MirrorRows::new),
            entry(ExpiringTokens.class, ExpiringTokenQueries::new),
            entry(OperationLog.class, OperationRows::new),
            entry(OtpCredentials.class, OtpCredentialRows::new),
            entry(HeldPasskeys.class, HeldPasskeyRows::new),
            entry(PasskeyProofs.class, PasskeyProofRows::new),
            entry(PasskeyMarks.class, PasskeyMarkRows::new),
            entry(Passkeys.class, PasskeyRows::new),
            entry(PasswordAges.class, StoredPasswordAges::new),
            entry(PasswordMarks.class, PasswordMarkRows::new),
            entry(PendingActions.class, PendingActionQueries::new),
            entry(Registrations.class, TokenUserRows::new),
            entry(Revocations.class, TokenRevocationRows::new),
            entry(RoleHolders.class, RoleHolderQueries::new),
            entry(RoleUses.class, RoleUseQueries::new),
            entry(SealedSecrets.class, SealedSecretRows::new),
            entry(ServiceRealms.class, ServiceRealmQueries::new),
            entry(ServiceStops.class, ServiceStopRows::new),
            entry(SessionEnds.class, SessionEndRows::new),
            entry(SoughtUsers.class, SoughtUserQueries::new),
            entry(StagedTokens.class, StagedTokenRows::new),
            entry(StorableText.class, CharacterSets::new),
            entry(StoredHashes.class, PasswordHashRows::new),
            entry(Subscriptions.class, SubscriptionRows::new),
            entry(TokenList.class, TokenPages::new),
            entry(TokenNumbers.class, TokenNumberQueries::new),
            entry(TokenStore.class, TokenRows::new),
            entry(WrittenItems.class, RealmSetUpRows::new));

    private final EntityManager entityManager;
    private final Map<Class<?>, Object> stores = new HashMap<>();

    JpaStorage(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public <S> S store(Class<S> type) {
        return type.cast(stores.computeIfAbsent(type, this::make));
    }

    private Object make(Class<?> type) {
        Function<EntityManager, ?> constructor = STORES.get(type);
        if (constructor == null) {
            throw new IllegalArgumentException("There is no store of type " + type.getName());
        }
        return constructor.apply(entityManager);
    }

    /** Lets the compiler check that the constructor makes a store of this type. */
    private static <S> Map.Entry<Class<?>, Function<EntityManager, ?>> entry(
            Class<S> type, Function<EntityManager, ? extends S> constructor) {
        return Map.entry(type, constructor);
    }
}
