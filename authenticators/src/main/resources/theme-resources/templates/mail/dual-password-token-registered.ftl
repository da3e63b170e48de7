<@letter>
<@paragraph msg("dualPasswordMailTokenRegistered")/>
<@facts>
<@fact msg("dualPasswordMailToken") token/>
<@fact msg("dualPasswordMailRegisteredAt") at/>
</@facts>
<@stillStopped/>
<@paragraph msg("dualPasswordMailTokenRegistrationUnexpected", whomToTurnTo())/>
</@letter>
