<@letter>
<@paragraph ofReader?then(msg("dualPasswordMailSoftwareTokenRegistered"), msg("dualPasswordMailSoftwareTokenRegisteredOther"))/>
<@facts>
<#if !ofReader><@fact msg("dualPasswordMailTarget") target?has_content?then(target, msg("dualPasswordMailRemovedUser"))/></#if>
<@fact msg("dualPasswordMailToken") token/>
<@fact msg("dualPasswordMailRegisteredAt") at/>
<#if from??><@fact msg("dualPasswordMailConfirmsFrom") from/></#if>
</@facts>
<#if ofReader><@stillStopped/></#if>
<@paragraph ofReader?then(msg("dualPasswordMailSoftwareTokenUnexpected", whomToTurnTo()), msg("dualPasswordMailSoftwareTokenUnexpectedOther", whomToTurnTo()))/>
</@letter>
