<@letter>
<@paragraph msg("dualPasswordMailPasswordsChanged")/>
<@facts>
<@fact msg("dualPasswordMailPassword") names(passwords)/>
<@fact msg("dualPasswordMailChangedAt") at/>
<@fact msg("dualPasswordMailChangedBy") changedBy()/>
</@facts>
<#if registered?has_content>
<@paragraph msg("dualPasswordMailRegisteredToo", names(registered))/>
</#if>
<#if released?has_content>
<@paragraph msg("dualPasswordMailReleasedToo", names(released))/>
</#if>
<@stillStopped/>
<@paragraph msg("dualPasswordMailChangeUnexpected", whomToTurnTo())/>
</@letter>
