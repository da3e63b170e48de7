<@letter>
<@paragraph msg("dualPasswordMailSuspendedForGood", names(passwords))/>
<@facts>
<@fact msg("dualPasswordMailPassword") names(passwords)/>
<@fact msg("dualPasswordMailSuspendedAt") at/>
</@facts>
<@warning msg("dualPasswordMailAskForRelease")/>
<@unlockBeforeLogin/>
<@stillStopped/>
<@paragraph msg("dualPasswordMailEntriesUnexpected", whomToTurnTo())/>
</@letter>
