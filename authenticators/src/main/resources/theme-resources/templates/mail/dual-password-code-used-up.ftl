<@letter>
<@paragraph msg("dualPasswordMailCodeUsedUp", keys.label("confirmation"))/>
<@facts>
<@fact msg("dualPasswordMailEnteredAt") at/>
<@fact msg("dualPasswordMailCodeFailures") msg("dualPasswordMailTimes", failures)/>
</@facts>
<@paragraph msg("dualPasswordMailCodeAgain")/>
<@paragraph msg("dualPasswordMailLoginUnexpected", whomToTurnTo())/>
</@letter>
