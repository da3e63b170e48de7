<@letter>
<@paragraph msg("dualPasswordMailSuspended", names(passwords))/>
<@facts>
<@fact msg("dualPasswordMailPassword") names(passwords)/>
<@fact msg("dualPasswordMailSuspendedAt") at/>
<@fact msg("dualPasswordMailSuspendedUntil") until/>
</@facts>
<@paragraph msg("dualPasswordMailSuspensionEnds")/>
<@paragraph msg("dualPasswordMailEntriesUnexpected", whomToTurnTo())/>
</@letter>
