package io.github.dualpassword.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import io.github.dualpassword.otp.inventory.ImportFault;

/** Table {@code DP_TOKEN_FAULT}: what is wrong with files of tokens. Times are epoch milliseconds. */
@Entity
@Table(name = "DP_TOKEN_FAULT")
public class ImportFaultRow {

    @Id
    @Column(name = "ID", length = 36)
    private String id;

    @Column(name = "REALM_ID", length = 36)
    private String realmId;

    @Column(name = "IMPORT_ID", length = 36)
    private String importId;

    @Column(name = "FILE_NUMBER")
    private int fileNumber;

    @Column(name = "FILE_LINE")
    private int fileLine;

    @Column(name = "SERIAL", length = ImportFault.MAX_SERIAL)
    private String serial;

    @Column(name = "CODE", length = ImportFault.MAX_CODE)
    private String code;

    @Column(name = "MESSAGE", length = ImportFault.MAX_MESSAGE)
    private String message;

    @Column(name = "CREATED_AT")
    private long createdAt;

    protected ImportFaultRow() {}

    static ImportFaultRow from(String id, String realmId, String importId, ImportFault fault, long createdAt) {
        ImportFaultRow row = new ImportFaultRow();
        row.id = id;
        row.realmId = realmId;
        row.importId = importId;
        row.fileNumber = fault.file();
        row.fileLine = fault.line();
        row.serial = fault.serial();
        row.code = fault.code();
        row.message = fault.message();
        row.createdAt = createdAt;
        return row;
    }

    ImportFault toFault() {
        return new ImportFault(fileNumber, fileLine, serial, code, message);
    }
}
