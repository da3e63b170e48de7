<@letter>
<@paragraph (setBy == "bank")?then(msg("dualPasswordMailServiceStoppedByBank"), msg("dualPasswordMailServiceStopped"))/>
<@facts>
<@fact msg("dualPasswordMailServiceStoppedAt") at/>
</@facts>
<@paragraph msg("dualPasswordMailAskForLift")/>
<@paragraph msg("dualPasswordMailOperationUnexpected", whomToTurnTo())/>
</@letter>
