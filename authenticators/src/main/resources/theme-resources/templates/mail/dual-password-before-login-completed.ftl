<@letter>
<@paragraph msg("dualPasswordMailBeforeLogin")/>
<@facts>
<@fact msg("dualPasswordMailProcedure") msg(keys.key("MailProcedure", procedure))/>
<#if passwords?has_content>
<@fact msg("dualPasswordMailPassword") names(passwords)/>
</#if>
<#if contractReader != "COLLEAGUE">
<@fact msg("dualPasswordMailTarget") target?has_content?then(target, msg("dualPasswordMailRemovedUser"))/>
<@fact msg("dualPasswordMailOperator") operator?has_content?then(operator, msg("dualPasswordMailRemovedUser"))/>
</#if>
<@fact msg("dualPasswordMailProcedureAt") at/>
<#if changeBy?has_content>
<@fact msg("dualPasswordMailChangeBy") changeBy/>
</#if>
</@facts>
<#if contractReader == "TARGET">
<#if !stopped>
<@paragraph msg(keys.key("MailProcedureAdvice", procedure))/>
</#if>
<@stillStopped/>
</#if>
<@warning byReader?then(msg("dualPasswordMailBeforeLoginByReader", whomToTurnTo()), msg("dualPasswordMailBeforeLoginUnexpected", whomToTurnTo()))/>
</@letter>
