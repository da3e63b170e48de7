package io.github.dualpassword.useradministration.history;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A table as a file that spreadsheet programs open: comma-separated (RFC 4180), every cell in quotes, UTF-8 with the mark
 * by which Excel knows it.
 *
 * <p>Cells hold what users have chosen, such as names. One that begins as a formula does would be carried out by the
 * program that opens the file (OWASP, CSV injection): it gets an apostrophe before it, which says that it is text. Full-width
 * forms of the signs are taken for them in Japanese programs.
 */
final class Csv {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String END_OF_LINE = "\r\n";
    private static final String BEGINS_A_FORMULA = "=+-@\t\r\n＝＋－＠";

    private Csv() {}

    static byte[] of(List<List<String>> rows) {
        return rows.stream()
                .map(row -> row.stream().map(Csv::cell).collect(Collectors.joining(",", "", END_OF_LINE)))
                .collect(Collectors.joining("", BYTE_ORDER_MARK, ""))
                .getBytes(StandardCharsets.UTF_8);
    }

    static String cell(String value) {
        boolean formula = !value.isEmpty() && BEGINS_A_FORMULA.indexOf(value.charAt(0)) >= 0;
        return '"' + (formula ? "'" : "") + value.replace("\"", "\"\"") + '"';
    }
}
