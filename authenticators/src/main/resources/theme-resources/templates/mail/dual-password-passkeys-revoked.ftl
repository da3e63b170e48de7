<@letter>
<@paragraph (setBy == "bank")?then(msg("dualPasswordMailPasskeysRevokedByBank"), msg("dualPasswordMailPasskeysRevoked"))/>
<@facts>
<#if passkey?has_content><@fact msg("dualPasswordMailPasskey") passkey/></#if>
<@fact msg("dualPasswordMailPasskeysRevokedNumber") passkeys?c/>
<@fact msg("dualPasswordMailRevokedAt") at/>
</@facts>
<@stillStopped/>
<@paragraph msg("dualPasswordMailOperationUnexpected", whomToTurnTo())/>
</@letter>
