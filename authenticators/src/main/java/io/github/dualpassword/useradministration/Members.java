package io.github.dualpassword.useradministration;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

import io.github.dualpassword.contract.Contract;
import io.github.dualpassword.contract.ContractProvider;
import io.github.dualpassword.passkey.KeyReader;
import io.github.dualpassword.realm.CurrentRealm;

/**
 * The members of a contract with their states: a constant number of queries a list, however many members and users there
 * are.
 */
public interface Members {

    /** The most rows of a page. */
    int PAGE = 100;

    /**
     * Those of one contract, as of now.
     *
     * @param contractId of the contract, whose tokens they use
     * @param group the group whose members they are
     * @param now milliseconds since the epoch: suspensions that have ended by then count as ended
     * @param today in the realm's time zone: tokens whose last day was before count as expired
     * @param passkeys by which their keys are read; empty where the realm has none, which then cost no query
     */
    record Of(
            RealmModel realm,
            String contractId,
            String group,
            long now,
            LocalDate today,
            Optional<KeyReader> passkeys) {

        public static Of contract(KeycloakSession session, Contract contract) {
            CurrentRealm realm = CurrentRealm.of(session);
            return new Of(
                    session.getContext().getRealm(),
                    contract.id(),
                    session.getProvider(ContractProvider.class).groupOf(contract),
                    realm.now(),
                    realm.localTime().toLocalDate(),
                    KeyReader.isOn(realm.policy()) ? Optional.of(KeyReader.of(realm)) : Optional.empty());
        }
    }

    /** Members by their login IDs. @param max at most this many, from {@code first} on */
    List<Member> find(Of contract, MemberFilter filter, int first, int max);

    /** How many there are. */
    long count(Of contract, MemberFilter filter);

    /** The same as {@link #find}, without their states: login IDs by Keycloak's ids. @param max at most this many */
    Map<String, String> loginIds(Of contract, MemberFilter filter, int max);

    /** Those of these users who are members, by their login IDs. */
    List<Member> among(Of contract, Collection<String> userIds);
}
