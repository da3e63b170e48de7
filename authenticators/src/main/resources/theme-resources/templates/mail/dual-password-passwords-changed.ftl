<@letter>
<@paragraph msg("dualPasswordMailPasswordsChanged")/>
<@facts>
<@fact msg("dualPasswordMailPassword") names(passwords)/>
<@fact msg("dualPasswordMailChangedAt") at/>
<#if setBy == "owner">
<@fact msg("dualPasswordMailChangedBy") msg("dualPasswordMailChangedByOwner")/>
<#elseif setBy == "operator">
<@fact msg("dualPasswordMailChangedBy") msg("dualPasswordMailChangedByOperator")/>
<#else>
<@fact msg("dualPasswordMailChangedBy") msg("dualPasswordMailChangedByBank")/>
</#if>
</@facts>
<#if released?has_content>
<@paragraph msg("dualPasswordMailReleasedToo", names(released))/>
</#if>
<@paragraph msg("dualPasswordMailChangeUnexpected", whomToTurnTo())/>
</@letter>
