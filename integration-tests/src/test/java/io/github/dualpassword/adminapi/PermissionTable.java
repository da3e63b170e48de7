package io.github.dualpassword.adminapi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A table of the page on the permissions of staff.
 *
 * @param sets what stands above the columns, without backquotes
 * @param rows cells by the operationId of the route
 */
record PermissionTable(List<String> sets, Map<String, List<String>> rows) {

    private static final Path PAGE = Path.of("..", "docs", "administrators-guide", "staff-permissions.md");

    /** The table below a heading. */
    static PermissionTable below(String heading) {
        String text = read();
        List<List<String>> lines = text.substring(text.indexOf("\n## " + heading + "\n"))
                .lines()
                .dropWhile(line -> !line.startsWith("|"))
                .takeWhile(line -> line.startsWith("|"))
                .map(PermissionTable::cells)
                .toList();
        Map<String, List<String>> rows = new LinkedHashMap<>();
        lines.subList(2, lines.size())
                .forEach(line -> rows.put(line.get(0).split(" ")[0], line.subList(1, line.size())));
        return new PermissionTable(lines.get(0).subList(1, lines.get(0).size()), rows);
    }

    /** Every cell as permission set, operation and what stands there. */
    Stream<Cell> cells() {
        return rows.entrySet().stream()
                .flatMap(row -> IntStream.range(0, sets.size())
                        .mapToObj(column -> new Cell(
                                sets.get(column), row.getKey(), row.getValue().get(column))));
    }

    /**
     * A cell.
     *
     * @param answer yes or 403; two of them where it is for targets of the permission and for others
     */
    record Cell(String set, String operation, String answer) {

        List<String> answers() {
            return List.of(answer.split(" / "));
        }
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        Stream.of(line.split("\\|"))
                .skip(1)
                .map(cell -> cell.replace("`", "").strip())
                .forEach(cells::add);
        return cells;
    }

    private static String read() {
        try {
            return Files.readString(PAGE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
