<@letter>
<@paragraph msg("dualPasswordMailUserAdministered")/>
<@facts>
<#assign known = ["passwords-changed", "confirmation-registered", "service-stopped", "service-restored", "released", "token-released", "token-revoked", "passkeys-revoked"]?seq_contains(what)>
<@fact msg("dualPasswordMailWhat") msg(keys.key("MailWhat", known?then(what, "other")))/>
<@fact msg("dualPasswordMailTarget") target?has_content?then(target, msg("dualPasswordMailRemovedUser"))/>
<@fact msg("dualPasswordMailOperator") operator?has_content?then(operator, msg("dualPasswordMailRemovedUser"))/>
<@fact msg("dualPasswordMailAdministeredAt") at/>
</@facts>
<@paragraph byReader?then(msg("dualPasswordMailAdministeredByReader", whomToTurnTo()), msg("dualPasswordMailAdministeredUnexpected", whomToTurnTo()))/>
</@letter>
