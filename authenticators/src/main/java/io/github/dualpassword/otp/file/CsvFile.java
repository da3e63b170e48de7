package io.github.dualpassword.otp.file;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A file of comma-separated values in UTF-8. Its first line names the columns ({@link CsvColumn}), each further one is a token;
 * empty lines are passed over. Its secrets are not encrypted, which must be allowed.
 */
public record CsvFile(FileOptions options) {

    private static final int MAX_LINE = 4_096;
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final Set<CsvColumn> SECRETS =
            Set.of(CsvColumn.SECRET_HEX, CsvColumn.SECRET_BASE32, CsvColumn.SECRET_BASE64);

    /** Reads the file to its end, or to where it cannot be read any further. Throws nothing for what stands in it. */
    public void read(InputStream file, FileReport report) {
        BoundedInput bounded = new BoundedInput(file, MAX_LINE * 16);
        BufferedReader lines = new BufferedReader(new InputStreamReader(bounded, StandardCharsets.UTF_8), MAX_LINE);
        int number = 1;
        try {
            List<CsvColumn> columns = columns(Optional.ofNullable(lines.readLine()));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                bounded.renew();
                take(number, line, columns, report);
            }
        } catch (FaultException fault) {
            report.fault(fault.at(number, Optional.empty()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<CsvColumn> columns(Optional<String> line) {
        String names = line.map(text -> text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text)
                .orElse("");
        List<CsvColumn> columns = CsvLine.cells(names).stream()
                .map(name -> CsvColumn.byName(name)
                        .orElseThrow(() -> new FaultException(
                                FaultCode.COLUMNS, "Known are: " + String.join(", ", CsvColumn.names()) + ".")))
                .toList();
        boolean complete = columns.contains(CsvColumn.SERIAL)
                && columns.stream().filter(SECRETS::contains).count() == 1
                && Set.copyOf(columns).size() == columns.size();
        if (!complete) {
            throw new FaultException(
                    FaultCode.COLUMNS, "It needs 'serial' and one of the columns of secrets, and each column once.");
        }
        return columns;
    }

    private void take(int number, String line, List<CsvColumn> columns, FileReport report) {
        if (line.isBlank()) {
            return;
        }
        Map<CsvColumn, String> cells = new EnumMap<>(CsvColumn.class);
        CsvRow row = new CsvRow(cells, options);
        ImportedToken token;
        try {
            List<String> texts = line.length() > MAX_LINE ? List.of() : CsvLine.cells(line);
            if (texts.size() != columns.size()) {
                throw new FaultException(FaultCode.CELLS);
            }
            for (int index = 0; index < texts.size(); index++) {
                cells.put(columns.get(index), texts.get(index));
            }
            token = row.token();
        } catch (FaultException fault) {
            report.fault(fault.at(number, row.serial()));
            return;
        }
        report.token(number, token);
    }
}
