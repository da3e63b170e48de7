<@letter>
<@paragraph msg("dualPasswordMailApprovalRefused")/>
<@facts>
<@fact msg("dualPasswordMailApprovalPurpose") msg(keys.key("ApprovalPurpose", purpose))/>
<#if address?has_content><@fact msg("dualPasswordMailApprovalAddress") address/></#if>
<@fact msg("dualPasswordMailApprovalAt") at/>
</@facts>
<@stillStopped/>
<@paragraph (purpose == "before_login")?then(msg("dualPasswordMailApprovalUnexpectedBeforeLogin", whomToTurnTo()), msg("dualPasswordMailApprovalUnexpected", whomToTurnTo()))/>
</@letter>
