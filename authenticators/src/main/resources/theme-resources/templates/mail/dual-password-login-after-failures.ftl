<@letter>
<@paragraph msg("dualPasswordMailLoginAfterFailures", keys.label("login"))/>
<@facts>
<@fact msg("dualPasswordMailEnteredAt") at/>
<#if failures gt 0>
<@fact msg("dualPasswordMailFailures") msg("dualPasswordMailTimes", failures)/>
</#if>
<#if suspensions gt 0>
<@fact msg("dualPasswordMailSuspensions") msg("dualPasswordMailTimes", suspensions)/>
</#if>
</@facts>
<@paragraph msg("dualPasswordMailLoginUnexpected", whomToTurnTo())/>
</@letter>
