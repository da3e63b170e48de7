<@letter>
<@paragraph stopped?then(msg("dualPasswordMailTokenReleasedStopped"), msg("dualPasswordMailTokenReleased"))/>
<@facts>
<@fact msg("dualPasswordMailToken") token/>
<@fact msg("dualPasswordMailReleasedAt") at/>
</@facts>
<@stillStopped/>
<@paragraph msg("dualPasswordMailReleaseUnexpected", whomToTurnTo())/>
</@letter>
