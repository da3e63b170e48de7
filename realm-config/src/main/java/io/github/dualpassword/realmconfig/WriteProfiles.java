package io.github.dualpassword.realmconfig;

import java.nio.file.Path;

/** Writes the profiles, and what the set-up takes from them, anew after a change of their sources. */
public final class WriteProfiles {

    private WriteProfiles() {}

    /**
     * Writes all of them.
     *
     * @param arguments folder of this module; and, to take a newer stock realm first, a file with its partial export
     */
    public static void main(String[] arguments) {
        Path module = Path.of(arguments[0]);
        if (arguments.length > 1) {
            RealmFiles.write(
                    module.resolve("src/main/realms/stock-realm.json"),
                    RealmFiles.readable(StockRealm.of(RealmFiles.read(Path.of(arguments[1])))));
        }
        for (RealmProfile profile : RealmProfile.values()) {
            RealmFiles.write(profile.file(module), profile.build(module));
            RealmFiles.write(profile.setUpFile(module), profile.buildSetUp(module));
        }
    }
}
