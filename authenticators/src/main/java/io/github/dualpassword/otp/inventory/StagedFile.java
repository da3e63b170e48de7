package io.github.dualpassword.otp.inventory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.utils.KeycloakModelUtils;

import io.github.dualpassword.contract.Contract;
import io.github.dualpassword.contract.ContractProvider;
import io.github.dualpassword.otp.StoredToken;
import io.github.dualpassword.otp.Token;
import io.github.dualpassword.otp.TokenForm;
import io.github.dualpassword.otp.TokenState;
import io.github.dualpassword.otp.file.FileFault;
import io.github.dualpassword.otp.file.FileReport;
import io.github.dualpassword.otp.file.ImportedToken;
import io.github.dualpassword.otp.inventory.StagedTokens.StagedToken;
import io.github.dualpassword.otp.secret.SecretCipher;
import io.github.dualpassword.otp.secret.SecretOwner;
import io.github.dualpassword.realm.CurrentRealm;
import io.github.dualpassword.storage.Storage;

/** Takes what a file tells: secrets are encrypted at once, contracts looked up, and all of it staged a thousand at a time. */
final class StagedFile implements FileReport {

    private static final int AT_A_TIME = 1_000;

    private final KeycloakSession session;
    private final SecretCipher cipher;
    private final String importId;
    private final int number;
    private final Map<String, Optional<Contract>> contracts = new HashMap<>();
    private final List<StagedToken> tokens = new ArrayList<>();
    private final List<ImportFault> faults = new ArrayList<>();
    private final List<ImportFault> firstFaults = new ArrayList<>();
    private long tokenCount;
    private long faultCount;

    /** @param number of the file in the import, which is locked; from 1 */
    StagedFile(KeycloakSession session, SecretCipher cipher, String importId, int number) {
        this.session = session;
        this.cipher = cipher;
        this.importId = importId;
        this.number = number;
    }

    @Override
    public void token(int line, ImportedToken imported) {
        Optional<Contract> contract = imported.contract()
                .flatMap(id -> contracts.computeIfAbsent(
                        id,
                        unknown -> session.getProvider(ContractProvider.class).find(unknown)));
        if (imported.contract().isPresent() && contract.isEmpty()) {
            take(new ImportFault(
                    number,
                    line,
                    imported.serial().value(),
                    ImportFault.NO_CONTRACT,
                    "There is no contract of that id."));
            return;
        }
        String id = KeycloakModelUtils.generateId();
        String realmId = session.getContext().getRealm().getId();
        Token token = new Token(
                id,
                imported.serial(),
                TokenForm.HARDWARE,
                imported.parameters(),
                imported.dates(),
                contract.isPresent() ? TokenState.ASSIGNED : TokenState.IN_STOCK,
                contract.map(Contract::id));
        tokens.add(new StagedToken(
                line,
                new StoredToken(
                        token,
                        imported.progress(),
                        cipher.seal(
                                imported.secret(),
                                new SecretOwner(realmId, id, imported.serial().value())))));
        tokenCount++;
        if (tokens.size() >= AT_A_TIME) {
            stage();
        }
    }

    @Override
    public void fault(FileFault fault) {
        take(ImportFault.of(number, fault));
    }

    /** The file is read; what is in it. */
    ImportReport end() {
        stage();
        return new ImportReport(number, tokenCount, faultCount, firstFaults);
    }

    private void take(ImportFault fault) {
        faultCount++;
        faults.add(fault);
        if (firstFaults.size() < TokenImports.MAX_FAULTS) {
            firstFaults.add(fault);
        }
        if (faults.size() >= AT_A_TIME) {
            stage();
        }
    }

    private void stage() {
        CurrentRealm realm = CurrentRealm.of(session);
        Storage.of(session, StagedTokens.class)
                .add(realm.model().getId(), importId, number, tokens, faults, realm.now());
        tokens.clear();
        faults.clear();
    }
}
