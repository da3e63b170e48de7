package io.github.dualpassword.manual;

import java.util.Map;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.dualpassword.testground.realm.RealmFile;
import io.github.dualpassword.testground.realm.TestContract;
import io.github.dualpassword.testground.realm.TestRealm;
import io.github.dualpassword.testground.realm.TestUser;
import io.github.dualpassword.useradministration.Colleagues;

/**
 * The company that a manual shows: a general user, a master and an administrator, each with both passwords and a mail address,
 * called as one is in the language of the manual.
 */
record ManualCompany(TestContract contract, TestUser user, TestUser master, TestUser administrator) {

    private static final String JAPANESE_DESK = "お取引店、またはお客さまサポートセンター（電話 0120-000-000、平日 9:00～17:00）までお問い合わせください。";
    private static final String ENGLISH_DESK =
            "Please contact your branch, or the customer support centre (telephone 0120-000-000, weekdays 9:00 to 17:00).";

    /** The realm file of a bank that says whom to turn to. */
    static RealmFile withDesk(RealmFile file) {
        return file.with(realm -> {
            ObjectNode texts = realm.withObjectProperty("localizationTexts");
            texts.withObjectProperty("ja").put("dualPasswordContact", JAPANESE_DESK);
            texts.withObjectProperty("en").put("dualPasswordContact", ENGLISH_DESK);
        });
    }

    /** Gives a new contract its name and its users. */
    static ManualCompany in(TestContract contract, String language) {
        TestRealm realm = contract.realm();
        boolean japanese = language.equals("ja");
        String name = japanese ? "株式会社サンプル商事" : "Sample Trading Co., Ltd.";
        rename(realm, "/organizations/" + contract.id(), "name", name);
        // The portal is told of attributes alone.
        contract.withAttributes(Map.of("name", name));
        Colleagues colleagues = new Colleagues(contract);
        return new ManualCompany(
                contract,
                japanese
                        ? named(colleagues.general("tarodt"), "データ太郎")
                        : named(colleagues.general("taro.data"), "Taro Data"),
                japanese
                        ? named(colleagues.master("ichikodt"), "データ一子")
                        : named(colleagues.master("ichiko.data"), "Ichiko Data"),
                japanese
                        ? named(colleagues.administrator("jirodt"), "データ二郎")
                        : named(colleagues.administrator("jiro.data"), "Jiro Data"));
    }

    private static TestUser named(TestUser user, String name) {
        rename(user.realm(), "/users/" + user.id(), "lastName", name);
        return user;
    }

    private static void rename(TestRealm realm, String path, String field, String name) {
        ObjectNode fields = (ObjectNode) realm.admin().get(realm.path(path));
        realm.admin().put(realm.path(path), fields.put(field, name));
    }
}
