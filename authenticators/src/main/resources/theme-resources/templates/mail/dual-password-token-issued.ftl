<@letter>
<@paragraph msg("dualPasswordMailTokenIssued")/>
<@facts>
<@fact msg("dualPasswordIssueServiceId") serviceId/>
<@fact msg("dualPasswordIssueUserId") phoneUserId/>
<@fact msg("dualPasswordIssueValidUntil") validUntil/>
</@facts>
<#if page?has_content>
<@paragraph msg("dualPasswordMailTokenIssuedPage")/>
<@paragraph page + "#s=" + serviceId + "&u=" + phoneUserId/>
<#else>
<@paragraph msg("dualPasswordMailTokenIssuedScan")/>
</#if>
<@paragraph msg("dualPasswordMailTokenIssuedKeep")/>
<@paragraph msg("dualPasswordMailTokenIssuedUnexpected", whomToTurnTo())/>
</@letter>
