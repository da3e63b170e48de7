package io.github.dualpassword.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A profile, with the demo's mail server and the demo's ports. */
final class DemoRealm {

    private static final String PROFILE_PORT = "localhost:8081";

    /** Passkeys belong to a host name; browsers let this one do without https. */
    private static final String HOST = "localhost";

    private DemoRealm() {}

    /** Writes the realm file for the import into {@code directory}. */
    static Path write(Path profile, Path directory, DemoPorts ports) {
        ObjectMapper mapper = new ObjectMapper();
        try {
            String text = Files.readString(profile).replace(PROFILE_PORT, "localhost:" + ports.portal());
            ObjectNode realm = (ObjectNode) mapper.readTree(text);
            realm.set(
                    "smtpServer",
                    mapper.valueToTree(Map.of(
                            "host", "127.0.0.1",
                            "port", String.valueOf(ports.smtp()),
                            "from", "no-reply@bank.example",
                            "fromDisplayName", "サンプル銀行")));
            realm.put("webAuthnPolicyRpId", HOST);
            // The change of users in five steps, as document 000 prints it.
            ((ObjectNode) realm.get("attributes")).put("sample-steps", "true");
            contact(realm, "ja", "サンプル銀行 サポートデスク\\n電話 0120-000-000\\n受付時間 平日 9:00～17:00");
            contact(realm, "en", "Sample Bank support desk\\nTelephone 0120-000-000\\nMonday to Friday, 9:00 to 17:00");
            Path file = Files.createDirectories(directory).resolve(profile.getFileName());
            mapper.writeValue(file.toFile(), realm);
            return file;
        } catch (IOException failure) {
            throw new DemoFailure("The realm profile cannot be read: " + failure.getMessage(), failure);
        }
    }

    /** Whom to turn to, with telephone and hours, as a bank would have it. */
    private static void contact(ObjectNode realm, String language, String lines) {
        ((ObjectNode) realm.get("localizationTexts").get(language)).put("dualPasswordContact", lines);
    }
}
