<@letter>
<@paragraph msg("dualPasswordMailExpiryReminder")/>
<@facts>
<#list expiring as each>
<@fact keys.label(each.password) msg("dualPasswordMailLastDay", each.lastDay)/>
</#list>
</@facts>
<@paragraph msg("dualPasswordMailChangeInTime")/>
<@paragraph msg("dualPasswordMailQuestions", whomToTurnTo())/>
</@letter>
