package io.github.dualpassword.otp;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import io.github.dualpassword.testground.server.ServerDatabase;

/** Looks into every column of every row of every table, of Keycloak and of this product. */
record DatabaseSearch(ServerDatabase database) {

    private static final Set<Integer> OF_BYTES = Set.of(Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB);

    List<String> tables() {
        return database.query("select table_name from information_schema.tables"
                + " where table_schema = 'public' and table_type = 'BASE TABLE' order by table_name");
    }

    /** Tables and columns in which one of the needles is. */
    Set<String> placesOf(List<Needle> needles) {
        Set<String> places = new TreeSet<>();
        try (Connection connection = database.connect()) {
            for (String table : tables()) {
                try (Statement statement = connection.createStatement();
                        ResultSet rows = statement.executeQuery("select * from \"" + table + "\"")) {
                    while (rows.next()) {
                        addPlacesInRow(table, rows, needles, places);
                    }
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return places;
    }

    private static void addPlacesInRow(String table, ResultSet rows, List<Needle> needles, Set<String> places)
            throws SQLException {
        ResultSetMetaData columns = rows.getMetaData();
        for (int column = 1; column <= columns.getColumnCount(); column++) {
            boolean found;
            if (OF_BYTES.contains(columns.getColumnType(column))) {
                byte[] bytes = rows.getBytes(column);
                found = bytes != null && needles.stream().anyMatch(needle -> needle.isIn(bytes));
            } else {
                String text = rows.getString(column);
                found = text != null && needles.stream().anyMatch(needle -> needle.isIn(text));
            }
            if (found) {
                places.add(table + "." + columns.getColumnName(column));
            }
        }
    }
}
