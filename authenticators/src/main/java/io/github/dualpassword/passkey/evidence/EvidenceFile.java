package io.github.dualpassword.passkey.evidence;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Rows as the tools of PostgreSQL ({@code \copy … with (format text, header)}) and MariaDB ({@code --batch}) write them: fields
 * between tabulators, in which those, line breaks and backslashes have a backslash in front, and the names of the columns first.
 */
final class EvidenceFile {

    private static final String NOTHING = "\\N";
    private static final String NULL_OF_MARIADB = "NULL";

    private EvidenceFile() {}

    /** Empty for a file without rows. */
    static List<Evidence> read(List<String> lines) {
        if (lines.isEmpty()) {
            return List.of();
        }
        String[] names = lines.get(0).toUpperCase(Locale.ROOT).split("\t", -1);
        return lines.stream()
                .skip(1)
                .filter(line -> !line.isEmpty())
                .map(line -> row(names, line.split("\t", -1)))
                .toList();
    }

    private static Evidence row(String[] names, String[] fields) {
        Map<String, String> columns = new HashMap<>();
        for (int at = 0; at < Math.min(names.length, fields.length); at++) {
            if (!fields[at].equals(NOTHING) && !fields[at].equals(NULL_OF_MARIADB)) {
                columns.put(names[at], plain(fields[at]));
            }
        }
        return new Evidence(columns);
    }

    private static String plain(String field) {
        StringBuilder plain = new StringBuilder();
        for (int at = 0; at < field.length(); at++) {
            char character = field.charAt(at);
            boolean escapes = character == '\\' && at + 1 < field.length();
            plain.append(escapes ? meant(field.charAt(++at)) : character);
        }
        return plain.toString();
    }

    private static char meant(char escaped) {
        return switch (escaped) {
            case 't' -> '\t';
            case 'n' -> '\n';
            case 'r' -> '\r';
            default -> escaped;
        };
    }
}
