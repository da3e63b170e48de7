package io.github.dualpassword.notification;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

import io.github.dualpassword.contract.ContractMembers;
import io.github.dualpassword.contract.ContractProvider;
import io.github.dualpassword.contract.MemberRoles;
import io.github.dualpassword.page.Moments;
import io.github.dualpassword.policy.UserType;
import io.github.dualpassword.storage.Storage;

/** What the template of a notice to all users of a contract is given beside what all are, as it is when the mail is sent. */
record ContractLetter(KeycloakSession session, UserModel user, Notice notice) {

    private static final String READER = "contractReader";
    private static final String CHANGE_BY = "changeBy";

    /** Without the names of those who must not be named to this reader. */
    Map<String, Object> contents() {
        Map<String, Object> contents =
                new HashMap<>(Map.of("procedure", notice.fact(Notice.PROCEDURE).orElse(""), READER, "", CHANGE_BY, ""));
        if (notice.kind() == MailKind.BEFORE_LOGIN_COMPLETED) {
            ContractReader reader = reader();
            contents.put(READER, reader.name());
            contents.put(
                    CHANGE_BY,
                    notice.fact(Notice.LAST_DAY)
                            .filter(day -> reader == ContractReader.TARGET)
                            .map(LocalDate::parse)
                            .map(new Moments(session, user)::day)
                            .orElse(""));
            if (!reader.isToldWho()) {
                contents.putAll(Map.of(Notice.OPERATOR, "", Notice.TARGET, ""));
            }
        }
        return contents;
    }

    /** Whether the reader has left the contract. */
    static boolean isOver(Map<String, Object> contents) {
        return contents.get(READER).equals(ContractReader.STRANGER.name());
    }

    private ContractReader reader() {
        if (session.getProvider(ContractProvider.class)
                .contractsOf(user)
                .noneMatch(contract -> contract.id().equals(contractId()))) {
            return ContractReader.STRANGER;
        }
        if (notice.fact(Notice.TARGET).filter(user.getId()::equals).isPresent()) {
            return ContractReader.TARGET;
        }
        if (notice.fact(Notice.OPERATOR).filter(user.getId()::equals).isPresent()) {
            return ContractReader.OPERATOR;
        }
        return isMaster() ? ContractReader.MASTER : ContractReader.COLLEAGUE;
    }

    private boolean isMaster() {
        RealmModel realm = session.getContext().getRealm();
        return TokenReminders.standsFor(session, user, contractId())
                && Storage.of(session, ContractMembers.class)
                        .rolesOf(realm, List.of(user.getId()))
                        .getOrDefault(user.getId(), MemberRoles.NONE)
                        .type()
                        .filter(UserType.MASTER::equals)
                        .isPresent();
    }

    private String contractId() {
        return notice.fact(Notice.CONTRACT).orElseThrow();
    }
}
