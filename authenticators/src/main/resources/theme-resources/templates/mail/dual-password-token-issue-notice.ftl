<@letter>
<@paragraph ofReader?then(msg("dualPasswordMailTokenIssueNotice"), msg("dualPasswordMailTokenIssueNoticeOther"))/>
<@facts>
<#if !ofReader><@fact msg("dualPasswordMailTarget") target?has_content?then(target, msg("dualPasswordMailRemovedUser"))/></#if>
<@fact msg("dualPasswordMailToken") token/>
<@fact msg("dualPasswordMailIssuedAt") at/>
</@facts>
<@paragraph msg("dualPasswordMailTokenIssueCountsLater")/>
<@paragraph ofReader?then(msg("dualPasswordMailTokenRegistrationUnexpected", whomToTurnTo()), msg("dualPasswordMailAdministeredUnexpected", whomToTurnTo()))/>
</@letter>
