<@letter>
<@paragraph msg("dualPasswordMailSuspended", names(passwords))/>
<@facts>
<@fact msg("dualPasswordMailPassword") names(passwords)/>
<@fact msg("dualPasswordMailSuspendedAt") at/>
<@fact stopped?then(msg("dualPasswordMailSuspensionEndsAt"), msg("dualPasswordMailSuspendedUntil")) until/>
</@facts>
<#if stopped>
<@paragraph msg("dualPasswordMailSuspensionEndsStopped", names(passwords))/>
<@stillStopped/>
<#else>
<@paragraph msg("dualPasswordMailSuspensionEnds")/>
</#if>
<@unlockBeforeLogin/>
<@paragraph msg("dualPasswordMailEntriesUnexpected", whomToTurnTo())/>
</@letter>
