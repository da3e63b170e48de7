<@letter>
<@paragraph msg("dualPasswordMailPasswordsChanged")/>
<@facts>
<@fact msg("dualPasswordMailPassword") names(passwords)/>
<@fact msg("dualPasswordMailChangedAt") at/>
<@fact msg("dualPasswordMailChangedBy") msg(keys.key("MailChangedBy", ["owner", "operator"]?seq_contains(setBy)?then(setBy, "bank")))/>
</@facts>
<#if released?has_content>
<@paragraph msg("dualPasswordMailReleasedToo", names(released))/>
</#if>
<@paragraph msg("dualPasswordMailChangeUnexpected", whomToTurnTo())/>
</@letter>
