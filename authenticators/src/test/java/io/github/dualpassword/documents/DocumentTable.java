package io.github.dualpassword.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A table of a page of the documentation.
 *
 * @param rows the cells of each row, without the heading
 */
public record DocumentTable(List<List<String>> rows) {

    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    /**
     * The first table of the page whose heading begins with this cell.
     *
     * @param firstHeading as it stands between the bars
     */
    public static DocumentTable headed(Path page, String firstHeading) {
        String text = read(page);
        int start = text.indexOf("\n| " + firstHeading + " |");
        if (start < 0) {
            throw new IllegalArgumentException("%s has no table '%s'".formatted(page, firstHeading));
        }
        List<List<String>> rows = text.substring(start + 1)
                .lines()
                .takeWhile(line -> line.startsWith("|"))
                .skip(2)
                .map(DocumentTable::cells)
                .toList();
        return new DocumentTable(rows);
    }

    /** What stands as code in the first cells. */
    public List<String> ids() {
        return codes(0);
    }

    /** What stands as code in one column. */
    public List<String> codes(int column) {
        return rows.stream().flatMap(row -> codes(row.get(column))).toList();
    }

    static Stream<String> codes(String text) {
        return CODE.matcher(text).results().map((MatchResult code) -> code.group(1));
    }

    private static List<String> cells(String row) {
        return Stream.of(row.substring(1, row.lastIndexOf('|')).split("(?<!\\\\)\\|"))
                .map(String::strip)
                .toList();
    }

    private static String read(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
