package io.github.dualpassword.otp.file;

import java.util.ArrayList;
import java.util.List;

/** The cells of a line (RFC 4180): separated by commas, in quotes where they contain any; a quote within them is doubled. */
final class CsvLine {

    private static final char QUOTE = '"';

    private CsvLine() {}

    /** Throws a {@link FaultException} where quotes do not end. */
    static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int index = 0; index < line.length(); index++) {
            char next = line.charAt(index);
            if (next == QUOTE && quoted && index + 1 < line.length() && line.charAt(index + 1) == QUOTE) {
                cell.append(QUOTE);
                index++;
            } else if (next == QUOTE) {
                quoted = !quoted;
            } else if (next == ',' && !quoted) {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else {
                cell.append(next);
            }
        }
        if (quoted) {
            throw new FaultException(FaultCode.CELLS);
        }
        cells.add(cell.toString().strip());
        return cells;
    }
}
