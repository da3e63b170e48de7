package io.github.dualpassword.persistence;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.persistence.EntityManager;

import io.github.dualpassword.goodsettings.GoodSettings;
import io.github.dualpassword.goodsettings.KeptSettings;

/** Keeps the last good settings of realms in {@code DP_GOOD_SETTING}, a row for each. */
record GoodSettingRows(EntityManager entityManager) implements GoodSettings {

    @Override
    public Optional<KeptSettings> of(String realmId) {
        List<GoodSettingRow> rows = Jpql.query(
                        entityManager,
                        GoodSettingRow.class,
                        "select r from GoodSettingRow r where r.realmId = :realmId",
                        Map.of("realmId", realmId))
                .getResultList();
        rows.forEach(entityManager::detach);
        return rows.isEmpty() ? Optional.empty() : Optional.of(kept(rows));
    }

    @Override
    public Set<String> realms() {
        return Set.copyOf(entityManager
                .createQuery("select distinct r.realmId from GoodSettingRow r", String.class)
                .getResultList());
    }

    /** Rows of one realm are of one moment. */
    private static KeptSettings kept(List<GoodSettingRow> rows) {
        return new KeptSettings(
                rows.stream().collect(Collectors.toMap(GoodSettingRow::attribute, GoodSettingRow::text)),
                rows.get(0).keptAt(),
                Optional.of(rows.get(0).wipedAt()).filter(moment -> moment > 0));
    }

    /** Of two servers that do so at once, one waits for the other at the first row that both write. */
    @Override
    public void keep(String realmId, Map<String, String> values, long now) {
        Jpql.execute(
                entityManager,
                "delete from GoodSettingRow r where r.realmId = :realmId and r.attribute not in :attributes",
                Map.of("realmId", realmId, "attributes", values.keySet()));
        // In one order, so that two servers do not wait for each other.
        values.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(value -> put(
                        Map.of("realmId", realmId, "attribute", value.getKey(), "text", value.getValue(), "now", now)));
    }

    private void put(Map<String, Object> row) {
        Jpql.insertUnlessThere(
                entityManager,
                "insert into GoodSettingRow (realmId, attribute, text, keptAt, wipedAt)"
                        + " values (:realmId, :attribute, :text, :now, 0)",
                row);
        Jpql.execute(
                entityManager,
                "update GoodSettingRow r set r.text = :text, r.keptAt = :now, r.wipedAt = 0"
                        + " where r.realmId = :realmId and r.attribute = :attribute",
                row);
    }

    @Override
    public boolean noteWiped(String realmId, long now) {
        return Jpql.execute(
                        entityManager,
                        "update GoodSettingRow r set r.wipedAt = :now where r.realmId = :realmId and r.wipedAt = 0",
                        Map.of("realmId", realmId, "now", now))
                > 0;
    }

    @Override
    public void forget(String realmId) {
        Jpql.execute(
                entityManager, "delete from GoodSettingRow r where r.realmId = :realmId", Map.of("realmId", realmId));
    }
}
