<@letter>
<@paragraph msg("dualPasswordMailServiceRestored")/>
<@facts>
<@fact msg("dualPasswordMailReleasedAt") at/>
</@facts>
<#if released?has_content>
<@paragraph msg("dualPasswordMailReleasedToo", names(released))/>
</#if>
<@paragraph msg("dualPasswordMailReleaseUnexpected", whomToTurnTo())/>
</@letter>
