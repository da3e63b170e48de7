<@letter>
<@paragraph msg("dualPasswordMailTokenSuspendedByBank")/>
<@facts>
<@fact msg("dualPasswordMailToken") token/>
<@fact msg("dualPasswordMailSuspendedAt") at/>
</@facts>
<@paragraph msg("dualPasswordMailTokenSuspendedAdvice")/>
<@stillStopped/>
<@paragraph msg("dualPasswordMailOperationUnexpected", whomToTurnTo())/>
</@letter>
