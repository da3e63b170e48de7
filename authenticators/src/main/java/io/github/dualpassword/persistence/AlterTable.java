package io.github.dualpassword.persistence;

import liquibase.change.custom.CustomSqlChange;
import liquibase.database.Database;
import liquibase.exception.SetupException;
import liquibase.exception.ValidationErrors;
import liquibase.resource.ResourceAccessor;
import liquibase.statement.SqlStatement;
import liquibase.statement.core.RawParameterizedSqlStatement;

/**
 * A change of a table for which Liquibase has no change of its own. The table is named as Liquibase's own changes name
 * theirs, with the schema that {@code --db-schema} chooses: plain SQL in the changelog would name none, and the script of a
 * manual migration would fail or reach another table. The checksum is that of the parameters, whatever the schema.
 */
public final class AlterTable implements CustomSqlChange {

    private String table;
    private String action;

    /** Name of a table of ours. */
    public void setTable(String table) {
        this.table = table;
    }

    /** What follows the name of the table in the statement. */
    public void setAction(String action) {
        this.action = action;
    }

    @Override
    public SqlStatement[] generateStatements(Database database) {
        return new SqlStatement[] {
            new RawParameterizedSqlStatement(
                    "ALTER TABLE " + database.escapeTableName(null, null, table) + " " + action)
        };
    }

    @Override
    public ValidationErrors validate(Database database) {
        return new ValidationErrors().checkRequiredField("table", table).checkRequiredField("action", action);
    }

    @Override
    public String getConfirmationMessage() {
        return table + " altered";
    }

    @Override
    public void setUp() throws SetupException {
        // Nothing is needed beforehand.
    }

    @Override
    public void setFileOpener(ResourceAccessor resources) {
        // Nothing is read.
    }
}
