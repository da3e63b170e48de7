<@letter>
<@paragraph msg("dualPasswordMailActivationUsedUp")/>
<@facts>
<@fact msg("dualPasswordMailEnteredAt") at/>
<@fact msg("dualPasswordMailCodeFailures") msg("dualPasswordMailTimes", failures)/>
</@facts>
<@paragraph msg("dualPasswordMailActivationAgain")/>
<@paragraph msg("dualPasswordMailActivationUnexpected", whomToTurnTo())/>
</@letter>
