package io.github.dualpassword.testground.requirements;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * One row of what the product has to do.
 *
 * @param id such as C02
 * @param documents numbers of the source documents it comes from
 * @param text what it says, shortened
 */
public record RequirementRow(String id, String documents, String text) {

    public static List<RequirementRow> all() {
        try (InputStream file = RequirementRow.class.getResourceAsStream("/requirements.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split("\t"))
                    .map(columns -> new RequirementRow(columns[0], columns[1], columns[2]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
