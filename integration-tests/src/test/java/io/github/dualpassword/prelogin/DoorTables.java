package io.github.dualpassword.prelogin;

import java.util.List;

import io.github.dualpassword.testground.realm.TestRealm;
import io.github.dualpassword.testground.realm.TestUser;

import static org.assertj.core.api.Assertions.assertThat;

/** What stands in the tables of this product, of all that was entered before login. */
record DoorTables(TestRealm realm) {

    /** Each budget, and how many entries were ever charged to it. */
    List<String> evaluatedOf(TestUser administrator) {
        return query("select credential || ' ' || last_charged from dp_lockout where subject_id = '"
                + administrator.id() + "' and credential like 'before-login%' order by credential");
    }

    /** States of the realm, other than of this page, that are suspended or one entry nearer to it: of tokens, and both passwords. */
    List<String> statesInsideThatCount() {
        return query("select credential || ' ' || subject_id from dp_lockout where realm_id = '" + realmId()
                + "' and credential not like 'before-login%'"
                + " and (standing <> 'USABLE' or last_charged <> counted_from)");
    }

    List<String> unknown() {
        return query("select subject_id from dp_lockout where unknown_login and realm_id = '" + realmId() + "'");
    }

    /** All tables of this product, and how many rows they have; but for the states themselves, and what a timer keeps of settings. */
    List<String> rows() {
        List<String> names = query(
                "select lower(table_name) from information_schema.tables"
                        + " where lower(table_name) like 'dp\\_%' escape '\\' and lower(table_name) not in ('dp_lockout', 'dp_good_setting') order by 1");
        assertThat(names).contains("dp_operation", "dp_mail", "dp_contract_notice", "dp_otp_use");
        return names.stream()
                .map(table -> table + " " + query("select count(*) from " + table))
                .toList();
    }

    /** One for each administrator who was named, and each kind of entry, however many posts there were. */
    List<String> statesOfThisPage() {
        return query("select credential || ' ' || subject_id from dp_lockout where realm_id = '" + realmId()
                + "' and credential like 'before-login%'");
    }

    private String realmId() {
        return realm.admin().get(realm.path("")).get("id").asText();
    }

    private List<String> query(String sql) {
        return realm.server().tables().orElseThrow().query(sql);
    }
}
