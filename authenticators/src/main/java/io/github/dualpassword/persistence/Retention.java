package io.github.dualpassword.persistence;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import jakarta.persistence.Table;

import io.github.dualpassword.policy.Setting;

/**
 * The retention rules of a table: whose removal deletes its rows, and how long they are kept. All rows are deleted with
 * their realm, the attribute {@code realmId}.
 *
 * <p>Conditions are JPQL on a row {@code r}.
 *
 * @param entity the rows
 * @param ofUser rows that are deleted with the user {@code :id}
 * @param ofContract rows that are deleted with the contract {@code :id}
 * @param orphans rows of users who no longer exist in Keycloak, deleted by the daily sweep
 * @param expiries rows whose retention period can end, deleted by the daily sweep
 * @param settings by which a bank says how long they are kept, or how many
 * @param bounds why the table does not grow with time, or not without bounds, whatever is set
 * @param exceptions why rows are kept where those of other tables are deleted
 */
record Retention(
        Class<?> entity,
        Optional<String> ofUser,
        Optional<String> ofContract,
        Optional<String> orphans,
        List<Expiry> expiries,
        List<Setting<?>> settings,
        List<String> bounds,
        List<String> exceptions) {

    /**
     * Rows that are deleted when their retention period is over.
     *
     * @param condition which rows, compared with {@code :moment}
     * @param moment milliseconds since the epoch; empty to delete none
     */
    record Expiry(String condition, Function<SweptRealm, Optional<Long>> moment) {

        private Expiry onlyWhereSetUp() {
            return new Expiry(condition, realm -> realm.policy().isSetUp() ? moment.apply(realm) : Optional.empty());
        }
    }

    static Retention of(Class<?> entity) {
        return new Retention(
                entity,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    /** The name of the table. */
    String table() {
        return entity.getAnnotation(Table.class).name();
    }

    /** Deletes rows with the user named by the attribute; if that removal published no event, the sweep deletes them. */
    Retention goesWithUser(String attribute) {
        // Users who exist only in a user storage have such ids, and no row in Keycloak's tables.
        String unknown = "r.%1$s not like 'f:%%' and not exists (select 1 from UserEntity u where u.id = r.%1$s)";
        return new Retention(
                entity,
                Optional.of("r." + attribute + " = :id"),
                ofContract,
                Optional.of(unknown.formatted(attribute)),
                expiries,
                settings,
                bounds,
                exceptions);
    }

    /** The same for a table in which only rows that meet the condition belong to a user. */
    Retention isOfUserOnlyIf(String condition) {
        return new Retention(
                entity,
                ofUser,
                ofContract,
                orphans.map(unknown -> condition + " and " + unknown),
                expiries,
                settings,
                bounds,
                exceptions);
    }

    /** Deletes rows that nothing belongs to any more, in the daily sweep. */
    Retention isLeftBehind(String condition) {
        return new Retention(
                entity, ofUser, ofContract, Optional.of(condition), expiries, settings, bounds, exceptions);
    }

    /** Deletes rows with the contract named by the attribute. */
    Retention goesWithContract(String attribute) {
        return new Retention(
                entity,
                ofUser,
                Optional.of("r." + attribute + " = :id"),
                orphans,
                expiries,
                settings,
                bounds,
                exceptions);
    }

    /** Deletes rows that have been kept for as long as the realm says. */
    Retention expires(String condition, Setting<Duration> kept) {
        return expires(condition, kept, realm -> realm.ago(realm.policy().get(kept)));
    }

    /** The same where something else follows from what the realm says. */
    Retention expires(String condition, Setting<?> setting, Function<SweptRealm, Optional<Long>> moment) {
        return new Retention(
                entity,
                ofUser,
                ofContract,
                orphans,
                with(expiries, new Expiry(condition, moment)),
                with(settings, setting),
                bounds,
                exceptions);
    }

    /** Deletes rows after a time that is nobody's to choose, because they mean nothing any more: {@link #isBounded} says why. */
    Retention expires(String condition, Duration kept) {
        return new Retention(
                entity,
                ofUser,
                ofContract,
                orphans,
                with(expiries, new Expiry(condition, realm -> realm.ago(kept))),
                settings,
                bounds,
                exceptions);
    }

    /** Deletes none in a realm that is not set up: there a limit is a default that nobody has chosen. */
    Retention onlyWhereSetUp() {
        List<Expiry> ifSetUp = expiries.stream().map(Expiry::onlyWhereSetUp).toList();
        return new Retention(entity, ofUser, ofContract, orphans, ifSetUp, settings, bounds, exceptions);
    }

    /** No setting is needed to keep the table from growing without bounds. */
    Retention isBounded(String why) {
        return new Retention(entity, ofUser, ofContract, orphans, expiries, settings, with(bounds, why), exceptions);
    }

    /** Keeps rows when the user is removed. */
    Retention staysWithoutUser(String why) {
        return new Retention(
                entity,
                Optional.empty(),
                ofContract,
                Optional.empty(),
                expiries,
                settings,
                bounds,
                with(exceptions, why));
    }

    /** Keeps rows when the removal of their user published no event. */
    Retention staysAsOrphan(String why) {
        return new Retention(
                entity, ofUser, ofContract, Optional.empty(), expiries, settings, bounds, with(exceptions, why));
    }

    /** Keeps rows when the contract is removed. */
    Retention staysWithoutContract(String why) {
        return new Retention(
                entity, ofUser, Optional.empty(), orphans, expiries, settings, bounds, with(exceptions, why));
    }

    private static <T> List<T> with(List<T> list, T further) {
        return Stream.concat(list.stream(), Stream.of(further)).toList();
    }
}
