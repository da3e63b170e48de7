package io.github.dualpassword.manual;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.microsoft.playwright.Page;

import io.github.dualpassword.testground.http.JsonHttp;

/**
 * What can be seen in the main part of a page, read by {@code seen-page.js}.
 *
 * @param id of the screen, at the title; empty where there is none
 * @param heading without the ID
 * @param parts fields, tables and buttons, from top to bottom
 * @param text all that can be read, without any blanks
 */
record SeenPage(String id, String heading, List<Part> parts, String text) {

    /**
     * @param kind password, text, radio, checkbox, select, shown, disabled, table or button
     * @param label its accessible name; the column headings of a table, with a bar between
     * @param at how much of the page's text stands before it
     */
    record Part(String kind, String label, int at) {

        String line() {
            return kind + " " + label;
        }
    }

    private static final String SCRIPT = script();

    static SeenPage of(Page page) {
        try {
            return JsonHttp.JSON.readValue((String) page.evaluate(SCRIPT), SeenPage.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As it would stand in a data file, for whoever writes one. */
    String asDataFile(String language) {
        return "id: %s\nheading: {%s: \"%s\"}\nparts:\n".formatted(id, language, heading)
                + parts.stream().map(part -> line(part, language)).collect(Collectors.joining("\n"));
    }

    private static String line(Part part, String language) {
        return switch (part.kind()) {
            case "table" ->
                "  - table: {%s: [%s]}".formatted(language, part.label().replace(" | ", ", "));
            case "button" -> "  - button: {%s: \"%s\"}".formatted(language, part.label());
            default -> "  - field: {%s: \"%s\"}\n    kind: %s".formatted(language, part.label(), part.kind());
        };
    }

    private static String script() {
        try (InputStream file = SeenPage.class.getResourceAsStream("/manual/seen-page.js")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
