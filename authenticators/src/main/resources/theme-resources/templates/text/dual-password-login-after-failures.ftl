<#ftl output_format="plainText">
<#import "dual-password-mail.ftl" as mail>
<@mail.letter>
<@mail.paragraph msg("dualPasswordMailLoginAfterFailures", msg("dualPasswordLoginLabel"))/>
<@mail.facts>
<@mail.fact msg("dualPasswordMailEnteredAt") at/>
<#if failures gt 0>
<@mail.fact msg("dualPasswordMailFailures") msg("dualPasswordMailTimes", failures)/>
</#if>
<#if suspensions gt 0>
<@mail.fact msg("dualPasswordMailSuspensions") msg("dualPasswordMailTimes", suspensions)/>
</#if>
</@mail.facts>
<@mail.paragraph msg("dualPasswordMailLoginUnexpected", msg("dualPasswordContact"))/>
</@mail.letter>
