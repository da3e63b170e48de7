<@letter>
<@paragraph msg("dualPasswordMailReleased", names(passwords))/>
<@facts>
<@fact msg("dualPasswordMailPassword") names(passwords)/>
<@fact msg("dualPasswordMailReleasedAt") at/>
</@facts>
<@paragraph msg("dualPasswordMailReleaseUnexpected", whomToTurnTo())/>
</@letter>
