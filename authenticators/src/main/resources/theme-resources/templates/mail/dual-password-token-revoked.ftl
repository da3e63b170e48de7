<@letter>
<@paragraph (setBy == "bank")?then(msg("dualPasswordMailTokenRevokedByBank"), msg("dualPasswordMailTokenRevoked"))/>
<@facts>
<@fact msg("dualPasswordMailToken") token/>
<@fact msg("dualPasswordMailRevokedAt") at/>
<@fact msg("dualPasswordMailRegistrationFrom") from/>
</@facts>
<@paragraph msg("dualPasswordMailRegisterNewToken")/>
<@stillStopped/>
<@paragraph msg("dualPasswordMailOperationUnexpected", whomToTurnTo())/>
</@letter>
