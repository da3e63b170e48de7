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
import io.github.dualpassword.otp.TokenState;
import io.github.dualpassword.otp.file.FileFault;
import io.github.dualpassword.otp.file.FileReport;
import io.github.dualpassword.otp.file.ImportedToken;
import io.github.dualpassword.otp.inventory.StagedTokens.StagedToken;
import io.github.dualpassword.otp.secret.SecretCipher;
import io.github.dualpassword.otp.secret.SecretOwner;

/** Takes what a file tells: secrets are encrypted at once, and contracts looked up. */
final class StagedFile implements FileReport {

    private final KeycloakSession session;
    private final SecretCipher cipher;
    private final int number;
    private final Map<String, Optional<Contract>> contracts = new HashMap<>();
    private final List<StagedToken> tokens = new ArrayList<>();
    private final List<ImportFault> faults = new ArrayList<>();

    StagedFile(KeycloakSession session, SecretCipher cipher, int number) {
        this.session = session;
        this.cipher = cipher;
        this.number = number;
    }

    @Override
    public void token(int line, ImportedToken imported) {
        Optional<Contract> contract = imported.contract()
                .flatMap(id -> contracts.computeIfAbsent(
                        id,
                        unknown -> session.getProvider(ContractProvider.class).find(unknown)));
        if (imported.contract().isPresent() && contract.isEmpty()) {
            faults.add(new ImportFault(
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
    }

    @Override
    public void fault(FileFault fault) {
        faults.add(ImportFault.of(number, fault));
    }

    List<StagedToken> tokens() {
        return tokens;
    }

    List<ImportFault> faults() {
        return faults;
    }
}
