<@letter>
<@paragraph stopped?then(msg("dualPasswordMailReleasedStopped", names(passwords)), msg("dualPasswordMailReleased", names(passwords)))/>
<@facts>
<@fact msg("dualPasswordMailPassword") names(passwords)/>
<@fact msg("dualPasswordMailReleasedAt") at/>
</@facts>
<@stillStopped/>
<@paragraph msg("dualPasswordMailReleaseUnexpected", whomToTurnTo())/>
</@letter>
